using System.Text.Json;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Notices;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.RollCall;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Tests.Sessions;

/// <summary>The words for enum values, copied by hand from the contract.</summary>
public class WireEnumTests
{
    public static TheoryData<Type, string> Words => new()
    {
        { typeof(LinkCheck), "picture sound returnSound microphone backup phone venue nameBoard" },
        { typeof(CheckResult), "ok weak failed untested" },
        { typeof(VideoState), "unknown good weak lost maintenance" },
        { typeof(Channel), "primary backup phone" },
        { typeof(IncidentKind), "power network sound picture equipment people other" },
        { typeof(AppState), "offline online stale" },
        { typeof(LinkVerdict), "unknown good weak bad" },
        { typeof(RollCallResult), "ok weak noAnswer" },
        { typeof(OpenFloorMode), "request override" },
        { typeof(FloorMode), "closed request override" },
        { typeof(RemainingRequests), "keep written" },
        { typeof(RequestKind), "question comment response" },
        { typeof(RequestState), "waiting standBy speaking suspended spoken withdrawn denied revoked absent written" },
        { typeof(TurnState), "speaking suspended" },
        { typeof(SuspendCause), "linkLost sessionPaused moderator" },
        { typeof(Urgency), "normal urgent" },
        { typeof(SessionStatus), "draft open paused closed" },
        { typeof(ItemState), "pending running finished skipped" },
        { typeof(SiteKind), "central bridge" },
        { typeof(PlanProfile), "state party union" },
        { typeof(RollCallPhase), "notStarted running ended" },
        { typeof(Role), "organizer moderator secretary technician siteTechnician siteSecretary viewer" }
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void The_values_are_these_words(Type type, string words) =>
        Assert.Equal(words.Split(' '), Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.Serialize(value, type, WireJson.Options).Trim('"')));

    [Theory]
    [InlineData("Good")]
    [InlineData("GOOD")]
    [InlineData("bad")]
    [InlineData("")]
    [InlineData(" good")]
    [InlineData("1")]
    [InlineData("good, weak")]
    [InlineData("good,weak")]
    public void Nothing_but_the_words_is_read(string word) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<VideoState>(JsonSerializer.Serialize(word), WireJson.Options));

    [Fact]
    public void A_number_is_no_word() => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<VideoState>("1", WireJson.Options));
}
