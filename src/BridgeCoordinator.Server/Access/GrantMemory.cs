using System.Collections.Concurrent;

namespace BridgeCoordinator.Server.Access;

/// <summary>
/// The grants that were used on this node, and those of which it learned that they were revoked. While the store cannot be
/// asked they still open what may be read, and where the store was emptied under a running session they are what brings its
/// people back in, and keeps those out whose grants were revoked.
/// </summary>
internal sealed class GrantMemory
{
    private const int MostGrants = 20_000;

    private readonly ConcurrentDictionary<string, Grant> byHash = new(StringComparer.Ordinal);

    /// <summary>A revocation is never forgotten for what a slower call read before it.</summary>
    public void Remember(Grant grant)
    {
        if (grant.RevokedAt is null && byHash.Count >= MostGrants && !byHash.ContainsKey(grant.CodeHash)) return;
        byHash.AddOrUpdate(grant.CodeHash, grant, (_, known) => known.RevokedAt is null ? grant : known);
    }

    public Grant? FindByHash(string codeHash) => byHash.GetValueOrDefault(codeHash);

    /// <summary>Those that open this session, organizers' included.</summary>
    public IReadOnlyList<Grant> Opening(string sessionId) => [.. byHash.Values.Where(grant => grant.SessionId is null || grant.SessionId == sessionId)];
}
