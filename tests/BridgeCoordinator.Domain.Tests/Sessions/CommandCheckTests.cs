using System.Collections.Immutable;
using System.Reflection;
using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Notices;
using BridgeCoordinator.Domain.RollCall;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;

namespace BridgeCoordinator.Domain.Tests.Sessions;

public class CommandCheckTests
{
    private static readonly RequestFloor Ask = new("r1", "north", "H'Bia", RequestKind.Question);

    private static string Faults(Command command) =>
        string.Join(", ", CommandCheck.Faults(command).Select(fault => $"{fault.Path} {fault.Code}"));

    [Fact]
    public void Every_text_list_and_number_of_a_command_has_a_bound() =>
        Assert.All(
            Examples.TypesOf<Command>().SelectMany(type => type.GetProperties()).Where(property => !property.PropertyType.IsEnum && !IsYesOrNo(property)),
            property => Assert.True(
                property.PropertyType == typeof(int) || property.PropertyType == typeof(int?)
                    ? property.GetCustomAttribute<BetweenAttribute>() is not null
                    : property.GetCustomAttribute<IdAttribute>() is not null ^ property.GetCustomAttribute<TextAttribute>() is not null,
                $"{property.ReflectedType!.Name}.{property.Name}"));

    [Fact]
    public void What_fits_has_no_fault() => Assert.All(Examples.Commands, command => Assert.Equal("", Faults(command)));

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var faults = CommandCheck.Faults(Ask with { RequestId = "r 1", SiteId = "", Speaker = " ", Topic = new string('x', 501), InReplyTo = "#" });
        Assert.Equal(
            ["inReplyTo badId", "requestId badId", "siteId badId", "speaker blank", "topic tooLong"],
            faults.Select(fault => $"{fault.Path} {fault.Code}").Order(StringComparer.Ordinal));
        Assert.Equal(500, faults.Single(fault => fault.Path == "topic").Most);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(201, "speaker tooLong")]
    [InlineData(10_000, "speaker tooLong")]
    public void A_name_has_200_characters_at_most(int length, string fault) => Assert.Equal(fault, Faults(Ask with { Speaker = new string('đ', length) }));

    [Fact]
    public void The_contracts_limits_hold_at_their_edges()
    {
        static string Of(int length) => new('x', length);
        Assert.Equal("", Faults(new PauseSession(Of(500))));
        Assert.Equal("reason tooLong", Faults(new PauseSession(Of(501))));
        Assert.Equal("", Faults(new RecordCheck("north", LinkCheck.Sound, CheckResult.Ok, Of(500))));
        Assert.Equal("note tooLong", Faults(new RecordCheck("north", LinkCheck.Sound, CheckResult.Ok, Of(501))));
        Assert.Equal("", Faults(new SendNotice("n1", "hall", Of(2_000), Urgency.Normal)));
        Assert.Equal("text tooLong", Faults(new SendNotice("n1", "hall", Of(2_001), Urgency.Normal)));
        Assert.Equal("", Faults(new AddItem("x", Of(200), [Of(200)])));
        Assert.Equal("title tooLong, presenters[1] tooLong", Faults(new AddItem("x", Of(201), ["x", Of(201)])));
        Assert.Equal("speakerTitle tooLong", Faults(Ask with { SpeakerTitle = Of(201) }));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("\u00a0\u3000")]
    public void A_text_that_is_there_says_something(string text)
    {
        Assert.Equal("reason blank", Faults(new PauseSession(text)));
        Assert.Equal("note blank", Faults(new DeclareGo(true, text)));
    }

    [Fact]
    public void A_text_may_be_absent_where_it_is_optional() => Assert.Equal("", Faults(new DeclareGo(true)));

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u0007b")]
    [InlineData("a\u001bb")]
    [InlineData("a\u007fb")]
    [InlineData("a\u0085b")]
    [InlineData("a\u009fb")]
    [InlineData("a\u202eb")]
    [InlineData("a\u2066b")]
    [InlineData("a\ufeffb")]
    [InlineData("a\u2028b")]
    [InlineData("a\u2029b")]
    public void Characters_that_control_or_mislead_are_refused(string text)
    {
        Assert.Equal("reason controlCharacter", Faults(new PauseSession(text)));
        Assert.Equal("presenters[0] controlCharacter", Faults(new AddItem("x", "x", [text])));
    }

    [Fact]
    public void Line_breaks_and_tabs_are_not() => Assert.Equal("", Faults(new PauseSession("Một\r\n\thai")));

    [Theory]
    [InlineData("a", true)]
    [InlineData("R-1_2.z", true)]
    [InlineData("", false)]
    [InlineData(" ", false)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    [InlineData("đ", false)]
    [InlineData("a\n", false)]
    [InlineData("\uff11", false)]
    public void An_id_is_made_of_plain_letters_digits_dots_dashes_and_underscores(string id, bool fits)
    {
        Assert.Equal(fits, CommandCheck.IsId(id));
        Assert.Equal(fits ? "" : "requestId badId", Faults(new WithdrawRequest(id)));
    }

    [Fact]
    public void An_id_has_64_characters_at_most()
    {
        Assert.Equal("", Faults(new WithdrawRequest(new string('a', 64))));
        Assert.Equal("requestId badId", Faults(new WithdrawRequest(new string('a', 65))));
    }

    [Fact]
    public void A_list_has_50_entries_at_most()
    {
        Assert.Equal("", Faults(new AddItem("x", "x", [.. Enumerable.Repeat("x", 50)])));
        Assert.Equal("presenters tooMany", Faults(new AddItem("x", "x", [.. Enumerable.Repeat("x", 51)])));
        Assert.Equal("presenters[1] blank", Faults(new AddItem("x", "x", ["x", null!])));
        Assert.Equal("", Faults(new AddItem("x", "x", default(ImmutableArray<string>))));
    }

    [Fact]
    public void Numbers_keep_to_their_bounds_both_included()
    {
        Assert.Equal("", Faults(new CountPresent("north", "g", 0, 0)));
        Assert.Equal("", Faults(new CountPresent("north", "g", 100_000)));
        Assert.Equal("present outOfRange", Faults(new CountPresent("north", "g", -1)));
        Assert.Equal("present outOfRange, previous outOfRange", Faults(new CountPresent("north", "g", 100_001, -1)));
        Assert.Equal("present outOfRange", Faults(new AnswerRollCall("north", RollCallResult.Ok, -1)));
        Assert.Equal("round outOfRange", Faults(new StartRollCall(0)));
        Assert.Equal("seconds outOfRange", Faults(new AddItem("x", "x", [], -1)));
        Assert.Equal("", Faults(new AddItem("x", "x", [], 0)));
        Assert.Equal("", Faults(new ExtendItem("x", -14_400)));
        Assert.Equal("seconds outOfRange", Faults(new ExtendItem("x", -14_401)));
        Assert.Equal("seconds outOfRange", Faults(new ExtendTurn("x", 7_201)));
        Assert.Equal("limitSeconds outOfRange", Faults(new GiveFloor("x", 9)));
        Assert.Equal("", Faults(new GiveFloor("x", 10)));
        Assert.Equal(new FieldFault("limitSeconds", "outOfRange", 10, 7_200), Assert.Single(CommandCheck.Faults(new GiveFloor("x", int.MaxValue))));
    }

    private static bool IsYesOrNo(PropertyInfo property) => property.PropertyType == typeof(bool);
}
