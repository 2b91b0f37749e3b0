using System.Globalization;
using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Plans;
using static BridgeCoordinator.Domain.Tests.Scenes.Scene;

namespace BridgeCoordinator.Domain.Tests.Agenda;

/// <summary>When items are expected. Times are told on the clock of Vietnam, "-" where nothing is expected.</summary>
public class ForecastTests
{
    private static string Clock(DateTimeOffset? at) =>
        at?.ToOffset(TimeSpan.FromHours(7)).ToString("H:mm", CultureInfo.InvariantCulture) ?? "-";

    private static void Expects(Scene scene, int offsetSeconds, params string[] items)
    {
        var card = scene.Agenda();
        Assert.Equal(items, card.Items.Select(item => $"{item.Id} {Clock(item.ExpectedStart)} {Clock(item.ExpectedEnd)}"));
        Assert.Equal(offsetSeconds, card.OffsetSeconds);
    }

    [Fact]
    public void Before_anything_has_run_the_plan_is_what_is_expected() =>
        Expects(Given(), 0, "welcome 7:30 8:00", "opening 8:00 8:10", "dialogue 8:10 9:00", "conclusion 9:15 10:00", "end 10:00 10:00");

    [Fact]
    public void Before_anything_has_run_the_first_that_is_left_is_expected_as_planned() =>
        Expects(
            Given(new SkipItem(Welcome), new SkipItem(Opening), new SkipItem(Dialogue)), 0,
            "welcome - -", "opening - -", "dialogue - -", "conclusion 9:15 10:00", "end 10:00 10:00");

    [Fact]
    public void What_was_not_held_by_the_close_is_expected_at_no_time()
    {
        var scene = GivenOpen(new StartItem(Welcome), new CloseSession());
        Assert.All(scene.Agenda().Items, item => Assert.Equal((null, null), (item.ExpectedStart, item.ExpectedEnd)));
        scene.And(new ReopenSession("Đóng nhầm"));
        Assert.Equal("8:45", Clock(scene.Agenda().Items[3].ExpectedStart));
    }

    [Fact]
    public void A_late_start_moves_all_that_follows_and_the_break_stays() =>
        Expects(
            GivenOpen().At(7, 40).And(new StartItem(Welcome)), 600,
            "welcome 7:40 8:10", "opening 8:10 8:20", "dialogue 8:20 9:10", "conclusion 9:25 10:10", "end 10:10 10:10");

    [Fact]
    public void An_early_start_is_a_negative_offset() =>
        Expects(
            GivenOpen(new StartItem(Welcome)).At(7, 55).And(new StartItem(Opening)), -300,
            "welcome - -", "opening 7:55 8:05", "dialogue 8:05 8:55", "conclusion 9:10 9:55", "end 9:55 9:55");

    [Fact]
    public void The_card_does_not_depend_on_now() =>
        Assert.Equal(GivenOpen(new StartItem(Welcome)).Agenda().OffsetSeconds, GivenOpen(new StartItem(Welcome)).Later(7200).Agenda().OffsetSeconds);

    [Fact]
    public void Between_two_items_the_next_follows_the_last() =>
        Expects(
            GivenOpen(new StartItem(Welcome)).At(8, 3).And(new FinishItem()), 180,
            "welcome - -", "opening 8:03 8:13", "dialogue 8:13 9:03", "conclusion 9:18 10:03", "end 10:03 10:03");

    [Fact]
    public void Once_all_is_over_the_offset_is_how_late_the_last_one_ended() =>
        Expects(
            In(WithAgenda(Item(Welcome, Minute(7, 30), Minute(8, 0)))).And(new OpenSession(), new StartItem(Welcome)).At(8, 2).And(new FinishItem()), 120,
            "welcome - -");

    [Fact]
    public void An_extension_moves_what_follows_and_shows_in_the_offset() =>
        Expects(
            GivenOpen(new StartItem(Welcome), new ExtendItem(Welcome, 300)), 300,
            "welcome 7:30 8:05", "opening 8:05 8:15", "dialogue 8:15 9:05", "conclusion 9:20 10:05", "end 10:05 10:05");

    [Fact]
    public void An_extension_of_a_later_item_moves_only_what_follows_that() =>
        Expects(
            GivenOpen(new StartItem(Welcome), new ExtendItem(Dialogue, 600)), 0,
            "welcome 7:30 8:00", "opening 8:00 8:10", "dialogue 8:10 9:10", "conclusion 9:25 10:10", "end 10:10 10:10");

    [Fact]
    public void A_skipped_item_gives_its_time_back_and_the_break_stays()
    {
        Expects(
            GivenOpen(new StartItem(Welcome), new SkipItem(Opening)), 0,
            "welcome 7:30 8:00", "opening - -", "dialogue 8:00 8:50", "conclusion 9:05 9:50", "end 9:50 9:50");
        Expects(
            GivenOpen(new StartItem(Welcome), new SkipItem(Conclusion)), 0,
            "welcome 7:30 8:00", "opening 8:00 8:10", "dialogue 8:10 9:00", "conclusion - -", "end 9:15 9:15");
    }

    [Fact]
    public void Items_jumped_over_are_expected_at_no_time_neither_while_one_runs_nor_between_two()
    {
        var scene = GivenOpen().At(8, 10).And(new StartItem(Dialogue));
        Expects(scene, 0, "welcome - -", "opening - -", "dialogue 8:10 9:00", "conclusion 9:15 10:00", "end 10:00 10:00");
        Expects(scene.At(9, 0).And(new FinishItem()), 0, "welcome - -", "opening - -", "dialogue - -", "conclusion 9:15 10:00", "end 10:00 10:00");
    }

    [Fact]
    public void A_reopened_item_is_expected_to_end_as_it_was()
    {
        var scene = GivenOpen(new StartItem(Welcome)).At(7, 50).And(new StartItem(Opening)).At(7, 52).And(new ReopenItem(Welcome));
        Expects(scene, 0, "welcome 7:30 8:00", "opening 8:00 8:10", "dialogue 8:10 9:00", "conclusion 9:15 10:00", "end 10:00 10:00");
    }

    [Fact]
    public void A_moved_item_follows_on_without_a_gap_and_the_break_stays_before_its_item() =>
        Expects(
            GivenOpen(new StartItem(Welcome), new MoveItem(End, Opening)), 0,
            "welcome 7:30 8:00", "end 8:00 8:00", "opening 8:00 8:10", "dialogue 8:10 9:00", "conclusion 9:15 10:00");

    [Fact]
    public void An_item_moved_to_the_front_before_anything_has_run_takes_the_first_time() =>
        Assert.Equal("7:30", Clock(Given(new MoveItem(Dialogue, Welcome)).Agenda().Items[0].ExpectedStart));

    [Fact]
    public void An_added_item_pushes_what_follows() =>
        Expects(
            GivenOpen(new StartItem(Welcome), new AddItem("film", "Phóng sự", [], 300, Opening)), 0,
            "welcome 7:30 8:00", "film 8:00 8:05", "opening 8:05 8:15", "dialogue 8:15 9:05", "conclusion 9:20 10:05", "end 10:05 10:05");

    [Fact]
    public void While_an_added_item_runs_the_offset_is_that_of_the_next_planned_one() =>
        Assert.Equal(
            300, GivenOpen(new AddItem("film", "Phóng sự", [], 300, Opening), new StartItem(Welcome)).At(8, 0).And(new StartItem("film")).Agenda().OffsetSeconds);

    [Fact]
    public void Nobody_knows_what_follows_an_item_without_a_length()
    {
        Expects(
            GivenOpen(new StartItem(Welcome), new AddItem("speech", "Phát biểu", [], null, Dialogue)), 0,
            "welcome 7:30 8:00", "opening 8:00 8:10", "speech 8:10 -", "dialogue - -", "conclusion - -", "end - -");
        var scene = GivenOpen(new AddItem("speech", "Phát biểu", [], null, Opening), new StartItem(Welcome)).At(8, 5).And(new StartItem("speech"));
        Expects(scene, 300, "welcome - -", "speech 8:05 -", "opening - -", "dialogue - -", "conclusion - -", "end - -");
    }

    [Fact]
    public void Items_without_times_keep_their_place_and_are_expected_once_they_come()
    {
        var plan = WithAgenda(Item("introduce"), Item("report"), Item("gifts"));
        Expects(In(plan), 0, "introduce - -", "report - -", "gifts - -");
        var scene = In(plan).And(new OpenSession(), new StartItem("introduce")).At(7, 45).And(new FinishItem());
        Expects(scene, 0, "introduce - -", "report 7:45 -", "gifts - -");
    }

    [Fact]
    public void A_point_in_time_has_no_length() =>
        Expects(
            GivenOpen(new StartItem(Conclusion)).At(10, 1).And(new StartItem(End)), 60,
            "welcome - -", "opening - -", "dialogue - -", "conclusion - -", "end 10:01 10:01");
}
