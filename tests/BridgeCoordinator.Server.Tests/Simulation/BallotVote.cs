using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Sessions;

namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>The product's vote, whose ballots lie beside the simulated log. Who cannot reach the log has no vote.</summary>
internal sealed class BallotVote(World world, NodeLife node) : RecoveryVote(node.ToString(), node.Time)
{
    protected override Task CastAsync(string sessionId, Ballot ballot) =>
        node.Log.CallAsync($"votes {ballot.Epoch}-{ballot.Seq} for {sessionId}", () => world.Ballots(sessionId)[ballot.Node] = ballot, isWrite: false);

    protected override async Task<IReadOnlyList<Ballot>> CastByAllAsync(string sessionId)
    {
        var ballots = await node.Log.CallAsync($"counts for {sessionId}", () => world.Ballots(sessionId).Values.ToList(), isWrite: false);
        node.Asked(sessionId, [.. world.Nodes.Where(other => other != node && Voted(other)).Select(other => other.Shown(sessionId)).OfType<Line>()]);
        return ballots;

        // Who shows more than it voted for has given that up, and waits for the new epoch.
        bool Voted(NodeLife other) => other.IsReachable && other.Shown(sessionId) is { } line
            && ballots.Exists(ballot => ballot.Node == other.ToString() && ballot.At > world.Clock.GetUtcNow() - Fresh && (ballot.Epoch, ballot.Seq) == (line.Entry.Epoch, line.Entry.Seq));
    }
}
