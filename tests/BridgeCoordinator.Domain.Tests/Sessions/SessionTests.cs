using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Plans;
using static BridgeCoordinator.Domain.Tests.Scenes.Scene;
using static BridgeCoordinator.Domain.Tests.Scenes.Words;

namespace BridgeCoordinator.Domain.Tests.Sessions;

public class SessionTests
{
    [Fact]
    public void A_session_begins_with_its_first_epoch_and_its_plan()
    {
        var scene = In(Morning);
        scene.Then(new EpochBegan(EpochReason.Created, 0), new SessionCreated(Morning, null, false, Timetable.ByClock));
        Assert.Equal((1, 1L, SessionStatus.Draft), (scene.Session.Epoch, scene.Session.Seq, scene.Session.Status));
    }

    [Fact]
    public void Creating_a_session_twice_changes_nothing() =>
        Given().When(new CreateSession(Province(3), null, false, Timetable.ByClock)).ThenNothing();

    [Fact]
    public void Nobody_but_the_server_creates_a_session_or_reports_measurements()
    {
        Given().When(new CreateSession(Morning, null, false, Timetable.ByClock), People.Organizer).ThenForbidden();
        Given().When(new ObserveApp(North, AppState.Online), People.Organizer).ThenForbidden();
    }

    [Fact]
    public void A_draft_is_opened() => Given().When(new OpenSession()).Then(new SessionOpened());

    [Fact]
    public void Opening_twice_changes_nothing() => GivenOpen().When(new OpenSession()).ThenNothing();

    [Fact]
    public void A_paused_session_is_resumed_and_not_opened() => GivenOpen(new PauseSession("Mất điện")).When(new OpenSession()).ThenConflict("sessionPaused");

    [Fact]
    public void A_closed_session_is_reopened_and_not_opened() => GivenOpen(new CloseSession()).When(new OpenSession()).ThenConflict("sessionClosed");

    [Fact]
    public void A_pause_keeps_its_reason() => GivenOpen().When(new PauseSession("Mất điện")).Then(new SessionPaused("Mất điện"));

    [Fact]
    public void Pausing_twice_changes_nothing() => GivenOpen(new PauseSession("Mất điện")).When(new PauseSession("Lý do khác")).ThenNothing();

    [Fact]
    public void A_pause_suspends_the_turn_in_the_same_commit() =>
        GivenOpen(RequestsTaken, Ask("r1", Centre), new GiveFloor("r1"))
            .When(new PauseSession("Mất điện"))
            .Then(new SessionPaused("Mất điện"), new TurnSuspended("r1", SuspendCause.SessionPaused, null));

    [Fact]
    public void A_pause_leaves_a_suspended_turn_as_it_is() =>
        GivenOpen(RequestsTaken, Ask("r1", Centre), new GiveFloor("r1"), new SuspendTurn("r1", "Chờ"))
            .When(new PauseSession("Mất điện"))
            .Then(new SessionPaused("Mất điện"));

    [Fact]
    public void Resuming_the_session_leaves_it_to_the_moderator_to_resume_the_turn()
    {
        var scene = GivenOpen(RequestsTaken, Ask("r1", Centre), new GiveFloor("r1"), new PauseSession("Mất điện"))
            .When(new ResumeSession()).Then(new SessionResumed());
        Assert.Equal(TurnState.Suspended, scene.Floor().Turn!.State);
    }

    [Fact]
    public void Resuming_an_open_session_changes_nothing() => GivenOpen().When(new ResumeSession()).ThenNothing();

    [Fact]
    public void Only_an_opened_session_is_paused_resumed_closed_or_reopened()
    {
        Given().When(new PauseSession("x")).ThenConflict("sessionNotOpen");
        Given().When(new ResumeSession()).ThenConflict("sessionNotOpen");
        Given().When(new CloseSession()).ThenConflict("sessionNotOpen");
        Given().When(new ReopenSession("x")).ThenConflict("sessionNotOpen");
        GivenOpen(new CloseSession()).When(new PauseSession("x")).ThenConflict("sessionClosed");
        GivenOpen(new CloseSession()).When(new ResumeSession()).ThenConflict("sessionClosed");
        GivenOpen(new PauseSession("x")).When(new ReopenSession("x")).ThenConflict("sessionPaused");
    }

    [Fact]
    public void Closing_finishes_the_item_and_the_turn_and_makes_the_rest_written_in_one_commit() =>
        GivenOpen(new StartItem(Dialogue), RequestsTaken, Ask("r1", Centre), Ask("r2", North), Ask("r3", South), Answer("a1"), new GiveFloor("r1"))
            .When(new CloseSession())
            .Then(
                new ItemFinished(Dialogue), new TurnEnded("r1"), new ConvertedToWritten("r2"), new ConvertedToWritten("r3"),
                new ConvertedToWritten("a1"), new FloorClosed(), new SessionClosed());

    [Fact]
    public void Closing_makes_a_suspended_turn_written() =>
        GivenOpen(RequestsTaken, Ask("r1", Centre), new GiveFloor("r1"), new SuspendTurn("r1", "Chờ"), new CloseFloor(RemainingRequests.Keep))
            .When(new CloseSession())
            .Then(new ConvertedToWritten("r1"), new SessionClosed());

    [Fact]
    public void A_paused_session_can_be_closed() => GivenOpen(new PauseSession("x")).When(new CloseSession()).Then(new SessionClosed());

    [Fact]
    public void Closing_twice_changes_nothing() => GivenOpen(new CloseSession()).When(new CloseSession()).ThenNothing();

    [Fact]
    public void A_closed_session_is_reopened_with_a_reason()
    {
        var scene = GivenOpen(new CloseSession()).When(new ReopenSession("Đóng nhầm")).Then(new SessionReopened("Đóng nhầm"));
        var card = scene.Card<MeetingCard>("meeting");
        Assert.Equal((SessionStatus.Open, null), (card.Status, card.ClosedAt));
    }

    [Fact]
    public void Reopening_an_open_session_changes_nothing() => GivenOpen().When(new ReopenSession("x")).ThenNothing();

    [Fact]
    public void The_meeting_card_says_what_the_plan_says_and_how_far_along_it_is()
    {
        var card = GivenOpen().Later(60).And(new CloseSession()).Card<MeetingCard>("meeting");
        Assert.Equal(
            new MeetingCard(
                "s1", Morning.Title, Morning.Theme, Morning.Chair, Morning.Venue, new DateOnly(2024, 3, 6), null,
                At(8, 0), At(10, 0), false, "Asia/Ho_Chi_Minh", 420, SessionStatus.Closed, false, PlanProfile.State, At(7, 30), At(7, 31)),
            card);
    }

    [Fact]
    public void A_rehearsal_is_marked() => Assert.True(In(Morning, Timetable.FromOpening).Card<MeetingCard>("meeting").Rehearsal);

    [Fact]
    public void Time_never_goes_backwards()
    {
        var scene = GivenOpen(RequestsTaken, Ask("r1", Centre), new GiveFloor("r1")).Later(-3600).And(new EndTurn("r1"));
        Assert.All(scene.Commits.Zip(scene.Commits.Skip(1)), pair => Assert.True(pair.First.At <= pair.Second.At));
        Assert.Equal(0, scene.Session.Floor.Find("r1")!.SpokenMs);
    }

    [Fact]
    public void A_commit_that_leaves_a_hole_is_a_bug_of_the_caller()
    {
        var scene = GivenOpen();
        var ahead = scene.Commits[^1] with { Seq = scene.Session.Seq + 2 };
        Assert.Throws<ArgumentException>(() => Decider.Apply(scene.Session, ahead));
    }
}
