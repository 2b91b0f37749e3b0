using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Plans;
using static BridgeCoordinator.Domain.Tests.Scenes.Scene;
using static BridgeCoordinator.Domain.Tests.Scenes.Words;

namespace BridgeCoordinator.Domain.Tests.Floor;

public class RequestTests
{
    [Fact]
    public void A_site_asks_for_the_floor_with_all_that_it_says_about_its_speaker() =>
        GivenOpen(RequestsTaken, Ask("r0", South))
            .When(
                new RequestFloor("r1", North, "H'Bia", RequestKind.Comment, "Chi hội trưởng", "Vay vốn", "q1", "Sở Lao động", "r0"),
                People.SiteSecretary(North))
            .Then(new FloorRequested("r1", North, RequestKind.Comment, "H'Bia", "Chi hội trưởng", "Vay vốn", "q1", "Sở Lao động", "r0"));

    [Fact]
    public void A_closed_floor_takes_no_request() => GivenOpen().When(Ask("r1", North)).ThenConflict("floorClosed");

    [Fact]
    public void The_hall_registers_a_response_also_while_the_floor_is_closed()
    {
        GivenOpen().When(Answer("a1"), People.Secretary)
            .Then(new FloorRequested("a1", Centre, RequestKind.Response, "Speaker of a1", "Title of a1", "Topic of a1", null, null, null));
        GivenOpen().When(Ask("a1", North, RequestKind.Response), People.SiteSecretary(North)).ThenConflict("floorClosed");
    }

    [Fact]
    public void An_unknown_site_has_no_request() => GivenOpen(RequestsTaken).When(Ask("r1", "west")).ThenInvalid("unknownSite", "siteId");

    [Fact]
    public void A_reply_is_to_a_known_request() =>
        GivenOpen(RequestsTaken).When(Answer("a1") with { InReplyTo = "r9" }).ThenInvalid("unknownRequest", "inReplyTo");

    [Fact]
    public void An_id_is_used_once() => GivenOpen(RequestsTaken, Ask("r1", North)).When(Ask("r1", South)).ThenConflict("requestExists");

    [Fact]
    public void A_site_waits_with_twenty_requests_at_most_and_responses_are_counted_apart()
    {
        var scene = GivenOpen(RequestsTaken);
        for (var n = 1; n <= 20; n++) scene.And(Ask($"r{n}", Centre));
        scene.When(Ask("r21", Centre)).ThenConflict("tooManyRequests");
        scene.And(Answer("a1"));
        scene.And(new WithdrawRequest("r7")).And(Ask("r22", Centre));
    }

    [Fact]
    public void A_site_that_has_asked_five_hundred_times_asks_the_hall_to_register_more()
    {
        var scene = GivenOpen(RequestsTaken);
        for (var n = 1; n <= 500; n++) scene.And(Ask($"r{n}", North), new WithdrawRequest($"r{n}"));
        scene.When(Ask("r501", North), People.SiteSecretary(North)).ThenConflict("requestsUsedUp");
        scene.And(Ask("r501", North));
        scene.When(Ask("r502", South), People.SiteSecretary(South));
        Assert.Equal("r501 r502", scene.Floor().Waiting.Ids());
    }

    [Fact]
    public void A_sites_card_shows_what_is_open_and_the_thirty_over_last()
    {
        var scene = GivenOpen(RequestsTaken, Ask("open", North), Ask("late", North));
        for (var n = 1; n <= 40; n++) scene.Later(1).And(Ask($"r{n}", North), new WithdrawRequest($"r{n}"));
        scene.Later(1).And(new WithdrawRequest("late"));
        Assert.Equal(["late", "open", .. Enumerable.Range(12, 29).Select(n => $"r{n}")], scene.DeskSite(North).Requests.Select(request => request.RequestId));
    }

    [Fact]
    public void A_request_waits_in_the_order_of_asking()
    {
        var card = GivenOpen(RequestsTaken, Ask("r1", North)).Later(5).And(Ask("r2", South)).Floor();
        Assert.Equal(
            [
                new WaitingOnCard("r1", North, RequestKind.Question, 1, At(7, 30), null, null),
                new WaitingOnCard("r2", South, RequestKind.Question, 2, At(7, 30, 5), null, null)
            ],
            card.Waiting);
    }

    [Fact]
    public void A_response_never_competes_with_sites()
    {
        var card = GivenOpen(RequestsTaken, Ask("r1", North), Answer("a1"), Ask("r2", South)).Floor();
        Assert.Equal(("r1 r2", "a1"), (card.Waiting.Ids(), card.Responses.Ids()));
        Assert.Equal([1, 2], card.Waiting.Select(request => request.Place));
        Assert.Equal(1, card.Responses[0].Place);
    }

    [Fact]
    public void A_request_is_withdrawn_while_it_waits_or_stands_by()
    {
        GivenOpen(RequestsTaken, Ask("r1", North)).When(new WithdrawRequest("r1")).Then(new RequestWithdrawn("r1"));
        var scene = GivenOpen(RequestsTaken, Ask("r1", Centre), new StandBy("r1")).When(new WithdrawRequest("r1")).Then(new RequestWithdrawn("r1"));
        Assert.Null(scene.Floor().StandBy);
    }

    [Fact]
    public void Withdrawing_twice_changes_nothing() =>
        GivenOpen(RequestsTaken, Ask("r1", North), new WithdrawRequest("r1")).When(new WithdrawRequest("r1")).ThenNothing();

    [Fact]
    public void A_turn_is_not_withdrawn_denied_moved_or_prepared()
    {
        var scene = GivenOpen(RequestsTaken, Ask("r1", Centre), new GiveFloor("r1"));
        scene.When(new WithdrawRequest("r1")).ThenConflict("requestIsTurn");
        scene.When(new DenyRequest("r1", "x")).ThenConflict("requestIsTurn");
        scene.When(new MoveRequest("r1")).ThenConflict("requestIsTurn");
        scene.When(new StandBy("r1")).ThenConflict("requestIsTurn");
    }

    [Fact]
    public void What_is_over_stays_over()
    {
        var scene = GivenOpen(RequestsTaken, Ask("r1", Centre), new GiveFloor("r1"), new EndTurn("r1"));
        scene.When(new WithdrawRequest("r1")).ThenConflict("requestOver");
        scene.When(new DenyRequest("r1", "x")).ThenConflict("requestOver");
        scene.When(new MoveRequest("r1")).ThenConflict("requestOver");
        scene.When(new StandBy("r1")).ThenConflict("requestOver");
        scene.When(new GiveFloor("r1")).ThenConflict("requestOver");
        scene.When(new ConvertToWritten("r1")).ThenConflict("requestOver");
    }

    [Fact]
    public void A_request_is_denied_with_a_reason_that_its_site_reads()
    {
        var scene = GivenOpen(RequestsTaken, Ask("r1", North)).When(new DenyRequest("r1", "Ngoài chủ đề")).Then(new RequestDenied("r1", "Ngoài chủ đề"));
        var own = Assert.Single(scene.DeskSite(North).Requests);
        Assert.Equal((RequestState.Denied, "Ngoài chủ đề", At(7, 30)), (own.State, own.Reason, own.ClosedAt));
    }

    [Fact]
    public void Denying_again_for_the_same_reason_changes_nothing_and_for_another_is_too_late()
    {
        var scene = GivenOpen(RequestsTaken, Ask("r1", North), new DenyRequest("r1", "Ngoài chủ đề"));
        scene.When(new DenyRequest("r1", "Ngoài chủ đề")).ThenNothing();
        scene.When(new DenyRequest("r1", "Hết giờ")).ThenConflict("requestOver");
    }

    [Fact]
    public void A_request_becomes_written_while_it_waits() =>
        GivenOpen(RequestsTaken, Ask("r1", North)).When(new ConvertToWritten("r1")).Then(new ConvertedToWritten("r1"));

    [Fact]
    public void Converting_twice_changes_nothing() =>
        GivenOpen(RequestsTaken, Ask("r1", North), new ConvertToWritten("r1")).When(new ConvertToWritten("r1")).ThenNothing();

    [Fact]
    public void An_unknown_request_is_the_messages_fault()
    {
        var scene = GivenOpen(RequestsTaken);
        Command[] named =
        [
            new WithdrawRequest("r9"), new DenyRequest("r9", "x"), new MoveRequest("r9"), new StandBy("r9"), new GiveFloor("r9"), new ExtendTurn("r9", 60),
            new SuspendTurn("r9", "x"), new ResumeTurn("r9"), new EndTurn("r9"), new RevokeTurn("r9", "x"), new MarkAbsent("r9"),
            new ConvertToWritten("r9"), new ReleaseSpeaker("r9")
        ];
        foreach (var command in named) scene.When(command).ThenInvalid("unknownRequest", "requestId");
    }
}
