using System.Globalization;
using BridgeCoordinator.Domain.Planning.Reading;

namespace BridgeCoordinator.Domain.Planning;

/// <summary>Days and times as the reader's language writes them: 06/3/2024 and 8h30, or 6 March 2024 and 08:30.</summary>
internal static class PlanShown
{
    public static object In(bool english, object argument) => argument switch
    {
        DateOnly day => english ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : Official(day),
        PlanSpan { Start: var start, End: var end } when start == end => Clock(start, english),
        PlanSpan span => $"{Clock(span.Start, english)} – {Clock(span.End, english)}",
        _ => argument
    };

    // In official documents the month takes its zero in January and February alone.
    private static string Official(DateOnly day) => day.ToString(day.Month < 3 ? "dd/MM/yyyy" : "dd/M/yyyy", CultureInfo.InvariantCulture);

    private static string Clock(int minute, bool english) =>
        english ? string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}") : PlanWords.Clock(minute);
}
