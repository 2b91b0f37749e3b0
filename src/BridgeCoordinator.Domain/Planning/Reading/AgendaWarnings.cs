namespace BridgeCoordinator.Domain.Planning.Reading;

/// <summary>Times in the agenda that do not fit the announced hours or each other; items without time are passed over.</summary>
internal static class AgendaWarnings
{
    private sealed record TimedItem(string Title, PlanSpan Span, PlanPlace Place);

    public static void Add(PlanFindings findings, PlanParts parts)
    {
        var earlier = new List<TimedItem>();
        foreach (var item in parts.Agenda.Select(Timed).OfType<TimedItem>())
        {
            Hours(findings, item, parts.Schedule);
            Neighbours(findings, item, earlier);
            earlier.Add(item);
        }
    }

    private static TimedItem? Timed(Placed<PlanItem> item) => item.Value is { StartMinute: { } start, EndMinute: { } end }
        ? new TimedItem(item.Value.Title, new PlanSpan(start, end), item.Fields.PlaceOf("time"))
        : null;

    private static void Hours(PlanFindings findings, TimedItem item, PlanSchedule schedule)
    {
        if (schedule.StartMinute is not { } start) return;
        if (item.Span.Start >= start && !(item.Span.End > schedule.EndMinute)) return;
        var announced = new PlanSpan(start, schedule.EndMinute ?? start);
        findings.Warn(item.Place, PlanCodes.AgendaOutsideHours, item.Span, announced);
    }

    private static void Neighbours(PlanFindings findings, TimedItem item, List<TimedItem> earlier)
    {
        if (earlier.LastOrDefault() is { } previous && item.Span.Start < previous.Span.Start)
            findings.Warn(item.Place, PlanCodes.AgendaOutOfOrder, PlanSpan.At(item.Span.Start), previous.Title, PlanSpan.At(previous.Span.Start));
        if (earlier.Find(other => Overlap(other.Span, item.Span)) is { } clash)
            findings.Warn(item.Place, PlanCodes.AgendaOverlap, item.Span, clash.Title, clash.Span);
    }

    // A point in time at the end or the start of another item does not overlap it.
    private static bool Overlap(PlanSpan a, PlanSpan b) => a.Start < b.End && b.Start < a.End;
}
