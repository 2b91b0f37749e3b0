using System.Collections.Immutable;

namespace BridgeCoordinator.Domain.Planning.Reading;

/// <summary>
/// Reads <c>groups</c>. A group may be stated for one site, for every bridge site or for all, and stands in the plan once a
/// site; a site left without any gets one default group. The groups come in the order of the sites, then as written.
/// </summary>
internal static class GroupSection
{
    public const string DefaultId = "delegates", DefaultName = "Đại biểu";

    public static ImmutableArray<Placed<PlanGroup>> Read(PlanFields root, PlanFindings findings, ImmutableArray<ReadSite> sites)
    {
        var bySite = new Dictionary<string, List<Placed<PlanGroup>>>();
        foreach (var site in sites) bySite.TryAdd(site.Value.Id, []);
        Spread(root, findings, sites, bySite);
        foreach (var (id, groups) in bySite)
            if (groups.Count == 0) groups.Add(new(Default(id), root));
        if (bySite.Values.Sum(groups => groups.Count) > PlanLimits.Groups)
            findings.Fault(root.PlaceOf("groups"), PlanCodes.TooManyGroups, PlanFindings.Text(PlanLimits.Groups));
        return [.. sites.DistinctBy(site => site.Value.Id).SelectMany(site => bySite[site.Value.Id])];
    }

    private static void Spread(
        PlanFields root, PlanFindings findings, ImmutableArray<ReadSite> sites, Dictionary<string, List<Placed<PlanGroup>>> bySite)
    {
        var claims = bySite.Keys.ToDictionary(id => id, _ => new TakenIds(findings));
        var spread = 0;
        foreach (var fields in root.Mappings(
            "groups", PlanLimits.Groups, "id", "site", "name", "expected", "minimum", "invitingUnit", "composition"))
        {
            var group = Group(fields, findings);
            var places = Sites(fields, sites, findings);

            // Past the limit the rest is still checked but no longer spread: 2,000 groups at 200 sites would be 400,000.
            if (spread > PlanLimits.Groups) continue;
            spread += places.Count;

            // A clash is one mistake of the writer, however many sites it is spread over.
            if (!places.TrueForAll(id => claims[id].Claim(group.Id, fields.PlaceOf("id")))) continue;
            foreach (var id in places) bySite[id].Add(new(group with { SiteId = id }, fields));
        }
    }

    private static PlanGroup Default(string siteId) => new(DefaultId, siteId, DefaultName, null, null, null);

    private static PlanGroup Group(PlanFields fields, PlanFindings findings)
    {
        var name = fields.Required("name");
        return new PlanGroup(
            TakenIds.Resolve(fields, name, findings),
            "",
            name,
            fields.Number("expected", 0, PlanLimits.Delegates),
            fields.Number("minimum", 0, PlanLimits.Delegates),
            fields.Text("invitingUnit"),
            fields.Text("composition", PlanLimits.Composition, lines: true));
    }

    private static List<string> Sites(PlanFields fields, ImmutableArray<ReadSite> sites, PlanFindings findings)
    {
        var word = fields.Text("site") ?? PlanIds.Hall;
        var wanted = sites.Select(site => site.Value).Where(site => word switch
        {
            PlanIds.Everyone => true,
            PlanIds.BridgeSites => site.Kind == SiteKind.Bridge,
            PlanIds.Hall => site.Kind == SiteKind.Central,
            _ => site.Id == word,
        }).Select(site => site.Id).Distinct().ToList();
        if (wanted.Count > 0 || sites.IsEmpty) return wanted;
        if (word == PlanIds.BridgeSites) findings.Fault(fields.PlaceOf("site"), PlanCodes.NoBridgeSite);
        else if (!PlanIds.IsReserved(word))
            findings.Unknown(fields.PlaceOf("site"), PlanCodes.UnknownSite, word, sites.Select(site => site.Value.Id));
        return wanted;
    }
}
