using System.Collections.Concurrent;

namespace BridgeCoordinator.Server.Access;

/// <summary>Tells open watches at once that their grant was revoked, and lets this node remember it.</summary>
internal sealed class Revocations(GrantMemory memory)
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> sources = new(StringComparer.Ordinal);

    /// <summary>The grants that watch, or did, and are not known to be revoked.</summary>
    public IReadOnlyList<string> Watching() => [.. sources.Where(source => !source.Value.IsCancellationRequested).Select(source => source.Key)];

    public CancellationToken Of(string grantId) => sources.GetOrAdd(grantId, _ => new CancellationTokenSource()).Token;

    public void Announce(Grant revoked)
    {
        memory.Remember(revoked);
        // The source stays: a watch that begins a moment later must end as well.
        sources.GetOrAdd(revoked.GrantId, _ => new CancellationTokenSource()).Cancel();
    }
}
