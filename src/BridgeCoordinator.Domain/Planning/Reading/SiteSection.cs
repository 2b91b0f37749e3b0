using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace BridgeCoordinator.Domain.Planning.Reading;

/// <summary>Reads <c>sites</c>: exactly one is central and comes first; the others keep the order they are written in.</summary>
internal static partial class SiteSection
{
    public static ImmutableArray<ReadSite> Read(PlanFields root, PlanFindings findings)
    {
        if (!root.Has("sites"))
        {
            findings.Fault(root.PlaceOf("sites"), PlanCodes.Required, "sites");
            return [];
        }

        var taken = new TakenIds(findings);
        var written = root
            .Mappings("sites", PlanLimits.Sites, "id", "name", "kind", "venue", "address", "chair", "contact", "expectedTotal")
            .Select(fields => Site(fields, taken, findings))
            .ToList();
        CheckCentral(root, written, findings);
        return [.. written.OrderBy(site => site.Value.Kind == SiteKind.Central ? 0 : 1).Select(Numbered)];
    }

    private static ReadSite Site(PlanFields fields, TakenIds taken, PlanFindings findings)
    {
        var name = fields.Required("name");
        var id = TakenIds.Resolve(fields, name, findings);
        if (PlanIds.IsReserved(id)) findings.Fault(fields.PlaceOf("id"), PlanCodes.ReservedId, id);
        taken.Claim(id, fields.PlaceOf("id"));
        var site = new PlanSite(
            id,
            name,
            fields.Choice("kind", SiteKind.Bridge, PlanWords.SiteKinds),
            0,
            fields.Text("venue"),
            fields.Text("address"),
            fields.Text("chair"),
            Contact(fields.Child("contact", "name", "phone"), findings));
        return new ReadSite(site, fields, fields.Number("expectedTotal", 0, int.MaxValue));
    }

    private static PlanContact? Contact(PlanFields? fields, PlanFindings findings)
    {
        if (fields is null) return null;
        var (name, phone) = (fields.Text("name"), fields.Text("phone"));
        if (phone is not null && (!PhoneCharacters().IsMatch(phone) || phone.Count(char.IsAsciiDigit) is < 3 or > 20))
            findings.Fault(fields.PlaceOf("phone"), PlanCodes.NotAPhone, PlanPlace.Shown(phone));
        return name is null && phone is null ? null : new PlanContact(name, phone);
    }

    private static void CheckCentral(PlanFields root, List<ReadSite> sites, PlanFindings findings)
    {
        var central = sites.Where(site => site.Value.Kind == SiteKind.Central).ToList();
        if (central.Count == 0) findings.Fault(root.PlaceOf("sites"), PlanCodes.CentralMissing);
        foreach (var extra in central.Skip(1))
        {
            var first = central[0].Fields.Place;
            findings.Fault(extra.Fields.PlaceOf("kind"), PlanCodes.CentralTwice, first.Path, PlanFindings.Text(first.Line));
        }
    }

    private static ReadSite Numbered(ReadSite site, int index) => site with { Value = site.Value with { Order = index + 1 } };

    [GeneratedRegex(@"^[0-9+ .()\-]{3,40}\z")]
    private static partial Regex PhoneCharacters();
}
