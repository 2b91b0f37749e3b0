using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Plans;
using static BridgeCoordinator.Domain.Tests.Scenes.Scene;

namespace BridgeCoordinator.Domain.Tests.Agenda;

/// <summary>Planned times belong to the day on which the session really opens.</summary>
public class RebaseTests
{
    [Fact]
    public void Opened_on_another_day_the_clock_times_hold_on_that_day()
    {
        var scene = Given().Later(2 * 86_400).And(new OpenSession());
        Assert.Equal(At(7, 30).AddDays(2), scene.Agenda().Items[0].PlannedStart);
        Assert.Equal(At(8, 0).AddDays(2), scene.Card<MeetingCard>("meeting").Start);
    }

    [Theory]
    [InlineData(23, 59, 59, 0)]
    [InlineData(24, 0, 0, 1)]
    [InlineData(31, 0, 0, 1)]
    [InlineData(47, 59, 59, 1)]
    public void The_day_is_that_of_the_meetings_place(int hour, int minute, int second, int days)
    {
        // Midnight in Vietnam is 17:00 UTC of the day before; 24:00 and 31:00 of the planned day are on the next one, in UTC on two days.
        var scene = Given().At(hour, minute, second).And(new OpenSession());
        Assert.Equal(At(7, 30).AddDays(days), scene.Agenda().Items[0].PlannedStart);
    }

    [Fact]
    public void Until_it_opens_a_plan_without_a_date_has_no_instants()
    {
        var plan = Morning with { Schedule = Morning.Schedule with { Date = null, DateText = "trước ngày 08/3/2025", Tentative = true } };
        var scene = In(plan);
        Assert.Null(scene.Agenda().Items[0].PlannedStart);
        Assert.Equal((null, "trước ngày 08/3/2025"), (scene.Card<MeetingCard>("meeting").Start, scene.Card<MeetingCard>("meeting").DateText));
        Assert.Equal(At(7, 30), scene.And(new OpenSession()).Agenda().Items[0].PlannedStart);
    }

    [Fact]
    public void A_rehearsals_first_item_is_planned_at_its_opening()
    {
        var scene = In(Morning, Timetable.FromOpening).At(14, 0).And(new OpenSession());
        Assert.Equal((At(14, 0), At(14, 30)), (scene.Agenda().Items[0].PlannedStart, scene.Agenda().Items[1].PlannedStart));
        Assert.Equal(At(14, 30), scene.Card<MeetingCard>("meeting").Start);
    }

    [Fact]
    public void A_rehearsal_of_a_plan_without_item_times_begins_with_the_announced_start() =>
        Assert.Equal(
            At(14, 0), In(WithAgenda(Item("introduce")), Timetable.FromOpening).At(14, 0).And(new OpenSession()).Card<MeetingCard>("meeting").Start);

    [Fact]
    public void Reopening_a_closed_session_moves_no_planned_time()
    {
        var scene = GivenOpen(new CloseSession()).Later(3 * 86_400).And(new ReopenSession("x"));
        Assert.Equal(At(7, 30), scene.Agenda().Items[0].PlannedStart);
    }
}
