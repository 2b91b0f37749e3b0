using System.Collections.Immutable;

namespace BridgeCoordinator.Domain.Agenda;

/// <summary>
/// When items are expected, as of the last commit. Nothing here depends on now: the screen adds the overrun of the
/// running item. Later items follow on; the chain ends at an item whose length nobody knows.
/// </summary>
internal sealed record AgendaForecast(ImmutableDictionary<string, ExpectedTimes> Items, int OffsetSeconds)
{
    public static AgendaForecast Of(AgendaState agenda)
    {
        var times = ImmutableDictionary.CreateBuilder<string, ExpectedTimes>();
        var running = agenda.Items.FindIndex(item => item.State == ItemState.Running);
        var cursor = running >= 0 ? EndOfRunning(agenda.Items[running]) : LastFinished(agenda) ?? FirstPlanned(agenda);
        if (running >= 0) times[agenda.Items[running].Id] = new ExpectedTimes(agenda.Items[running].StartedAt, cursor);
        var previous = running >= 0 ? agenda.Items[running] : agenda.Items.FindLast(item => item.State == ItemState.Finished);
        foreach (var item in agenda.Items.Skip(running + 1).Where(item => item.State == ItemState.Pending))
        {
            var start = cursor + PlannedGap(previous, item);
            cursor = start + Length(item);
            times[item.Id] = new ExpectedTimes(start, cursor);
            previous = item;
        }

        return new AgendaForecast(times.ToImmutable(), Offset(agenda, times));
    }

    /// <summary>How late the running item will end, else the next will start, else the last ended. Unknown counts as on time.</summary>
    private static int Offset(AgendaState agenda, ImmutableDictionary<string, ExpectedTimes>.Builder times)
    {
        TimeSpan? late = null;
        if (agenda.Running is { } running) late = times[running.Id].End - agenda.At(running.EndMinute);
        else if (agenda.Items.Find(item => item.State == ItemState.Pending) is { } next) late = times[next.Id].Start - agenda.At(next.StartMinute);
        else if (agenda.Items.FindLast(item => item.State == ItemState.Finished) is { } last) late = last.FinishedAt - agenda.At(last.EndMinute);
        return (int)(late ?? TimeSpan.Zero).TotalSeconds;
    }

    /// <summary>A break that the plan leaves between two items stays a break.</summary>
    private static TimeSpan PlannedGap(AgendaItem? previous, AgendaItem item) =>
        TimeSpan.FromMinutes(Math.Max(0, item.StartMinute - previous?.EndMinute ?? 0));

    private static DateTimeOffset? EndOfRunning(AgendaItem item) => item.StartedAt + Length(item);

    private static DateTimeOffset? LastFinished(AgendaState agenda) => agenda.Items.Max(item => item.FinishedAt);

    private static DateTimeOffset? FirstPlanned(AgendaState agenda) =>
        agenda.Items.Find(item => item.State == ItemState.Pending) is { } first ? agenda.At(first.StartMinute) : null;

    private static TimeSpan? Length(AgendaItem item) => item.LengthSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
}

internal sealed record ExpectedTimes(DateTimeOffset? Start, DateTimeOffset? End);
