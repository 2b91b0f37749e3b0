using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Sessions;

namespace BridgeCoordinator.Server.Tests.Simulation.Sabotages;

/// <summary>Lets whoever asks bring a history back, however little it knows.</summary>
internal sealed class VotesForAnybody(IRecoveryVote vote) : IRecoveryVote
{
    public async Task<bool> KnowsMostAsync(string sessionId, LogTail known, CancellationToken cancellation)
    {
        await vote.KnowsMostAsync(sessionId, known, cancellation);
        return true;
    }
}

/// <summary>Takes the node that knows least for the one that knows most.</summary>
internal sealed class VotesForTheShorter(IRecoveryVote vote) : IRecoveryVote
{
    public async Task<bool> KnowsMostAsync(string sessionId, LogTail known, CancellationToken cancellation) =>
        !await vote.KnowsMostAsync(sessionId, known, cancellation);
}
