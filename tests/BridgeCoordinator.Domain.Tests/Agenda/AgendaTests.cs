using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Plans;
using static BridgeCoordinator.Domain.Tests.Scenes.Scene;

namespace BridgeCoordinator.Domain.Tests.Agenda;

public class AgendaTests
{
    private static AgendaCardItem Item(Scene scene, string itemId) => scene.Agenda().Items.Single(item => item.Id == itemId);

    [Fact]
    public void An_item_starts()
    {
        var scene = GivenOpen().Later(60).When(new StartItem(Welcome), People.Moderator).Then(new ItemStarted(Welcome));
        Assert.Equal((ItemState.Running, At(7, 31), Welcome), (Item(scene, Welcome).State, Item(scene, Welcome).StartedAt, scene.Agenda().CurrentItemId));
        scene.When(new StartItem(Welcome)).ThenNothing();
    }

    [Fact]
    public void Starting_an_item_finishes_the_running_one_in_the_same_commit() =>
        GivenOpen(new StartItem(Welcome)).When(new StartItem(Dialogue)).Then(new ItemFinished(Welcome), new ItemStarted(Dialogue));

    [Fact]
    public void A_finished_or_skipped_item_does_not_start()
    {
        GivenOpen(new StartItem(Welcome), new FinishItem()).When(new StartItem(Welcome)).ThenConflict("itemFinished");
        GivenOpen(new SkipItem(Welcome)).When(new StartItem(Welcome)).ThenConflict("itemSkipped");
    }

    [Fact]
    public void Nothing_starts_before_the_opening_during_a_pause_or_after_the_close()
    {
        Given().When(new StartItem(Welcome)).ThenConflict("sessionNotOpen");
        GivenOpen(new PauseSession("x")).When(new StartItem(Welcome)).ThenConflict("sessionPaused");
        GivenOpen(new CloseSession()).When(new StartItem(Welcome)).ThenConflict("sessionClosed");
    }

    [Fact]
    public void The_running_item_finishes_also_during_a_pause()
    {
        var scene = GivenOpen(new StartItem(Welcome), new PauseSession("x")).Later(60).When(new FinishItem()).Then(new ItemFinished(Welcome));
        Assert.Equal((ItemState.Finished, At(7, 31), null), (Item(scene, Welcome).State, Item(scene, Welcome).FinishedAt, scene.Agenda().CurrentItemId));
        scene.When(new FinishItem()).ThenNothing();
    }

    [Fact]
    public void An_item_is_skipped_for_a_reason()
    {
        var scene = Given().When(new SkipItem(Opening, "Hết giờ")).Then(new ItemSkipped(Opening, "Hết giờ"));
        Assert.Equal(ItemState.Skipped, Item(scene, Opening).State);
        scene.When(new SkipItem(Opening)).ThenNothing();
        GivenOpen(new StartItem(Opening)).When(new SkipItem(Opening)).ThenConflict("itemRunning");
        GivenOpen(new StartItem(Opening), new FinishItem()).When(new SkipItem(Opening)).ThenConflict("itemFinished");
    }

    [Fact]
    public void A_finished_item_runs_again_as_if_it_had_never_ended()
    {
        var scene = GivenOpen(new StartItem(Welcome)).Later(60).And(new FinishItem()).Later(60).When(new ReopenItem(Welcome)).Then(new ItemReopened(Welcome));
        Assert.Equal((ItemState.Running, At(7, 30), null), (Item(scene, Welcome).State, Item(scene, Welcome).StartedAt, Item(scene, Welcome).FinishedAt));
        scene.When(new ReopenItem(Welcome)).ThenNothing();
    }

    [Fact]
    public void The_item_that_a_reopened_one_displaces_is_pending_again()
    {
        var scene = GivenOpen(new StartItem(Welcome)).Later(60).And(new StartItem(Opening)).Later(5)
            .When(new ReopenItem(Welcome)).Then(new ItemPutBack(Opening), new ItemReopened(Welcome));
        Assert.Equal((ItemState.Pending, null), (Item(scene, Opening).State, Item(scene, Opening).StartedAt));
    }

    [Fact]
    public void A_skipped_item_is_pending_again_also_in_draft_or_during_a_pause()
    {
        var scene = Given(new SkipItem(Opening)).When(new ReopenItem(Opening)).Then(new ItemReopened(Opening));
        Assert.Equal(ItemState.Pending, Item(scene, Opening).State);
        scene.When(new ReopenItem(Opening)).ThenNothing();
        GivenOpen(new StartItem(Welcome), new SkipItem(Opening), new PauseSession("x")).When(new ReopenItem(Opening)).Then(new ItemReopened(Opening));
    }

    [Fact]
    public void A_finished_item_does_not_run_again_during_a_pause() =>
        GivenOpen(new StartItem(Welcome), new FinishItem(), new PauseSession("x")).When(new ReopenItem(Welcome)).ThenConflict("sessionPaused");
}
