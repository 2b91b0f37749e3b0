using System.Collections.Immutable;

namespace BridgeCoordinator.Domain.Planning.Reading;

/// <summary>Reads <c>deadlines</c>: a day, or a number of days before the meeting; open where the meeting has no date yet.</summary>
internal static class DeadlineSection
{
    public static ImmutableArray<Placed<PlanDeadline>> Read(
        PlanFields root, PlanFindings findings, ImmutableArray<PlanUnit> units, DateOnly? meeting)
    {
        var taken = new TakenIds(findings);
        return [.. root
            .Mappings("deadlines", PlanLimits.Deadlines, "id", "task", "unit", "due", "daysBefore", "text")
            .Select(Deadline)];

        Placed<PlanDeadline> Deadline(PlanFields fields, int index)
        {
            var id = TakenIds.Resolve(fields, "deadline", index + 1, findings);
            taken.Claim(id, fields.PlaceOf("id"));
            var deadline = new PlanDeadline(
                id,
                fields.Required("task", PlanLimits.Text, lines: true),
                Unit(fields, units, findings),
                Due(fields, meeting, findings),
                fields.Text("text", PlanLimits.Text));
            return new(deadline, fields);
        }
    }

    private static DateOnly? Due(PlanFields fields, DateOnly? meeting, PlanFindings findings)
    {
        var due = fields.Date("due");
        var days = fields.Number("daysBefore", 0, PlanLimits.DaysBefore);
        if (fields.Has("due") && fields.Has("daysBefore")) findings.Fault(fields.PlaceOf("daysBefore"), PlanCodes.DueTwice);
        return due ?? (meeting is { } day && days is { } before && day.DayNumber >= before ? day.AddDays(-before) : null);
    }

    private static string? Unit(PlanFields fields, ImmutableArray<PlanUnit> units, PlanFindings findings)
    {
        var id = fields.Text("unit");
        if (id is not null && units.All(unit => unit.Id != id))
            findings.Unknown(fields.PlaceOf("unit"), PlanCodes.UnknownUnit, id, units.Select(unit => unit.Id));
        return id;
    }
}
