using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Scene;

namespace BridgeCoordinator.Domain.Tests.Access;

/// <summary>
/// Every command in every status. Draft: links, roll call, attendance, notices, agenda edits. Paused: nothing starts and no
/// floor is given. Closed: the secretary's corrections only. Written by hand, like <see cref="RoleMatrixTests"/>.
/// </summary>
public class StatusMatrixTests
{
    private const string BeforeClose = "draft open paused", Running = "open paused", Open = "open", Always = "draft open paused closed";

    private static readonly Dictionary<string, string> When = new()
    {
        ["openSession"] = "draft open", ["pauseSession"] = "open paused", ["resumeSession"] = "open paused", ["closeSession"] = "open paused closed",
        ["reopenSession"] = "open closed",

        ["startItem"] = Open, ["finishItem"] = Running, ["skipItem"] = BeforeClose, ["reopenItem"] = BeforeClose, ["extendItem"] = BeforeClose,
        ["moveItem"] = BeforeClose, ["addItem"] = BeforeClose,

        ["recordCheck"] = BeforeClose, ["reportVideo"] = BeforeClose, ["switchChannel"] = BeforeClose, ["declareReady"] = BeforeClose,
        ["openIncident"] = BeforeClose, ["resolveIncident"] = BeforeClose,

        ["startRollCall"] = BeforeClose, ["callSite"] = BeforeClose, ["answerRollCall"] = BeforeClose, ["endRollCall"] = BeforeClose,
        ["declareGo"] = BeforeClose,

        ["countPresent"] = Always, ["freezeAttendance"] = Always, ["thawAttendance"] = Always,

        ["openFloor"] = Running, ["closeFloor"] = Running, ["requestFloor"] = Running, ["withdrawRequest"] = Running, ["denyRequest"] = Running,
        ["moveRequest"] = Running, ["standBy"] = Open, ["giveFloor"] = Open, ["extendTurn"] = Running, ["suspendTurn"] = Running, ["resumeTurn"] = Open,
        ["endTurn"] = Running, ["revokeTurn"] = Running, ["markAbsent"] = Running, ["convertToWritten"] = Running, ["releaseSpeaker"] = Running,

        ["sendNotice"] = BeforeClose, ["acknowledgeNotice"] = BeforeClose, ["clearNotice"] = BeforeClose
    };

    private static readonly (string Status, Session Session, string Code)[] Statuses =
    [
        ("draft", Given().Session, "sessionNotOpen"),
        ("open", GivenOpen().Session, "sessionOpen"),
        ("paused", GivenOpen(new PauseSession("x")).Session, "sessionPaused"),
        ("closed", GivenOpen(new CloseSession()).Session, "sessionClosed")
    ];

    [Theory]
    [MemberData(nameof(RoleMatrixTests.WireCommands), MemberType = typeof(RoleMatrixTests))]
    public void When_a_command_makes_sense(string wireName)
    {
        var command = Examples.Commands.Single(example => Examples.WireName<Command>(example.GetType()) == wireName);
        var found = Statuses
            .Where(at => Decider.Decide(at.Session, command, People.Organizer, Plans.At(9, 0)) != Decision.Conflict(at.Code))
            .Select(at => at.Status);
        Assert.Equal(When[wireName], string.Join(' ', found));
    }

    [Fact]
    public void Who_may_not_is_told_so_before_what_the_status_forbids() =>
        Given().When(new GiveFloor("r1"), People.Viewer).ThenForbidden();
}
