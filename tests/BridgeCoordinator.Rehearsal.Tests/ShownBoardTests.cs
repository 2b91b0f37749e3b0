using System.Text.Json;
using BridgeCoordinator.Rehearsal.Screens;
using BridgeCoordinator.Rehearsal.Verdicts;
using BridgeCoordinator.Rehearsal.Wire;
using BridgeCoordinator.Rehearsal.Words;

namespace BridgeCoordinator.Rehearsal.Tests;

public class ShownBoardTests
{
    private readonly ShownBoard board = new();

    [Fact]
    public void Everything_comes_first_and_changes_follow_on()
    {
        Assert.Equal(Taken.Applied, Take(Update(0, 5, ("floor", 3, "a"), ("totals", 5, "b"))));
        Assert.Equal(Taken.Applied, Take(Update(5, 7, ("floor", 7, "c"))));

        Assert.Equal(7, board.Seq);
        Assert.Equal(["\"c\"", "\"b\""], board.Cards.OrderBy(card => card.Key).Select(card => card.Value.Data));
    }

    [Fact]
    public void An_update_may_reach_back_before_what_the_screen_has()
    {
        Take(Update(0, 5, ("floor", 5, "a")));

        Assert.Equal(Taken.Applied, Take(Update(3, 6, ("floor", 6, "b"))));
    }

    [Fact]
    public void A_gap_is_not_applied()
    {
        Take(Update(0, 5, ("floor", 5, "a")));

        Assert.Equal(Taken.Gap, Take(Update(6, 7, ("floor", 7, "b"))));
        Assert.Equal("\"a\"", board.Cards["floor"].Data);
    }

    [Fact]
    public void Another_epoch_or_view_is_a_gap_unless_it_replaces_everything()
    {
        Take(Update(0, 5, ("floor", 5, "a"), ("notices", 2, "n")));

        Assert.Equal(Taken.Gap, Take(Update(5, 6, ("floor", 6, "b")) with { Epoch = 2 }));
        Assert.Equal(Taken.Gap, Take(Update(5, 6, ("floor", 6, "b")) with { View = "hall" }));
        Assert.Equal(Taken.Applied, Take(Update(0, 4, ("floor", 4, "b")) with { Epoch = 2 }));
        Assert.Equal(["floor"], board.Cards.Keys);
    }

    [Fact]
    public void A_screen_says_where_it_stands_and_in_which_history()
    {
        Take(Update(0, 5, ("floor", 5, "a")));

        Assert.Equal(new Position(1, "public", 5, "history-5"), board.Position);
    }

    [Fact]
    public void A_screen_is_not_taken_back()
    {
        Take(Update(0, 5, ("floor", 5, "a")));

        Assert.Equal(Taken.Repeats, Take(Update(5, 5)));
        Assert.Equal(Taken.Backwards, Take(Update(2, 4, ("floor", 4, "b"))));
    }

    [Fact]
    public void A_card_that_is_gone_is_shown_no_more()
    {
        Take(Update(0, 5, ("floor", 5, "a"), ("notices", 2, "n")));
        Take(Update(5, 6) with { Gone = ["notices"] });

        Assert.Equal(["floor"], board.Cards.Keys);
    }

    [Fact]
    public void Screens_that_came_another_way_to_the_same_cards_have_the_same_fingerprint()
    {
        Take(Update(0, 5, ("floor", 3, "a"), ("totals", 5, "b")));
        Take(Update(5, 7, ("floor", 7, "c")));
        var other = new ShownBoard();
        other.Take(Update(0, 7, ("totals", 5, "b"), ("floor", 7, "c")), (_, card) => card.Data.GetRawText());
        var behind = new ShownBoard();
        behind.Take(Update(0, 7, ("totals", 5, "b"), ("floor", 3, "a")), (_, card) => card.Data.GetRawText());

        var wrong = new ShownBoard();
        wrong.Take(Update(0, 7, ("totals", 5, "b"), ("floor", 7, "x")), (_, card) => card.Data.GetRawText());

        Assert.Equal(board.Fingerprint, other.Fingerprint);
        Assert.NotEqual(board.Fingerprint, behind.Fingerprint);
        Assert.NotEqual(board.Fingerprint, wrong.Fingerprint);
    }

    [Fact]
    public void A_screen_equals_a_board_whose_later_commits_change_no_card_of_its_view()
    {
        Take(Update(0, 5, ("floor", 5, "a")));

        Assert.Null(Difference(Update(0, 9, ("floor", 5, "a"))));
    }

    [Fact]
    public void A_screen_differs_that_lacks_a_card_or_has_one_too_many_an_old_one_or_another()
    {
        Take(Update(0, 5, ("floor", 5, "a"), ("totals", 2, "b")));

        Assert.Equal("at seq 5 lacks notices", Difference(Update(0, 5, ("floor", 5, "a"), ("totals", 2, "b"), ("notices", 1, "n"))));
        Assert.Equal("at seq 5 still shows totals", Difference(Update(0, 5, ("floor", 5, "a"))));
        Assert.Equal("at seq 5 shows floor of seq 5, the board has 6", Difference(Update(0, 6, ("floor", 6, "a"), ("totals", 2, "b"))));
        Assert.Equal("at seq 5 shows another floor of seq 5 than the board", Difference(Update(0, 5, ("floor", 5, "x"), ("totals", 2, "b"))));
    }

    private static Update Update(long from, long seq, params (string Key, long Seq, string Text)[] cards) => new(
        1, "public", from, seq, null, cards.ToDictionary(card => card.Key, card => new CardOnWire(card.Seq, JsonSerializer.SerializeToElement(card.Text))), [], null, $"history-{seq}");

    private Taken Take(Update update) => board.Take(update, (_, card) => card.Data.GetRawText());

    private string? Difference(Update truth) => BoardVerdict.Difference(board, truth, Tongue.English);
}
