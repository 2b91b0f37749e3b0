using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Sessions;

namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>Asks the nodes within reach. Who cannot be reached has no vote.</summary>
internal sealed class RecoveryVote(World world, NodeLife node) : IRecoveryVote
{
    public async Task<bool> KnowsMostAsync(string sessionId, LogTail known, CancellationToken cancellation)
    {
        await Task.Delay(world.Engine.Milliseconds(0, world.Weather.SlowestCallMs), node.Clock, CancellationToken.None);
        var others = world.Nodes.Where(other => other != node && other.IsReachable).Select(other => other.Shown(sessionId)).OfType<Line>().ToList();
        node.Asked(sessionId, others);
        return others.TrueForAll(line => (line.Entry.Epoch, line.Entry.Seq).CompareTo((known.Epoch, known.Seq)) <= 0);
    }
}
