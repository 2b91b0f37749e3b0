using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Plans;
using static BridgeCoordinator.Domain.Tests.Scenes.Scene;
using static BridgeCoordinator.Domain.Tests.Scenes.Words;

namespace BridgeCoordinator.Domain.Tests.Floor;

public class StandByTests
{
    private static Scene Three() => GivenOpen(RequestsTaken, Good(North), Good(South), Ask("r1", North), Ask("r2", South), Ask("r3", Centre));

    [Fact]
    public void A_request_is_prepared_and_takes_no_place_in_the_queue()
    {
        var scene = Three().When(new StandBy("r2")).Then(new StoodBy("r2"));
        Assert.Equal(new StandByOnCard("r2", South, RequestKind.Question, null, null, null), scene.Floor().StandBy);
        Assert.Equal("r1 r3", scene.Floor().Waiting.Ids());
        Assert.Equal([1, 2], scene.Floor().Waiting.Select(request => request.Place));
    }

    [Fact]
    public void Who_is_displaced_returns_to_its_place()
    {
        var scene = Three().And(new StandBy("r2")).When(new StandBy("r3")).Then(new StoodBy("r3"));
        Assert.Equal("r1 r2", scene.Floor().Waiting.Ids());
        Assert.Equal(RequestState.Waiting, scene.Session.Floor.Find("r2")!.State);
    }

    [Fact]
    public void Preparing_twice_changes_nothing() => Three().And(new StandBy("r2")).When(new StandBy("r2")).ThenNothing();

    [Fact]
    public void A_site_that_is_not_heard_is_not_prepared()
    {
        Three().And(Lost(North)).When(new StandBy("r1")).ThenConflict("siteNotHeard");
        Three().And(Lost(North)).When(new StandBy("r1", Despite: true)).Then(new StoodBy("r1"));
    }

    [Fact]
    public void Who_was_prepared_speaks_and_nobody_stands_by()
    {
        var card = Three().And(new StandBy("r2"), new GiveFloor("r2")).Floor();
        Assert.Equal(("r2", null), (card.Turn!.RequestId, card.StandBy));
    }

    [Fact]
    public void Another_may_speak_while_somebody_stands_by()
    {
        var card = Three().And(new StandBy("r2"), new GiveFloor("r1")).Floor();
        Assert.Equal(("r1", "r2"), (card.Turn!.RequestId, card.StandBy!.RequestId));
    }

    [Fact]
    public void Who_is_called_and_not_there_is_absent()
    {
        var scene = Three().And(new StandBy("r2")).When(new MarkAbsent("r2")).Then(new SpeakerAbsent("r2"));
        Assert.Null(scene.Floor().StandBy);
    }

    [Fact]
    public void Who_was_never_called_is_not_absent() => Three().When(new MarkAbsent("r1")).ThenConflict("floorChanged");

    [Fact]
    public void A_response_stands_by_and_returns_among_responses()
    {
        var card = Three().And(Answer("a1"), new StandBy("a1"), new StandBy("r1")).Floor();
        Assert.Equal(("r2 r3", "a1"), (card.Waiting.Ids(), card.Responses.Ids()));
    }

    [Fact]
    public void A_prepared_request_can_still_be_moved_denied_or_made_written()
    {
        Assert.Equal("r2 r3", Three().And(new StandBy("r2"), new MoveRequest("r2", "r1"), new StandBy("r1")).Floor().Waiting.Ids());
        Three().And(new StandBy("r2")).When(new DenyRequest("r2", "x")).Then(new RequestDenied("r2", "x"));
        Three().And(new StandBy("r2")).When(new ConvertToWritten("r2")).Then(new ConvertedToWritten("r2"));
    }
}
