using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Sessions;

namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>One node's way to the shared log: slow, and at times false to it, as the weather has it.</summary>
internal sealed class LogAccess(World world, NodeLife node) : ICommitLog
{
    private readonly List<Action<string>> bells = [];

    public bool IsShared => true;

    private Engine Engine => world.Engine;

    public Task<AppendOutcome> AppendAsync(string sessionId, LogTail tail, IReadOnlyList<LogEntry> entries, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        LogEntries.RequireContinuation(sessionId, tail, entries);
        var append = new Append(node, sessionId, tail, entries);
        return CallAsync($"append {sessionId} {tail.Epoch}-{tail.Seq} + {entries.Count}", () => world.Append(append), isWrite: true);
    }

    public Task<IReadOnlyList<LogEntry>> ReadAsync(string sessionId, long afterSeq, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return CallAsync($"read {sessionId} after {afterSeq}", () => world.Log.Read(sessionId, afterSeq), isWrite: false);
    }

    public Task<LogTail> ReadTailAsync(string sessionId, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return CallAsync($"tail {sessionId}", () => world.Log.Tail(sessionId), isWrite: false);
    }

    public Task<IReadOnlyList<string>> ListSessionsAsync(CancellationToken cancellation) =>
        CallAsync("list", () => world.Log.Sessions, isWrite: false);

    public Task DeleteAsync(string sessionId, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<bool> AcceptsWritesAsync(CancellationToken cancellation) => Task.FromResult(!world.IsCutOff(node));

    public IDisposable OnAppended(Action<string> ring)
    {
        bells.Add(ring);
        return new Listening(() => bells.Remove(ring));
    }

    /// <summary>The doorbell as this node hears it, or not.</summary>
    public void Ring(string sessionId)
    {
        if (world.Befalls(Fault.LostRing)) return;
        for (var times = world.Befalls(Fault.DoubledRing) ? 2 : 1; times > 0; times--)
            Engine.After(Latency(), () => node.Main.Post(() => bells.ForEach(bell => bell(sessionId))));
    }

    /// <summary>Everything between node and log goes this way, the ballots of a vote included.</summary>
    internal Task<T> CallAsync<T>(string what, Func<T> serve, bool isWrite)
    {
        var reply = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var patience = Engine.Milliseconds(500, 3_000);
        if (world.Befalls(Fault.LostRequest)) Engine.After(patience, GiveUp);
        else if (isWrite && world.Befalls(Fault.LateWrite))
        {
            Engine.Say($"{node} {what} will be late");
            Engine.After(patience, GiveUp);
            Engine.After(Engine.Milliseconds(100, 9_000), () => serve());
        }
        else Engine.After(Latency(), Arrive);
        return reply.Task;

        void Arrive()
        {
            if (world.IsCutOff(node))
            {
                Engine.After(Latency(), () => reply.TrySetException(new LogUnavailableException("The log is away.")));
                return;
            }

            var served = serve();
            if (world.Befalls(Fault.LostReply)) Engine.After(patience, GiveUp);
            else Engine.After(Latency(), () => reply.TrySetResult(served));
        }

        void GiveUp()
        {
            Engine.Say($"{node} {what} got no reply");
            reply.TrySetException(isWrite ? new LogOutcomeUnknownException("No reply.") : new LogUnavailableException("No reply."));
        }
    }

    private TimeSpan Latency() => Engine.Milliseconds(0, world.Weather.SlowestCallMs);

    private sealed class Listening(Action stop) : IDisposable
    {
        public void Dispose() => stop();
    }
}

/// <summary>An append on its way, with what its node and the others knew when it was sent.</summary>
internal sealed record Append(NodeLife Node, string SessionId, LogTail Tail, IReadOnlyList<LogEntry> Entries)
{
    /// <summary>A person restores a copy: what it lacks is given up on purpose.</summary>
    public bool IsByHand { get; init; }

    public Line? KnownThen { get; } = Node.Shown(SessionId);

    /// <summary>Whether it brings a lost history back, which only the node that knows most may do.</summary>
    public bool BringsBack { get; } = Entries[^1].ToCommit().Events is [EpochBegan { Reason: EpochReason.HistoryLost }];

    /// <summary>The end of the history that it brings back, which the node may not have shown yet.</summary>
    public LogTail BroughtBack => Entries is [.., var last, _] ? last.AsTail : Tail;

    /// <summary>What the other nodes within reach knew that had voted when it last asked who knows most.</summary>
    public IReadOnlyList<Line> KnownElsewhere { get; } = Node.KnownElsewhere(SessionId);
}
