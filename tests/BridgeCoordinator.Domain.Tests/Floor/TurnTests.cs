using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Plans;
using static BridgeCoordinator.Domain.Tests.Scenes.Scene;
using static BridgeCoordinator.Domain.Tests.Scenes.Words;

namespace BridgeCoordinator.Domain.Tests.Floor;

public class TurnTests
{
    private static Scene Speaking(params ReadOnlySpan<Command> commands) =>
        GivenOpen(RequestsTaken, Good(North), Ask("r1", North), Ask("r2", Centre), Answer("a1"), new GiveFloor("r1")).And(commands);

    [Fact]
    public void A_turn_ends()
    {
        var scene = Speaking().Later(90).When(new EndTurn("r1")).Then(new TurnEnded("r1"));
        Assert.Null(scene.Floor().Turn);
        var own = scene.DeskSite(North).Requests[0];
        Assert.Equal((RequestState.Spoken, 90, At(7, 31, 30)), (own.State, own.SpokenSeconds, own.ClosedAt));
    }

    [Fact]
    public void A_click_on_a_turn_that_is_no_longer_one_hits_nobody()
    {
        var scene = Speaking(new EndTurn("r1"), new GiveFloor("r2"));
        Command[] late =
        [
            new ExtendTurn("r1", 60), new SuspendTurn("r1", "x"), new ResumeTurn("r1"), new EndTurn("r1"), new RevokeTurn("r1", "x"), new MarkAbsent("r1")
        ];
        foreach (var command in late) scene.When(command).ThenConflict("floorChanged");
        Assert.Equal("r2", scene.Floor().Turn!.RequestId);
    }

    [Fact]
    public void A_turn_is_extended_or_shortened()
    {
        var scene = Speaking().When(new ExtendTurn("r1", 60)).Then(new TurnExtended("r1", 60));
        Assert.Equal(240, scene.Floor().Turn!.LimitSeconds);
        scene.When(new ExtendTurn("r1", -30)).Then(new TurnExtended("r1", -30));
        scene.When(new ExtendTurn("r1", 0)).ThenNothing();
    }

    [Fact]
    public void A_turn_is_shortened_to_nothing_at_most()
    {
        var scene = Speaking().When(new ExtendTurn("r1", -7_200)).Then(new TurnExtended("r1", -180));
        scene.When(new ExtendTurn("r1", -60)).ThenNothing();
    }

    [Fact]
    public void A_turn_without_a_limit_is_not_extended() =>
        Speaking(new EndTurn("r1"), new GiveFloor("a1")).When(new ExtendTurn("a1", 60)).ThenConflict("turnHasNoLimit");

    [Fact]
    public void A_turn_is_suspended_and_its_time_stands_still()
    {
        var scene = Speaking().Later(40).When(new SuspendTurn("r1", "Chờ phiên dịch")).Then(new TurnSuspended("r1", SuspendCause.Moderator, "Chờ phiên dịch"));
        Assert.Equal(
            new TurnOnCard("r1", North, RequestKind.Question, TurnState.Suspended, null, 40, 180, SuspendCause.Moderator, null, null, null),
            scene.Floor().Turn);
        Assert.Equal("Chờ phiên dịch", scene.DeskFloor().Requests[0].SuspendNote);
        scene.When(new SuspendTurn("r1", "Lý do khác")).ThenNothing();
    }

    [Fact]
    public void A_turn_resumes_with_what_it_has_spoken()
    {
        var scene = Speaking().Later(40).And(new SuspendTurn("r1", "Chờ")).Later(100).When(new ResumeTurn("r1")).Then(new TurnResumed("r1"));
        Assert.Equal(
            new TurnOnCard("r1", North, RequestKind.Question, TurnState.Speaking, At(7, 32, 20), 40, 180, null, null, null, null), scene.Floor().Turn);
        scene.When(new ResumeTurn("r1")).ThenNothing();
        scene.Later(25).And(new EndTurn("r1"));
        Assert.Equal(65_000, scene.Session.Floor.Find("r1")!.SpokenMs);
    }

    [Fact]
    public void Parts_of_a_second_add_up()
    {
        var scene = Speaking().Later(0.4).And(new SuspendTurn("r1", "x"), new ResumeTurn("r1")).Later(0.4)
            .And(new SuspendTurn("r1", "x"), new ResumeTurn("r1")).Later(0.4).And(new EndTurn("r1"));
        Assert.Equal(1, scene.DeskSite(North).Requests[0].SpokenSeconds);
    }

    [Fact]
    public void A_site_that_is_not_heard_does_not_resume() =>
        Speaking(Lost(North)).When(new ResumeTurn("r1")).ThenConflict("siteNotHeard");

    [Fact]
    public void A_turn_is_revoked_with_a_reason_that_its_site_reads()
    {
        var scene = Speaking().Later(10).When(new RevokeTurn("r1", "Lạc đề")).Then(new TurnRevoked("r1", "Lạc đề"));
        var own = scene.DeskSite(North).Requests[0];
        Assert.Equal((RequestState.Revoked, "Lạc đề", 10), (own.State, own.Reason, own.SpokenSeconds));
    }

    [Fact]
    public void Who_has_the_floor_and_is_not_there_is_absent() => Speaking().When(new MarkAbsent("r1")).Then(new SpeakerAbsent("r1"));

    [Fact]
    public void A_turn_becomes_written_speaking_or_suspended()
    {
        Speaking().When(new ConvertToWritten("r1")).Then(new ConvertedToWritten("r1"));
        var scene = Speaking(new SuspendTurn("r1", "x")).When(new ConvertToWritten("r1")).Then(new ConvertedToWritten("r1"));
        Assert.Null(scene.Floor().Turn);
    }

    [Fact]
    public void A_turn_can_be_ended_shortened_and_suspended_during_a_pause_but_not_resumed()
    {
        var scene = Speaking(new PauseSession("x"));
        scene.When(new ResumeTurn("r1")).ThenConflict("sessionPaused");
        scene.When(new GiveFloor("r2")).ThenConflict("sessionPaused");
        scene.When(new StandBy("r2")).ThenConflict("sessionPaused");
        scene.When(new ExtendTurn("r1", -10)).Then(new TurnExtended("r1", -10));
        scene.When(new EndTurn("r1")).Then(new TurnEnded("r1"));
    }

    [Fact]
    public void A_suspended_turn_goes_on_by_being_given_the_floor_again_even_unheard() =>
        Speaking(Lost(North)).When(new GiveFloor("r1", Despite: true)).Then(new FloorGiven("r1", 180));
}
