using System.Text.RegularExpressions;

namespace BridgeCoordinator.Domain.Planning.Reading;

/// <summary>Reads <c>schedule</c>: the day or the words that stand for it, the announced hours, and the time zone.</summary>
internal static partial class ScheduleSection
{
    private const string DefaultZone = "Asia/Ho_Chi_Minh";

    public static (PlanSchedule Schedule, PlanFields Fields) Read(
        PlanFields root, PlanFindings findings, DateOnly today, UtcOffsetLookup utcOffset)
    {
        var fields = root.Child("schedule", "date", "dateText", "tentative", "time", "timeZone");
        if (fields is null)
        {
            if (!root.Has("schedule")) findings.Fault(root.PlaceOf("schedule"), PlanCodes.Required, "schedule");
            return (new PlanSchedule(null, null, false, null, null, DefaultZone, 0), root);
        }

        if (!fields.Has("date") && !fields.Has("dateText")) findings.Fault(fields.PlaceOf("date"), PlanCodes.DateMissing);
        var date = fields.Date("date");
        var hours = fields.Span("time");
        var zone = fields.Text("timeZone") ?? DefaultZone;
        var local = (date ?? today).ToDateTime(TimeOnly.MinValue).AddMinutes(hours?.Start ?? 0);
        var offset = Offset(zone, local, utcOffset);
        if (offset is null) findings.Fault(fields.PlaceOf("timeZone"), PlanCodes.UnknownTimeZone, PlanPlace.Shown(zone));
        else if (utcOffset(zone, new DateTime(local.Year, 1, 1)) != utcOffset(zone, new DateTime(local.Year, 7, 1)))
            findings.Warn(fields.PlaceOf("timeZone"), PlanCodes.SummerTime, zone);
        var end = hours?.End == hours?.Start ? null : hours?.End;
        return (
            new PlanSchedule(date, fields.Text("dateText"), fields.Flag("tentative"), hours?.Start, end, zone, offset ?? 0),
            fields);
    }

    // The shape is checked first: a lookup may open a file of that name.
    private static int? Offset(string zone, DateTime local, UtcOffsetLookup utcOffset) =>
        ZoneName().IsMatch(zone) ? utcOffset(zone, local) : null;

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+){0,2}\z")]
    private static partial Regex ZoneName();
}
