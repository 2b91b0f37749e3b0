namespace BridgeCoordinator.Domain.Planning.Reading;

/// <summary>What is worth a second look in a plan that is accepted all the same, the gravest first.</summary>
internal static class PlanWarnings
{
    public static void Add(PlanFindings findings, MeetingPlan plan, PlanParts parts, DateOnly today)
    {
        Schedule(findings, parts, today);
        Deadlines(findings, plan, parts, today);
        Numbers(findings, parts);
        AgendaWarnings.Add(findings, parts);
        Sites(findings, parts);
    }

    private static void Schedule(PlanFindings findings, PlanParts parts, DateOnly today)
    {
        var fields = parts.ScheduleFields;
        if (parts.Schedule.Date is not { } date)
        {
            findings.Warn(fields.PlaceOf("date"), PlanCodes.DateOpen, parts.Schedule.DateText ?? "");
            return;
        }

        if (date < today) findings.Warn(fields.PlaceOf("date"), PlanCodes.DateInPast, date);
        if (parts.Schedule.Tentative) findings.Warn(fields.PlaceOf("tentative"), PlanCodes.DateTentative, date);
    }

    private static void Deadlines(PlanFindings findings, MeetingPlan plan, PlanParts parts, DateOnly today)
    {
        foreach (var (deadline, fields) in parts.Deadlines)
        {
            if (deadline.Due is not { } due)
            {
                findings.Warn(fields.PlaceOf("due"), PlanCodes.DeadlineOpen);
                continue;
            }

            if (due < plan.Identity.IssuedOn)
                findings.Warn(fields.PlaceOf("due"), PlanCodes.DeadlineBeforeIssue, due, plan.Identity.IssuedOn.Value);
            if (due < today) findings.Warn(fields.PlaceOf("due"), PlanCodes.DeadlinePast, due);
        }
    }

    private static void Numbers(PlanFindings findings, PlanParts parts)
    {
        foreach (var (group, fields) in parts.Groups.DistinctBy(group => group.Fields))
        {
            if (group.Expected < group.Minimum)
                findings.Warn(fields.PlaceOf("expected"), PlanCodes.ExpectedBelowMinimum, Number(group.Expected), Number(group.Minimum));
        }

        Total(findings, parts.ExpectedTotalPlace, parts.ExpectedTotal, Sum(parts, _ => true));
        foreach (var site in parts.Sites)
            Total(findings, site.Fields.PlaceOf("expectedTotal"), site.ExpectedTotal, Sum(parts, group => group.SiteId == site.Value.Id));
    }

    private static void Total(PlanFindings findings, PlanPlace at, int? stated, int sum)
    {
        if (stated is not null && stated != sum)
            findings.Warn(at, PlanCodes.ExpectedTotalDiffers, Number(stated), Number(sum));
    }

    private static int Sum(PlanParts parts, Func<PlanGroup, bool> counts) =>
        parts.Groups.Where(group => counts(group.Value)).Sum(group => group.Value.Expected ?? 0);

    private static void Sites(PlanFindings findings, PlanParts parts)
    {
        foreach (var (site, fields, _) in parts.Sites)
        {
            // The hall's chair is the meeting's, which every plan names.
            if (site is { Kind: SiteKind.Bridge, Chair: null }) findings.Warn(fields.PlaceOf("chair"), PlanCodes.SiteWithoutChair, site.Name);
            if (site.Contact is null) findings.Warn(fields.PlaceOf("contact"), PlanCodes.SiteWithoutContact, site.Name);
        }
    }

    private static string Number(int? number) => PlanFindings.Text(number ?? 0);
}
