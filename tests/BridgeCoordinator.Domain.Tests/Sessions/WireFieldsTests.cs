using System.Reflection;
using System.Text.Json;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;

namespace BridgeCoordinator.Domain.Tests.Sessions;

/// <summary>The commands' wire names and fields, copied by hand from the contract (* optional).</summary>
public class WireFieldsTests
{
    private const string Contract =
        """
        openSession
        pauseSession reason
        resumeSession
        closeSession
        reopenSession reason
        startItem itemId
        finishItem
        skipItem itemId reason*
        reopenItem itemId
        extendItem itemId seconds
        moveItem itemId beforeItemId*
        addItem itemId title presenters seconds* beforeItemId*
        recordCheck siteId check result note*
        reportVideo siteId state note*
        switchChannel siteId channel
        declareReady siteId ready
        openIncident incidentId siteId* kind note*
        resolveIncident incidentId note*
        startRollCall round
        callSite siteId
        answerRollCall siteId result present*
        endRollCall
        declareGo go note*
        countPresent siteId groupId present previous*
        freezeAttendance
        thawAttendance
        openFloor mode
        closeFloor remaining
        requestFloor requestId siteId speaker speakerTitle* topic* kind questionId* unit* inReplyTo*
        withdrawRequest requestId
        denyRequest requestId reason
        moveRequest requestId beforeRequestId* reason*
        standBy requestId despite*
        giveFloor requestId limitSeconds* replaces* despite*
        extendTurn requestId seconds
        suspendTurn requestId reason
        resumeTurn requestId
        endTurn requestId
        revokeTurn requestId reason
        markAbsent requestId
        convertToWritten requestId
        releaseSpeaker requestId
        sendNotice noticeId to text urgency
        acknowledgeNotice noticeId siteId
        clearNotice noticeId
        """;

    private static string[] Lines => Contract.Split('\n');

    public static TheoryData<string> Commands => [.. Lines];

    [Fact]
    public void Every_command_of_the_contract_has_a_wire_name_and_no_other_has() =>
        Assert.Equal(
            Lines.Select(line => line.Split(' ')[0]).Order(StringComparer.Ordinal),
            Examples.TypesOf<Command>().Select(Examples.WireName<Command>).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_has_the_fields_of_the_contract(string line)
    {
        var words = line.Split(' ');
        var json = JsonSerializer.SerializeToElement(Example(words[0]), WireJson.Options);
        Assert.Equal(
            words.Skip(1).Select(field => field.TrimEnd('*')).Append("type").Order(StringComparer.Ordinal),
            json.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_needs_its_fields_and_does_without_the_optional_ones(string line)
    {
        var words = line.Split(' ');
        var fields = JsonSerializer.SerializeToElement(Example(words[0]), WireJson.Options).EnumerateObject().ToDictionary(f => f.Name, f => f.Value);
        Assert.All(words.Skip(1), field =>
        {
            var name = field.TrimEnd('*');
            var without = JsonSerializer.Serialize(fields.Where(other => other.Key != name).ToDictionary());
            if (field.EndsWith('*')) Assert.NotNull(JsonSerializer.Deserialize<Command>(without, WireJson.Options));
            else Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Command>(without, WireJson.Options));
        });
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_field_that_is_needed_is_not_null(string line)
    {
        var words = line.Split(' ');
        var fields = JsonSerializer.SerializeToElement(Example(words[0]), WireJson.Options).EnumerateObject().ToDictionary(f => f.Name, f => f.Value);
        Assert.All(words.Skip(1).Where(field => !field.EndsWith('*')), field =>
        {
            var nulled = JsonSerializer.Serialize(fields.ToDictionary(f => f.Key, f => f.Key == field ? (JsonElement?)null : f.Value));
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Command>(nulled, WireJson.Options));
        });
    }

    [Fact]
    public void Every_event_and_command_of_the_assembly_is_on_the_wire_or_the_servers_own()
    {
        var types = typeof(Command).Assembly.GetTypes().Where(type => !type.IsAbstract).ToList();
        Assert.Equal(Named(types.Where(type => type.IsAssignableTo(typeof(Event)))), Named(Examples.TypesOf<Event>()));
        Assert.Equal(
            Named(types.Where(type => type.IsAssignableTo(typeof(Command)) && !type.IsAssignableTo(typeof(SystemCommand)))), Named(Examples.TypesOf<Command>()));
    }

    [Fact]
    public void The_servers_own_commands_have_no_wire_name()
    {
        var own = typeof(Command).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(SystemCommand)));
        Assert.All(own, type => Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<Command>($$"""{"type":"{{JsonNamingPolicy.CamelCase.ConvertName(type.Name)}}"}""", WireJson.Options)));
    }

    [Fact]
    public void An_events_wire_name_is_its_own_name_so_that_none_is_given_twice() =>
        Assert.All(Examples.TypesOf<Event>(), type => Assert.Equal(JsonNamingPolicy.CamelCase.ConvertName(type.Name), Examples.WireName<Event>(type)));

    private static Command Example(string wireName) => Examples.Commands.Single(example => Examples.WireName<Command>(example.GetType()) == wireName);

    private static IEnumerable<string> Named(IEnumerable<MemberInfo> types) => types.Select(type => type.Name).Order(StringComparer.Ordinal);
}
