using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Plans;
using static BridgeCoordinator.Domain.Tests.Scenes.Scene;
using static BridgeCoordinator.Domain.Tests.Scenes.Words;

namespace BridgeCoordinator.Domain.Tests.Floor;

public class MoveTests
{
    private static Scene Three() => GivenOpen(RequestsTaken, Ask("r1", North), Ask("r2", South), Ask("r3", East), Answer("a1"), Answer("a2"));

    [Fact]
    public void A_request_moves_before_another()
    {
        var scene = Three().When(new MoveRequest("r3", "r1", "Đại biểu cao tuổi")).Then(new RequestMoved("r3", "r1", "Đại biểu cao tuổi"));
        Assert.Equal("r3 r1 r2", scene.Floor().Waiting.Ids());
    }

    [Fact]
    public void A_request_moves_to_the_end()
    {
        var scene = Three().When(new MoveRequest("r1")).Then(new RequestMoved("r1", null, null));
        Assert.Equal("r2 r3 r1", scene.Floor().Waiting.Ids());
    }

    [Fact]
    public void A_response_moves_among_responses() => Assert.Equal("a2 a1", Three().And(new MoveRequest("a2", "a1")).Floor().Responses.Ids());

    [Theory]
    [InlineData("r1", "r2")]
    [InlineData("r1", "r1")]
    [InlineData("r3", null)]
    public void Moving_to_where_it_is_changes_nothing(string requestId, string? before) => Three().When(new MoveRequest(requestId, before)).ThenNothing();

    [Fact]
    public void A_move_before_an_unknown_request_is_the_messages_fault() =>
        Three().When(new MoveRequest("r1", "r9")).ThenInvalid("unknownRequest", "beforeRequestId");

    [Fact]
    public void A_move_before_a_request_that_left_the_queue_meanwhile_is_the_moments_fault() =>
        Three().And(new WithdrawRequest("r2")).When(new MoveRequest("r3", "r2")).ThenConflict("floorChanged");

    [Fact]
    public void A_question_does_not_move_before_a_response() => Three().When(new MoveRequest("r3", "a1")).ThenConflict("floorChanged");
}
