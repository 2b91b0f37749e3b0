using System.Collections.Immutable;

namespace BridgeCoordinator.Domain.Planning.Reading;

/// <summary>Reads <c>agenda</c> in the order written; items may have a time range, a point in time, or none.</summary>
internal static class AgendaSection
{
    public static ImmutableArray<Placed<PlanItem>> Read(PlanFields root, PlanFindings findings)
    {
        var taken = new TakenIds(findings);
        return [.. root.Mappings("agenda", PlanLimits.AgendaItems, "id", "title", "presenters", "time", "cue").Select(Item)];

        Placed<PlanItem> Item(PlanFields fields, int index)
        {
            var id = TakenIds.Resolve(fields, "item", index + 1, findings);
            taken.Claim(id, fields.PlaceOf("id"));
            var time = fields.Span("time");
            var item = new PlanItem(
                id,
                fields.Required("title"),
                fields.Texts("presenters", PlanLimits.Presenters),
                time?.Start,
                time?.End,
                fields.Text("cue", PlanLimits.Cue, lines: true));
            return new(item, fields);
        }
    }
}
