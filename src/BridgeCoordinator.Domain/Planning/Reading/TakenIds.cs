namespace BridgeCoordinator.Domain.Planning.Reading;

/// <summary>The ids used so far within one scope; every id in it is unique, or the second use is reported with both places.</summary>
internal sealed class TakenIds(PlanFindings findings)
{
    private readonly Dictionary<string, PlanPlace> places = [];

    public IEnumerable<string> Known => places.Keys;

    public bool Contains(string id) => places.ContainsKey(id);

    /// <summary>The stated id, or else one from the name; an invalid one is reported and kept, so that references to it still resolve.</summary>
    public static string Resolve(PlanFields fields, string name, PlanFindings findings)
    {
        if (fields.Has("id")) return Stated(fields, findings);
        var id = PlanIds.FromName(name);
        if (id is null && name.Length > 0) findings.Fault(fields.PlaceOf("name"), PlanCodes.IdNeeded, PlanPlace.Shown(name));
        return id ?? "";
    }

    /// <summary>The stated id, or else one from the position, counted from 1.</summary>
    public static string Resolve(PlanFields fields, string prefix, int position, PlanFindings findings) =>
        fields.Has("id") ? Stated(fields, findings) : $"{prefix}-{PlanFindings.Text(position)}";

    /// <summary>Takes an id, or reports that it is taken; an id that could not be read claims nothing.</summary>
    public bool Claim(string id, PlanPlace at)
    {
        if (id.Length == 0 || places.TryAdd(id, at)) return true;
        var first = places[id];
        findings.Fault(at, PlanCodes.DuplicateId, PlanPlace.Shown(id), first.Path, PlanFindings.Text(first.Line));
        return false;
    }

    private static string Stated(PlanFields fields, PlanFindings findings)
    {
        var id = fields.Text("id") ?? "";
        if (id.Length > 0 && !PlanIds.IsValid(id)) findings.Fault(fields.PlaceOf("id"), PlanCodes.BadId, PlanPlace.Shown(id));
        return id;
    }
}
