using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Plans;
using static BridgeCoordinator.Domain.Tests.Scenes.Scene;

namespace BridgeCoordinator.Domain.Tests.Agenda;

public class RunningOrderTests
{
    private static string Order(Scene scene) => string.Join(' ', scene.Agenda().Items.Select(item => item.Id));

    private static AgendaCardItem Item(Scene scene, string itemId) => scene.Agenda().Items.Single(item => item.Id == itemId);

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
    public void An_item_lasts_a_week_at_most()
    {
        var scene = Given();
        for (var hours = 4; hours <= 164; hours += 4) scene.And(new ExtendItem(Opening, 14_400));
        scene.When(new ExtendItem(Opening, 14_400)).Then(new ItemExtended(Opening, 13_800));
        Assert.Equal(7 * 86_400, Item(scene, Opening).LengthSeconds);
        scene.When(new ExtendItem(Opening, 60)).ThenNothing();
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
