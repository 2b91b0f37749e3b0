using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Plans;
using static BridgeCoordinator.Domain.Tests.Scenes.Scene;
using static BridgeCoordinator.Domain.Tests.Scenes.Words;

namespace BridgeCoordinator.Domain.Tests.Floor;

/// <summary>The link drops in the middle of a sentence.</summary>
public class LostVideoTests
{
    private static readonly TurnSuspended CutOff = new("r1", SuspendCause.LinkLost, null);

    private static Scene Speaking(params ReadOnlySpan<Command> commands) =>
        GivenOpen(RequestsTaken, Good(North), Good(South), Good(East), Ask("r1", North), Ask("r2", South), Ask("r3", East), new GiveFloor("r1")).And(commands);

    [Fact]
    public void Lost_video_suspends_its_sites_turn_in_the_same_commit()
    {
        var scene = Speaking().Later(70).When(Lost(North)).Then(new VideoReported(North, VideoState.Lost, null), CutOff);
        Assert.Equal(
            new TurnOnCard("r1", North, RequestKind.Question, TurnState.Suspended, null, 70, 180, SuspendCause.LinkLost, null, null, null),
            scene.Floor().Turn);
    }

    [Fact]
    public void Who_speaks_by_phone_goes_on() =>
        Speaking(new SwitchChannel(North, Channel.Phone)).When(Lost(North)).Then(new VideoReported(North, VideoState.Lost, null));

    [Fact]
    public void Hanging_up_the_phone_of_a_site_without_video_suspends_its_turn() =>
        Speaking(new SwitchChannel(North, Channel.Phone), Lost(North))
            .When(new SwitchChannel(North, Channel.Primary))
            .Then(new ChannelSwitched(North, Channel.Primary), CutOff);

    [Fact]
    public void Another_sites_lost_video_is_no_business_of_the_turn() =>
        Speaking().When(Lost(South)).Then(new VideoReported(South, VideoState.Lost, null));

    [Fact]
    public void A_silent_console_never_suspends() =>
        Speaking(new ObserveApp(North, AppState.Online)).When(new ObserveApp(North, AppState.Offline)).Then(new AppChanged(North, AppState.Offline));

    [Fact]
    public void A_weak_picture_or_one_under_maintenance_does_not_suspend()
    {
        Speaking().When(Video(North, VideoState.Weak)).Then(new VideoReported(North, VideoState.Weak, null));
        Speaking().When(Video(North, VideoState.Maintenance)).Then(new VideoReported(North, VideoState.Maintenance, null));
    }

    [Fact]
    public void A_lost_video_leaves_a_suspended_turn_its_first_cause()
    {
        var scene = Speaking(new SuspendTurn("r1", "Chờ")).When(Lost(North)).Then(new VideoReported(North, VideoState.Lost, null));
        Assert.Equal(SuspendCause.Moderator, scene.Floor().Turn!.SuspendReason);
    }

    [Fact]
    public void Who_was_cut_off_resumes_by_phone() =>
        Speaking(Lost(North), new SwitchChannel(North, Channel.Phone)).When(new ResumeTurn("r1")).Then(new TurnResumed("r1"));

    [Fact]
    public void The_video_coming_back_leaves_it_to_the_moderator_to_resume() =>
        Speaking(Lost(North)).When(Good(North)).Then(new VideoReported(North, VideoState.Good, null));

    [Fact]
    public void Who_was_cut_off_makes_room_and_waits_at_the_head_with_the_remaining_time()
    {
        var scene = Speaking().Later(70).And(Lost(North)).When(new GiveFloor("r2")).Then(new TurnSetAside("r1"), new FloorGiven("r2", 180));
        Assert.Equal("r2", scene.Floor().Turn!.RequestId);
        Assert.Equal(
            [
                new WaitingOnCard("r1", North, RequestKind.Question, 1, At(7, 30), 110, null),
                new WaitingOnCard("r3", East, RequestKind.Question, 2, At(7, 30), null, null)
            ],
            scene.Floor().Waiting);
    }

    [Fact]
    public void Several_that_were_cut_off_wait_in_the_order_of_suspension()
    {
        var scene = Speaking().Later(10).And(Lost(North), new GiveFloor("r2")).Later(10).And(Lost(South), new GiveFloor("r3"));
        Assert.Equal("r1 r2", scene.Floor().Waiting.Ids());
        scene.Later(10).And(Good(North), Lost(East), new GiveFloor("r1")).Later(10).And(Lost(North), Good(South), new GiveFloor("r2"));
        Assert.Equal("r3 r1", scene.Floor().Waiting.Ids());
    }

    [Fact]
    public void Who_asks_later_waits_behind_who_was_cut_off() =>
        Assert.Equal("r1 r3 r4", Speaking(Lost(North), new GiveFloor("r2"), Ask("r4", South)).Floor().Waiting.Ids());

    [Fact]
    public void A_response_that_was_cut_off_waits_at_the_head_of_responses()
    {
        var card = Speaking(new EndTurn("r1"), Answer("a1"), Answer("a2"), new GiveFloor("a2"), new SuspendTurn("a2", "x"), new GiveFloor("r2")).Floor();
        Assert.Equal(("r3", "a2 a1"), (card.Waiting.Ids(), card.Responses.Ids()));
    }

    [Fact]
    public void Who_was_cut_off_goes_on_with_the_old_limit_or_counts_a_new_one_from_now()
    {
        Scene SetAside() => Speaking().Later(70).And(Lost(North), new GiveFloor("r2"), Good(North), new EndTurn("r2")).Later(20);
        var scene = SetAside().When(new GiveFloor("r1")).Then(new FloorGiven("r1", 180));
        Assert.Equal(70, scene.Floor().Turn!.SpokenSeconds);
        SetAside().When(new GiveFloor("r1", LimitSeconds: 60)).Then(new FloorGiven("r1", 130));
    }

    [Fact]
    public void Who_was_cut_off_can_be_answered_in_writing()
    {
        var scene = Speaking().Later(70).And(Lost(North), new GiveFloor("r2")).When(new ConvertToWritten("r1")).Then(new ConvertedToWritten("r1"));
        Assert.Equal((70_000L, RequestState.Written), (scene.Session.Floor.Find("r1")!.SpokenMs, scene.Session.Floor.Find("r1")!.State));
    }

    [Fact]
    public void A_suspended_turn_that_is_named_is_set_aside_too() =>
        Speaking(OverrideAllowed, Lost(North)).When(new GiveFloor("r2", Replaces: "r1")).Then(new TurnSetAside("r1"), new FloorGiven("r2", 180));
}
