using System.Collections.Immutable;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Agenda;

public enum ItemState { Pending, Running, Finished, Skipped }

/// <summary>
/// The running order. At most one item runs. <see cref="Midnight"/> is the instant from which planned minutes count;
/// absent while the plan names no day.
/// </summary>
public sealed record AgendaState(DateTimeOffset? Midnight, ImmutableList<AgendaItem> Items)
{
    public static AgendaState Empty { get; } = new(null, []);

    public AgendaItem? Running => Items.Find(item => item.State == ItemState.Running);

    public AgendaItem? Find(string itemId) => Items.Find(item => item.Id == itemId);

    /// <summary>The instant of a planned minute.</summary>
    public DateTimeOffset? At(int? minute) => minute is { } value ? Midnight?.AddMinutes(value) : null;

    public static AgendaState From(MeetingPlan plan) => new(
        plan.Schedule.Date is { } date ? Instant(date, plan.Schedule.UtcOffsetMinutes) : null,
        [.. plan.Agenda.Select(AgendaItem.From)]);

    /// <summary>Planned times move to the day, or to the instant, of the real opening.</summary>
    public AgendaState Rebase(PlanSchedule schedule, Timetable timetable, DateTimeOffset opened)
    {
        var offset = TimeSpan.FromMinutes(schedule.UtcOffsetMinutes);
        if (timetable == Timetable.ByClock)
            return this with { Midnight = Instant(DateOnly.FromDateTime(opened.ToOffset(offset).DateTime), schedule.UtcOffsetMinutes) };
        // Delegates are often received before the announced start; a rehearsal begins with what comes first.
        var start = Items.Select(item => item.StartMinute).Append(schedule.StartMinute).Min() ?? 0;
        return this with { Midnight = opened.AddMinutes(-start) };
    }

    private static DateTimeOffset Instant(DateOnly date, int utcOffsetMinutes) =>
        new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.FromMinutes(utcOffsetMinutes)).ToUniversalTime();
}

/// <summary>
/// One item. <see cref="PlannedSeconds"/> is absent where the plan gives no time and 0 for a point in time;
/// <see cref="ExtendedSeconds"/> comes on top.
/// </summary>
public sealed record AgendaItem(
    string Id,
    string Title,
    ImmutableArray<string> Presenters,
    int? StartMinute,
    int? EndMinute,
    int? PlannedSeconds,
    int ExtendedSeconds,
    ItemState State,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt)
{
    public static AgendaItem From(PlanItem item) => new(
        item.Id, item.Title, item.Presenters, item.StartMinute, item.EndMinute,
        (item.EndMinute - item.StartMinute) * 60, 0, ItemState.Pending, null, null);

    public int? LengthSeconds => PlannedSeconds is { } planned ? Math.Max(0, planned + ExtendedSeconds) : null;
}
