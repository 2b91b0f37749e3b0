using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Plans;
using static BridgeCoordinator.Domain.Tests.Scenes.Scene;

namespace BridgeCoordinator.Domain.Tests.Agenda;

public class AgendaTests
{
    private static string Order(Scene scene) => string.Join(' ', scene.Agenda().Items.Select(item => item.Id));

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

    [Fact]
    public void An_item_is_extended_or_shortened_to_nothing_at_most()
    {
        var scene = Given().When(new ExtendItem(Opening, 300)).Then(new ItemExtended(Opening, 300));
        Assert.Equal(900, Item(scene, Opening).LengthSeconds);
        scene.When(new ExtendItem(Opening, -1_000)).Then(new ItemExtended(Opening, -900));
        scene.When(new ExtendItem(Opening, -60)).ThenNothing();
        scene.When(new ExtendItem(Opening, 0)).ThenNothing();
        scene.When(new ExtendItem(Opening, 60)).Then(new ItemExtended(Opening, 60));
    }

    [Fact]
    public void What_is_over_or_has_no_length_is_not_extended()
    {
        GivenOpen(new StartItem(Opening), new FinishItem()).When(new ExtendItem(Opening, 60)).ThenConflict("itemFinished");
        Given(new SkipItem(Opening)).When(new ExtendItem(Opening, 60)).ThenConflict("itemSkipped");
        In(WithAgenda(Plans.Item("speech"))).When(new ExtendItem("speech", 60)).ThenConflict("itemHasNoLength");
    }

    [Fact]
    public void An_item_moves_before_another_or_to_the_end()
    {
        var scene = Given().When(new MoveItem(Conclusion, Opening)).Then(new ItemMoved(Conclusion, Opening));
        Assert.Equal("welcome conclusion opening dialogue end", Order(scene));
        scene.When(new MoveItem(Opening)).Then(new ItemMoved(Opening, null));
        Assert.Equal("welcome conclusion dialogue end opening", Order(scene));
    }

    [Theory]
    [InlineData(Opening, Dialogue)]
    [InlineData(Opening, Opening)]
    [InlineData(End, null)]
    public void Moving_to_where_it_is_changes_nothing(string itemId, string? before) => Given().When(new MoveItem(itemId, before)).ThenNothing();

    [Fact]
    public void Only_a_pending_item_moves()
    {
        GivenOpen(new StartItem(Welcome)).When(new MoveItem(Welcome)).ThenConflict("itemNotPending");
        GivenOpen(new SkipItem(Welcome)).When(new MoveItem(Welcome)).ThenConflict("itemNotPending");
    }

    [Fact]
    public void An_item_is_added_before_another_or_at_the_end()
    {
        var scene = Given().When(new AddItem("film", "Phóng sự", ["Đài tỉnh"], 300, Dialogue)).Then(new ItemAdded("film", "Phóng sự", ["Đài tỉnh"], 300, Dialogue));
        scene.When(new AddItem("photo", "Chụp ảnh", [])).Then(new ItemAdded("photo", "Chụp ảnh", [], null, null));
        Assert.Equal("welcome opening film dialogue conclusion end photo", Order(scene));
        Assert.Equal((300, null), (Item(scene, "film").LengthSeconds, Item(scene, "film").PlannedStart));
        scene.When(new AddItem("film", "Khác", [])).ThenConflict("itemExists");
    }

    [Fact]
    public void A_list_of_presenters_that_was_never_made_is_an_empty_one() =>
        Given().When(new AddItem("film", "Phóng sự", default)).Then(new ItemAdded("film", "Phóng sự", [], null, null));

    [Fact]
    public void Two_hundred_items_are_the_most()
    {
        var scene = In(WithAgenda([.. Enumerable.Range(1, 200).Select(n => Plans.Item($"i{n}"))]));
        scene.When(new AddItem("film", "Phóng sự", [])).ThenConflict("tooManyItems");
    }

    [Fact]
    public void An_unknown_item_is_the_messages_fault()
    {
        var scene = GivenOpen();
        Command[] commands = [new StartItem("x"), new SkipItem("x"), new ReopenItem("x"), new ExtendItem("x", 60), new MoveItem("x")];
        foreach (var command in commands) scene.When(command).ThenInvalid("unknownItem", "itemId");
        scene.When(new MoveItem(Opening, "x")).ThenInvalid("unknownItem", "beforeItemId");
        scene.When(new AddItem("film", "Phóng sự", [], null, "x")).ThenInvalid("unknownItem", "beforeItemId");
    }

    [Fact]
    public void The_cue_to_read_aloud_is_the_halls()
    {
        var scene = Given();
        Assert.Equal("Cue of opening", scene.Card<DeskAgendaCard>("desk/agenda").Cues[Opening]);
    }
}
