using System.Collections.Immutable;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Plans;
using static BridgeCoordinator.Domain.Tests.Scenes.Scene;
using static BridgeCoordinator.Domain.Tests.Scenes.Words;

namespace BridgeCoordinator.Domain.Tests.Floor;

public class SuggestionTests
{
    private static Scene Heard() => GivenOpen(RequestsTaken, Good(North), Good(South), Good(East));

    private static void Suggests(Scene scene, string? requestId, params ImmutableArray<SuggestionReason> reasons)
    {
        var suggestion = scene.DeskFloor().Suggestion;
        Assert.Equal(requestId, suggestion?.RequestId);
        Assert.Equal(reasons, suggestion?.Reasons ?? []);
    }

    [Fact]
    public void Nobody_waiting_is_nobody_suggested() => Suggests(Heard(), null);

    [Fact]
    public void Who_waits_longest_is_suggested_while_no_site_has_spoken() =>
        Suggests(
            Heard().And(Ask("r1", North)).Later(5).And(Ask("r2", South)),
            "r1", new SuggestionReason("fewestTurns", Count: 0), new SuggestionReason("longestWait", At: At(7, 30)));

    [Fact]
    public void A_site_with_fewer_turns_goes_first() =>
        Suggests(
            Heard().And(Ask("r1", North), Ask("r2", North)).Later(5).And(Ask("r3", South), new GiveFloor("r1"), new EndTurn("r1")),
            "r3", new SuggestionReason("fewestTurns", Count: 0), new SuggestionReason("longestWait", At: At(7, 30, 5)));

    [Fact]
    public void A_running_turn_counts() =>
        Suggests(
            Heard().And(Ask("r1", North), Ask("r2", North), new GiveFloor("r1")),
            "r2", new SuggestionReason("fewestTurns", Count: 1), new SuggestionReason("longestWait", At: At(7, 30)));

    [Fact]
    public void Being_moved_forward_does_not_make_anybody_wait_longer() =>
        Suggests(
            Heard().And(Ask("r1", North)).Later(5).And(Ask("r2", South), new MoveRequest("r2", "r1")),
            "r1", new SuggestionReason("fewestTurns", Count: 0), new SuggestionReason("longestWait", At: At(7, 30)));

    [Fact]
    public void A_site_without_signal_is_not_suggested()
    {
        Suggests(
            Heard().And(Ask("r1", North)).Later(5).And(Ask("r2", South), Lost(North)),
            "r2", new SuggestionReason("fewestTurns", Count: 0), new SuggestionReason("longestWait", At: At(7, 30, 5)));
        Suggests(Heard().And(Ask("r1", North), Lost(North)), null);
    }

    [Fact]
    public void Who_stands_by_already_is_not_suggested() => Suggests(Heard().And(Ask("r1", North), new StandBy("r1")), null);

    [Fact]
    public void A_response_is_not_suggested_and_is_no_turn_of_its_site()
    {
        Suggests(Heard().And(Answer("a1")), null);
        var scene = Heard().And(Ask("r1", North, RequestKind.Response), Ask("r2", North), new GiveFloor("r1"), new EndTurn("r1"));
        Assert.Equal(0, Assert.Single(scene.DeskFloor().Requests).TurnsOfSite);
    }

    [Fact]
    public void A_call_that_nobody_answered_is_no_turn_of_its_site()
    {
        var scene = Heard().And(Ask("r1", North), Ask("r2", North), new GiveFloor("r1"), new MarkAbsent("r1"));
        Assert.Equal(0, Assert.Single(scene.DeskFloor().Requests).TurnsOfSite);
    }

    [Fact]
    public void Who_was_cut_off_and_is_heard_again_goes_first() =>
        Suggests(
            Heard().And(Ask("r1", North), Ask("r2", South), Ask("r3", East), new GiveFloor("r1")).Later(30).And(Lost(North), new GiveFloor("r2"), Good(North)),
            "r1", new SuggestionReason("wasCutOff", At: At(7, 30, 30)));

    [Fact]
    public void Who_was_cut_off_and_is_still_not_heard_is_not_suggested() =>
        Suggests(
            Heard().And(Ask("r1", North), Ask("r2", South), Ask("r3", East), new GiveFloor("r1"), Lost(North), new GiveFloor("r2")),
            "r3", new SuggestionReason("fewestTurns", Count: 0), new SuggestionReason("longestWait", At: At(7, 30)));

    [Fact]
    public void The_hall_sees_whom_it_calls_with_the_link_and_the_wait()
    {
        var scene = Heard().And(Ask("r1", North)).Later(5).And(Video(North, VideoState.Weak), new SwitchChannel(North, Channel.Backup));
        Assert.Equal(
            new DeskRequest(
                "r1", North, RequestKind.Question, RequestState.Waiting, "Speaker of r1", "Title of r1", "Topic of r1", null, null, null, At(7, 30),
                0, VideoState.Weak, Channel.Backup, true, false, false, null, 0, null, null),
            Assert.Single(scene.DeskFloor().Requests));
    }
}
