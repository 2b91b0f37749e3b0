using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.RollCall;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Plans;
using static BridgeCoordinator.Domain.Tests.Scenes.Scene;

namespace BridgeCoordinator.Domain.Tests.RollCall;

public class RollCallTests
{
    private static DeskRollCallCard Desk(Scene scene) => scene.Card<DeskRollCallCard>("desk/rollCall");

    [Fact]
    public void A_round_begins()
    {
        var scene = Given().When(new StartRollCall(1), People.Technician).Then(new RollCallStarted(1));
        Assert.Equal((RollCallPhase.Running, 1, At(7, 30)), (Desk(scene).State, Desk(scene).Round, Desk(scene).StartedAt));
        scene.When(new StartRollCall(1)).ThenNothing();
        scene.When(new StartRollCall(2)).ThenConflict("rollCallRunning");
    }

    [Fact]
    public void A_site_is_called_and_answers_with_how_many_are_present()
    {
        var scene = Given(new StartRollCall(1)).When(new CallSite(North), People.Moderator).Then(new SiteCalled(North));
        scene.When(new CallSite(North)).ThenNothing();
        Assert.Equal(North, Desk(scene).CalledSiteId);
        scene.Later(20).When(new AnswerRollCall(North, RollCallResult.Ok, 52)).Then(new RollCallAnswered(North, RollCallResult.Ok, 52));
        Assert.Null(Desk(scene).CalledSiteId);
        Assert.Equal([new AnswerOnCard(North, RollCallResult.Ok, 52, At(7, 30, 20))], Desk(scene).Answers);
        Assert.Equal(RollCallResult.Ok, scene.Site(North).RollCall);
        scene.When(new AnswerRollCall(North, RollCallResult.Ok, 52)).ThenNothing();
    }

    [Fact]
    public void The_number_said_aloud_is_not_the_count() =>
        Assert.Equal(0, Given(new StartRollCall(1), new AnswerRollCall(North, RollCallResult.Ok, 52)).Site(North).Present);

    [Fact]
    public void A_site_may_answer_without_being_called_and_correct_its_answer()
    {
        var scene = Given(new StartRollCall(1), new AnswerRollCall(North, RollCallResult.NoAnswer), new CallSite(South));
        scene.When(new AnswerRollCall(North, RollCallResult.Weak, 40)).Then(new RollCallAnswered(North, RollCallResult.Weak, 40));
        Assert.Equal(South, Desk(scene).CalledSiteId);
    }

    [Fact]
    public void The_same_answer_of_a_site_called_again_ends_the_call()
    {
        var scene = Given(new StartRollCall(1), new AnswerRollCall(North, RollCallResult.NoAnswer), new CallSite(North))
            .When(new AnswerRollCall(North, RollCallResult.NoAnswer)).Then(new RollCallAnswered(North, RollCallResult.NoAnswer, null));
        Assert.Null(Desk(scene).CalledSiteId);
    }

    [Fact]
    public void Nobody_is_called_or_answers_outside_a_round()
    {
        Given().When(new CallSite(North)).ThenConflict("rollCallNotRunning");
        Given().When(new AnswerRollCall(North, RollCallResult.Ok)).ThenConflict("rollCallNotRunning");
        Given(new StartRollCall(1), new EndRollCall()).When(new CallSite(North)).ThenConflict("rollCallNotRunning");
    }

    [Fact]
    public void An_unknown_site_is_the_messages_fault()
    {
        Given(new StartRollCall(1)).When(new CallSite("west")).ThenInvalid("unknownSite", "siteId");
        Given(new StartRollCall(1)).When(new AnswerRollCall("west", RollCallResult.Ok)).ThenInvalid("unknownSite", "siteId");
    }

    [Fact]
    public void A_round_ends_and_its_answers_stay()
    {
        var scene = Given(new StartRollCall(1), new AnswerRollCall(North, RollCallResult.Ok), new CallSite(South)).Later(60)
            .When(new EndRollCall()).Then(new RollCallEnded());
        Assert.Equal((RollCallPhase.Ended, At(7, 31), null), (Desk(scene).State, Desk(scene).EndedAt, Desk(scene).CalledSiteId));
        Assert.Single(Desk(scene).Answers);
        scene.When(new EndRollCall()).ThenNothing();
    }

    [Fact]
    public void A_new_round_begins_without_answers_and_keeps_the_go()
    {
        var scene = Given(new StartRollCall(1), new AnswerRollCall(North, RollCallResult.Ok), new DeclareGo(true), new EndRollCall(), new StartRollCall(2));
        Assert.Empty(Desk(scene).Answers);
        Assert.Null(scene.Site(North).RollCall);
        Assert.True(Desk(scene).Go!.Go);
    }

    [Fact]
    public void Go_or_no_go_is_declared_with_a_note_and_can_change()
    {
        var scene = Given().When(new DeclareGo(false, "Chờ hai điểm cầu"), People.Technician).Then(new GoDeclared(false, "Chờ hai điểm cầu"));
        Assert.Equal(new GoOnCard(false, "Chờ hai điểm cầu", At(7, 30)), Desk(scene).Go);
        scene.When(new DeclareGo(false, "Chờ hai điểm cầu")).ThenNothing();
        scene.When(new DeclareGo(true)).Then(new GoDeclared(true, null));
    }

    [Fact]
    public void Answers_are_listed_in_protocol_order() =>
        Assert.Equal(
            [North, South, East],
            Desk(Given(new StartRollCall(1), new AnswerRollCall(East, RollCallResult.Ok), new AnswerRollCall(South, RollCallResult.Ok),
                new AnswerRollCall(North, RollCallResult.Ok))).Answers.Select(answer => answer.SiteId));
}
