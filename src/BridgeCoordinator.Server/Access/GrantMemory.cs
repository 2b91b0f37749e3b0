using System.Collections.Concurrent;

namespace BridgeCoordinator.Server.Access;

/// <summary>
/// The grants that were used on this node. While the store cannot be asked they still open what may be read, and where
/// the store was emptied under a running session they are what brings its people back in.
/// </summary>
internal sealed class GrantMemory
{
    private const int MostGrants = 20_000;

    private readonly ConcurrentDictionary<string, Grant> byHash = new(StringComparer.Ordinal);

    public void Remember(Grant grant)
    {
        if (byHash.Count < MostGrants || byHash.ContainsKey(grant.CodeHash)) byHash[grant.CodeHash] = grant;
    }

    public void Forget(string codeHash) => byHash.TryRemove(codeHash, out _);

    /// <summary>It was revoked: it must not come back with a store that lost its word.</summary>
    public void ForgetGrant(string grantId)
    {
        foreach (var grant in byHash.Values.Where(grant => grant.GrantId == grantId)) Forget(grant.CodeHash);
    }

    public Grant? FindByHash(string codeHash) => byHash.GetValueOrDefault(codeHash);

    /// <summary>Those that open this session, organizers' included.</summary>
    public IReadOnlyList<Grant> Opening(string sessionId) => [.. byHash.Values.Where(grant => grant.SessionId is null || grant.SessionId == sessionId)];
}
