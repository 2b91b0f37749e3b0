namespace BridgeCoordinator.Domain.Planning.Reading;

/// <summary>Reads <c>identity</c>: the plan as an official document.</summary>
internal static class IdentitySection
{
    private static readonly string[] ReferenceKeys = ["type", "number", "issuedOn", "issuer", "subject"];

    public static PlanIdentity Read(PlanFields root)
    {
        var fields = root.Child(
            "identity", "number", "issuedOn", "issuedAt", "issuer", "subject", "supersedes", "legalBases", "signature");
        if (fields is null) return new PlanIdentity(null, null, null, null, null, null, [], null);
        return new PlanIdentity(
            fields.Text("number"),
            fields.Date("issuedOn"),
            fields.Text("issuedAt"),
            fields.Text("issuer"),
            fields.Text("subject", PlanLimits.Text),
            fields.Child("supersedes", ReferenceKeys) is { } older ? Reference(older) : null,
            [.. fields.Mappings("legalBases", PlanLimits.LegalBases, ReferenceKeys).Select(Reference)],
            Signature(fields.Child("signature", "authority", "name")));
    }

    private static PlanReference Reference(PlanFields fields) => new(
        fields.Required("number"),
        fields.Date("issuedOn"),
        fields.Text("issuer"),
        fields.Text("subject", PlanLimits.Text),
        fields.Text("type"));

    private static PlanSignature? Signature(PlanFields? fields) =>
        fields is null ? null : new PlanSignature(fields.Texts("authority", PlanLimits.AuthorityLines), fields.Text("name"));
}
