using System.Collections.Immutable;

namespace BridgeCoordinator.Domain.Planning.Reading;

/// <summary>Reads <c>recipients</c>, the lines of "Nơi nhận" in their order; a line alone is a name.</summary>
internal static class RecipientSection
{
    public static ImmutableArray<PlanRecipient> Read(PlanFields root, PlanFindings findings) =>
        [.. root.List("recipients", PlanLimits.Recipients).Select(node => Recipient(node, findings)).OfType<PlanRecipient>()];

    private static PlanRecipient? Recipient(PlanNode node, PlanFindings findings)
    {
        if (node is PlanScalar) return PlanFields.Line(node, findings) is { } name ? new PlanRecipient(name, null, null) : null;
        if (PlanFields.Of(node, findings, ["name", "channel", "purpose"]) is not { } fields) return null;
        return new PlanRecipient(
            fields.Required("name"),
            fields.Choice<RecipientChannel?>("channel", null, Channels),
            fields.Text("purpose", PlanLimits.Text));
    }

    private static readonly (string, RecipientChannel?)[] Channels =
        [.. PlanWords.Channels.Select(pair => (pair.Word, (RecipientChannel?)pair.Value))];
}
