using BridgeCoordinator.Server.CommitLogs;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>
/// Decides between nodes who brings a lost history back: the one that knows most. A later epoch is more than any seq, because
/// the epochs before it were given up for it.
/// </summary>
internal interface IRecoveryVote
{
    Task<bool> KnowsMostAsync(string sessionId, LogTail known, CancellationToken cancellation);

    /// <summary>The history is settled after a loss; what else this node knows that was kept beside the log is put back.</summary>
    Task EpochBeganAsync(string sessionId, CancellationToken cancellation) => Task.CompletedTask;
}

/// <summary>With one node there is nobody to ask.</summary>
internal sealed class OnlyNode : IRecoveryVote
{
    public Task<bool> KnowsMostAsync(string sessionId, LogTail known, CancellationToken cancellation) => Task.FromResult(true);
}

/// <summary>How far a node said at an instant that it knows a session. Its next ballot takes this one's place.</summary>
internal sealed record Ballot(string Node, int Epoch, long Seq, DateTimeOffset At);

/// <summary>
/// Nodes that find a history lost each say how far they know it, wait for the others, and let the one that knows most
/// bring it back. A node that fell silent after its ballot no longer counts once that is <see cref="Fresh"/> no more, so
/// nobody waits for it for ever.
/// </summary>
internal abstract class RecoveryVote(string node, TimeProvider time) : IRecoveryVote
{
    protected static readonly TimeSpan Fresh = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan WaitForOthers = TimeSpan.FromSeconds(2);

    public async Task<bool> KnowsMostAsync(string sessionId, LogTail known, CancellationToken cancellation)
    {
        await CastAsync(sessionId, new Ballot(node, known.Epoch, known.Seq, time.GetUtcNow()));
        await Task.Delay(WaitForOthers, time, cancellation);
        var best = (await CastByAllAsync(sessionId))
            .Where(ballot => time.GetUtcNow() - ballot.At < Fresh)
            .OrderByDescending(ballot => ballot.Epoch)
            .ThenByDescending(ballot => ballot.Seq)
            .ThenBy(ballot => ballot.Node, StringComparer.Ordinal)
            .FirstOrDefault();
        return best?.Node == node;
    }

    public virtual Task EpochBeganAsync(string sessionId, CancellationToken cancellation) => Task.CompletedTask;

    /// <exception cref="LogUnavailableException">The others could not be told.</exception>
    protected abstract Task CastAsync(string sessionId, Ballot ballot);

    /// <exception cref="LogUnavailableException">The others could not be heard.</exception>
    protected abstract Task<IReadOnlyList<Ballot>> CastByAllAsync(string sessionId);
}
