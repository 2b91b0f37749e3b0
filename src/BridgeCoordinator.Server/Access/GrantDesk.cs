using System.Collections.Immutable;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Server.Access;

/// <summary>What an organizer asks for: a way into a session for one person or console.</summary>
internal sealed record GrantRequest(ImmutableArray<Role> Roles, [property: Personal] string Label, string? SiteId = null);

/// <summary>A grant just made. <see cref="Code"/> is shown this once.</summary>
internal sealed record IssuedGrant(string GrantId, string Code, string Link);

/// <summary>Makes and revokes grants.</summary>
internal sealed class GrantDesk(IAccessStore store, Revocations revocations, TimeProvider time)
{
    private const int MostAtOnce = 1_000;
    private const int LongestLabel = 200;

    /// <summary>Every fault of every request, by path; empty where all can be granted.</summary>
    public static ImmutableArray<FieldFault> Faults(Session session, GrantRequests asked)
    {
        if (asked.Requests.Count is 0 or > MostAtOnce) return [new FieldFault("", "outOfRange", 1, MostAtOnce)];
        return
        [
            .. asked.Requests.SelectMany((request, index) => Faults(session, request)
                .Select(fault => asked.Single ? fault : fault with { Path = $"[{index}].{fault.Path}" }))
        ];
    }

    /// <summary>
    /// Makes all or none. <paramref name="codes"/> gives each its code by its place; where they open just these grants already,
    /// the answer is the first one's again; null where they open others.
    /// </summary>
    public async Task<IReadOnlyList<IssuedGrant>?> IssueAsync(
        string sessionId, IReadOnlyList<GrantRequest> requests, Func<int, string> codes, string baseUrl, CancellationToken cancellation)
    {
        var issued = requests.Select((request, index) => (Code: codes(index), Request: request)).ToList();
        var grants = issued.ConvertAll(grant => GrantOf(sessionId, grant.Request, grant.Code));
        try
        {
            await store.AddAsync(grants, cancellation);
        }
        catch (ArgumentException)
        {
            // The codes are known: this is a repetition, perhaps of a request that is still under way.
            var known = await Task.WhenAll(grants.Select(grant => store.FindByHashAsync(grant.CodeHash, cancellation)));
            var longer = await store.FindByHashAsync(AccessCode.Hash(codes(grants.Count)), cancellation) is not null;
            if (longer || !known.Zip(grants).All(pair => pair.First is { } first && IsSame(first, pair.Second))) return null;
            grants = [.. known.OfType<Grant>()];
        }

        return [.. issued.Zip(grants, (made, grant) => new IssuedGrant(grant.GrantId, made.Code, LinkOf(baseUrl, made.Code)))];
    }

    private static bool IsSame(Grant one, Grant other) =>
        (one.SessionId, one.SiteId, one.Label) == (other.SessionId, other.SiteId, other.Label) && one.Roles.SequenceEqual(other.Roles);

    public async Task<bool> RevokeAsync(string sessionId, string grantId, CancellationToken cancellation)
    {
        if (await store.FindAsync(grantId, cancellation) is not { } grant || grant.SessionId != sessionId) return false;
        await RevokeAsync(grant, cancellation);
        return true;
    }

    public async Task RevokeAsync(Grant grant, CancellationToken cancellation)
    {
        var at = grant.RevokedAt ?? time.GetUtcNow();
        await store.RevokeAsync(grant.SessionId, grant.GrantId, at, cancellation);
        revocations.Announce(grant with { RevokedAt = at });
    }

    public Grant GrantOf(string? sessionId, GrantRequest request, string code) => new(
        AccessCode.NewId(), sessionId, request.Roles, request.SiteId, request.Label, AccessCode.Hash(code), time.GetUtcNow(), null, null);

    /// <summary>The code stands in the fragment, which browsers send to nobody and no log keeps.</summary>
    public static string LinkOf(string baseUrl, string code) => $"{baseUrl.TrimEnd('/')}/join#{code}";

    private static IEnumerable<FieldFault> Faults(Session session, GrantRequest request)
    {
        if (request.Roles.IsDefaultOrEmpty || request.Roles.Distinct().Count() != request.Roles.Length) yield return new FieldFault("roles", "badRoles");
        if (string.IsNullOrWhiteSpace(request.Label)) yield return new FieldFault("label", "blank");
        else if (request.Label.Length > LongestLabel) yield return new FieldFault("label", "tooLong", Most: LongestLabel);
        else if (DisturbingCharacters.In(request.Label) is not null) yield return new FieldFault("label", "controlCharacter");
        var atSite = !request.Roles.IsDefault && request.Roles.Any(role => role is Role.SiteTechnician or Role.SiteSecretary);
        if (atSite && request.SiteId is null) yield return new FieldFault("siteId", "required");
        if (!atSite && request.SiteId is not null) yield return new FieldFault("siteId", "notForRole");
        if (request.SiteId is { } siteId && session.FindSite(siteId) is null) yield return new FieldFault("siteId", "unknownSite");
    }
}
