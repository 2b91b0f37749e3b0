using BridgeCoordinator.Domain.Planning.Reading;

namespace BridgeCoordinator.Domain.Planning;

/// <summary>Minutes that local time is ahead of UTC in an IANA zone at a local time, or null where there is no such zone.</summary>
public delegate int? UtcOffsetLookup(string timeZone, DateTime local);

/// <summary>
/// Interprets a plan's tree. Pure: the day and the time zones come in with the call. It never stops at the first fault,
/// so an organizer mends a plan in one round.
/// </summary>
public static class PlanReader
{
    private static readonly string[] Keys =
    [
        "title", "theme", "chair", "venue", "profile", "public", "identity", "schedule", "sites", "groups", "agenda",
        "units", "recipients", "deadlines", "speaking", "expectedTotal",
    ];

    /// <param name="root">The document's root.</param>
    /// <param name="today">Where the caller is: decides what has passed, and the time zone's offset while the date is open.</param>
    /// <param name="utcOffset">Looks a time zone up; the domain holds no time zone data.</param>
    public static PlanReading Read(PlanNode root, DateOnly today, UtcOffsetLookup utcOffset)
    {
        var findings = new PlanFindings();
        if (PlanFields.Of(root, findings, Keys) is not { } fields) return PlanReading.Refused(findings.Faults);
        var parts = Parts(fields, findings, today, utcOffset);
        var plan = Plan(fields, parts);
        if (findings.AnyFault) return PlanReading.Refused(findings.Faults);
        PlanWarnings.Add(findings, plan, parts, today);
        return PlanReading.Accepted(plan, findings.Warnings);
    }

    private static PlanParts Parts(PlanFields fields, PlanFindings findings, DateOnly today, UtcOffsetLookup utcOffset)
    {
        var (schedule, scheduleFields) = ScheduleSection.Read(fields, findings, today, utcOffset);
        var sites = SiteSection.Read(fields, findings);
        var units = UnitSection.Read(fields, findings);
        return new PlanParts(
            schedule,
            scheduleFields,
            sites,
            GroupSection.Read(fields, findings, sites),
            AgendaSection.Read(fields, findings),
            units,
            RecipientSection.Read(fields, findings),
            DeadlineSection.Read(fields, findings, units, schedule.Date),
            fields.Number("expectedTotal", 0, int.MaxValue),
            fields.PlaceOf("expectedTotal"));
    }

    private static MeetingPlan Plan(PlanFields fields, PlanParts parts) => new(
        fields.Required("title"),
        fields.Text("theme", PlanLimits.Text, lines: true) ?? "",
        fields.Required("chair"),
        fields.Text("venue") ?? parts.DefaultVenue,
        fields.Choice("profile", PlanProfile.State, PlanWords.Profiles),
        fields.Flag("public"),
        IdentitySection.Read(fields),
        parts.Schedule,
        [.. parts.Sites.Select(site => site.Value)],
        [.. parts.Groups.Select(group => group.Value)],
        [.. parts.Agenda.Select(item => item.Value)],
        parts.Units,
        parts.Recipients,
        [.. parts.Deadlines.Select(deadline => deadline.Value)],
        SpeakingSection.Read(fields));
}
