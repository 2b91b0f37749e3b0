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
    public static ImmutableArray<FieldFault> Faults(Session session, IReadOnlyList<GrantRequest> requests)
    {
        if (requests.Count is 0 or > MostAtOnce) return [new FieldFault("", "outOfRange", 1, MostAtOnce)];
        return [.. requests.SelectMany((request, index) => Faults(session, request).Select(fault => fault with { Path = $"[{index}].{fault.Path}" }))];
    }

    public async Task<IReadOnlyList<IssuedGrant>> IssueAsync(
        string sessionId, IReadOnlyList<GrantRequest> requests, string baseUrl, CancellationToken cancellation)
    {
        var issued = requests.Select(request => (Request: request, Code: AccessCode.New())).ToList();
        var grants = issued.ConvertAll(grant => GrantOf(sessionId, grant.Request, grant.Code));
        await store.AddAsync(grants, cancellation);
        return issued.ConvertAll(grant => grant.Code).Zip(grants, (code, grant) => new IssuedGrant(grant.GrantId, code, LinkOf(baseUrl, code))).ToList();
    }

    public async Task<bool> RevokeAsync(string sessionId, string grantId, CancellationToken cancellation)
    {
        var known = await store.RevokeAsync(sessionId, grantId, time.GetUtcNow(), cancellation);
        if (known) revocations.Announce(grantId);
        return known;
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
        var atSite = !request.Roles.IsDefault && request.Roles.Any(role => role is Role.SiteTechnician or Role.SiteSecretary);
        if (atSite && request.SiteId is null) yield return new FieldFault("siteId", "required");
        if (!atSite && request.SiteId is not null) yield return new FieldFault("siteId", "notForRole");
        if (request.SiteId is { } siteId && session.FindSite(siteId) is null) yield return new FieldFault("siteId", "unknownSite");
    }
}
