using System.Collections.Immutable;

namespace BridgeCoordinator.Domain.Agenda;

/// <summary>
/// When items are expected, as of the last commit. Nothing here depends on now: the screen adds the overrun of the
/// running item. Later items follow on; the chain ends at an item whose length nobody knows. What was jumped over (it lies
/// before the running item or, between two items, before the one finished last) is expected at no time.
/// </summary>
internal sealed record AgendaForecast(ImmutableDictionary<string, ExpectedTimes> Items, int OffsetSeconds)
{
    public static AgendaForecast Of(AgendaState agenda)
    {
        var times = ImmutableDictionary.CreateBuilder<string, ExpectedTimes>();
        var current = agenda.Running ?? LastFinished(agenda);
        DateTimeOffset? cursor;
        if (agenda.Running is { } running)
        {
            cursor = running.StartedAt + Length(running);
            times[running.Id] = new ExpectedTimes(running.StartedAt, cursor);
        }
        else cursor = current is null ? FirstPlanned(agenda) : current.FinishedAt;

        var ahead = current is null ? agenda.Items : agenda.Items.RemoveRange(0, agenda.Items.IndexOf(current) + 1);
        // Before anything has run, the first item's planned start already holds the break before it.
        var follows = current is not null;
        foreach (var item in ahead.Where(item => item.State is ItemState.Pending or ItemState.Skipped))
        {
            if (follows) cursor += BreakBefore(agenda, item);
            if (item.State == ItemState.Skipped) continue;
            times[item.Id] = new ExpectedTimes(cursor, cursor + Length(item));
            cursor += Length(item);
            follows = true;
        }

        return new AgendaForecast(times.ToImmutable(), Offset(agenda, ahead, times));
    }

    /// <summary>
    /// How late the running item will end; where the plan gives it no time, how late the next planned one will start; else
    /// how late the last one ended. Unknown counts as on time.
    /// </summary>
    private static int Offset(
        AgendaState agenda, IEnumerable<AgendaItem> ahead, ImmutableDictionary<string, ExpectedTimes>.Builder times)
    {
        IEnumerable<TimeSpan?> late =
        [
            agenda.Running is { } running ? times[running.Id].End - agenda.At(running.EndMinute) : null,
            .. ahead.Where(item => item.State == ItemState.Pending).Select(item => times[item.Id].Start - agenda.At(item.StartMinute)),
            LastFinished(agenda) is { } last ? last.FinishedAt - agenda.At(last.EndMinute) : null
        ];
        return (int)(late.FirstOrDefault(span => span is not null) ?? TimeSpan.Zero).TotalSeconds;
    }

    /// <summary>A break that the plan leaves before an item stays a break, also when the item is skipped or the order changes.</summary>
    private static TimeSpan BreakBefore(AgendaState agenda, AgendaItem item)
    {
        if (item.StartMinute is not { } start) return TimeSpan.Zero;
        var ends = agenda.Items.Where(other => other.Id != item.Id && other.StartMinute <= start).Max(other => other.EndMinute);
        return TimeSpan.FromMinutes(Math.Max(0, start - (ends ?? start)));
    }

    /// <summary>Of several finished at the same instant, the last in the running order.</summary>
    private static AgendaItem? LastFinished(AgendaState agenda) =>
        agenda.Items.Where(item => item.State == ItemState.Finished).OrderBy(item => item.FinishedAt).LastOrDefault();

    /// <summary>Before anything has run: the earliest planned time, whichever item was moved to the front.</summary>
    private static DateTimeOffset? FirstPlanned(AgendaState agenda)
    {
        var pending = agenda.Items.Where(item => item.State == ItemState.Pending).ToList();
        return pending.FirstOrDefault()?.StartMinute is null ? null : agenda.At(pending.Min(item => item.StartMinute));
    }

    private static TimeSpan? Length(AgendaItem item) => item.LengthSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
}

internal sealed record ExpectedTimes(DateTimeOffset? Start, DateTimeOffset? End);
