using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Plans;
using static BridgeCoordinator.Domain.Tests.Scenes.Scene;
using static BridgeCoordinator.Domain.Tests.Scenes.Words;

namespace BridgeCoordinator.Domain.Tests.Floor;

public class GiveFloorTests
{
    private static Scene Heard(params ReadOnlySpan<Command> commands) =>
        GivenOpen(RequestsTaken, Good(North), Good(South), Ask("r1", North), Ask("r2", South), Answer("a1")).And(commands);

    [Fact]
    public void The_floor_is_given_with_the_plans_usual_limit_for_its_kind()
    {
        var scene = Heard().Later(60).When(new GiveFloor("r1")).Then(new FloorGiven("r1", 180));
        Assert.Equal(
            new TurnOnCard("r1", North, RequestKind.Question, TurnState.Speaking, At(7, 31), 0, 180, null, null, null, null), scene.Floor().Turn);
        Assert.Equal("r2", scene.Floor().Waiting.Ids());
        GivenOpen(RequestsTaken, Ask("c1", Centre, RequestKind.Comment)).When(new GiveFloor("c1")).Then(new FloorGiven("c1", 120));
    }

    [Fact]
    public void A_kind_without_a_usual_limit_has_none() => Heard().When(new GiveFloor("a1")).Then(new FloorGiven("a1", null));

    [Fact]
    public void The_moderator_sets_another_limit() => Heard().When(new GiveFloor("r1", LimitSeconds: 300)).Then(new FloorGiven("r1", 300));

    [Fact]
    public void Giving_the_floor_to_who_speaks_changes_nothing() => Heard(new GiveFloor("r1")).When(new GiveFloor("r1")).ThenNothing();

    [Fact]
    public void A_request_may_be_called_out_of_order() => Heard().When(new GiveFloor("r2")).Then(new FloorGiven("r2", 180));

    [Fact]
    public void Nobody_is_interrupted_without_being_named() =>
        Heard(OverrideAllowed, new GiveFloor("r1")).When(new GiveFloor("r2")).ThenConflict("floorTaken");

    [Fact]
    public void Nobody_is_interrupted_in_request_mode() =>
        Heard(new GiveFloor("r1")).When(new GiveFloor("r2", Replaces: "r1")).ThenConflict("floorTaken");

    [Fact]
    public void Nobody_is_interrupted_once_the_floor_is_closed() =>
        Heard(OverrideAllowed, new GiveFloor("r1"), new CloseFloor(RemainingRequests.Keep))
            .When(new GiveFloor("r2", Replaces: "r1")).ThenConflict("floorTaken");

    [Fact]
    public void In_override_mode_the_named_turn_ends_and_the_other_begins_in_one_commit() =>
        Heard(OverrideAllowed, new GiveFloor("r1"))
            .When(new GiveFloor("r2", Replaces: "r1"))
            .Then(new TurnEnded("r1"), new FloorGiven("r2", 180));

    [Fact]
    public void A_stale_click_replaces_nobody_else() =>
        Heard(OverrideAllowed, Ask("r3", Centre), new GiveFloor("r1"), new GiveFloor("r3", Replaces: "r1"))
            .When(new GiveFloor("r2", Replaces: "r1")).ThenConflict("floorChanged");

    [Fact]
    public void Replacing_a_turn_that_is_over_is_refused() =>
        Heard(OverrideAllowed, new GiveFloor("r1"), new EndTurn("r1")).When(new GiveFloor("r2", Replaces: "r1")).ThenConflict("floorChanged");

    [Fact]
    public void Those_kept_at_the_close_of_the_floor_can_still_be_called() =>
        Heard(new CloseFloor(RemainingRequests.Keep)).When(new GiveFloor("r1")).Then(new FloorGiven("r1", 180));

    [Fact]
    public void A_site_that_is_not_heard_is_not_given_the_floor() => Heard(Lost(North)).When(new GiveFloor("r1")).ThenConflict("siteNotHeard");

    [Fact]
    public void The_moderator_may_give_the_floor_despite_that() =>
        Heard(Lost(North)).When(new GiveFloor("r1", Despite: true)).Then(new FloorGiven("r1", 180));

    [Fact]
    public void Who_speaks_despite_a_lost_link_goes_on_when_other_news_arrive()
    {
        var scene = Heard(Lost(North), new GiveFloor("r1", Despite: true));
        scene.When(new ObserveApp(South, AppState.Online)).Then(new AppChanged(South, AppState.Online));
        scene.When(new RecordCheck(North, LinkCheck.Picture, CheckResult.Failed)).Then(new CheckRecorded(North, LinkCheck.Picture, CheckResult.Failed, null));
        scene.When(new SampleLinks([new LinkSample(North, 40, 3, 0)])).Then(new LinksSampled([new LinkSample(North, 40, 3, 0)]));
        Assert.Equal(TurnState.Speaking, scene.Floor().Turn!.State);
    }

    [Fact]
    public void A_name_is_shown_in_public_only_once_it_is_released()
    {
        var scene = Heard(new GiveFloor("r1"));
        Assert.Null(scene.Floor().Turn!.Speaker);
        scene.When(new ReleaseSpeaker("r1")).Then(new SpeakerReleased("r1"));
        Assert.Equal(("Speaker of r1", "Title of r1"), (scene.Floor().Turn!.Speaker, scene.Floor().Turn!.SpeakerTitle));
        scene.When(new ReleaseSpeaker("r1")).ThenNothing();
    }

    [Fact]
    public void A_name_released_while_waiting_is_shown_when_its_turn_is_prepared()
    {
        var scene = Heard(new ReleaseSpeaker("r1"), new StandBy("r1"));
        Assert.Equal(new StandByOnCard("r1", North, RequestKind.Question, "Speaker of r1", "Title of r1", null), scene.Floor().StandBy);
    }
}
