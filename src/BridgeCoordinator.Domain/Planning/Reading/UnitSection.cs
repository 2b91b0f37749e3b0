using System.Collections.Immutable;

namespace BridgeCoordinator.Domain.Planning.Reading;

/// <summary>Reads <c>units</c>: who does what for the meeting, in the order written.</summary>
internal static class UnitSection
{
    public static ImmutableArray<PlanUnit> Read(PlanFields root, PlanFindings findings)
    {
        var taken = new TakenIds(findings);
        return [.. root.Mappings("units", PlanLimits.Units, "id", "name", "role").Select(Unit)];

        PlanUnit Unit(PlanFields fields)
        {
            var name = fields.Required("name");
            var id = TakenIds.Resolve(fields, name, findings);
            taken.Claim(id, fields.PlaceOf("id"));
            return new PlanUnit(id, name, fields.Text("role", PlanLimits.Text, lines: true));
        }
    }
}
