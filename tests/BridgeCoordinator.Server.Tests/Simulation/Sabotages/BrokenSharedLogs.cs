using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Sessions;

namespace BridgeCoordinator.Server.Tests.Simulation.Sabotages;

/// <summary>Takes a tail for its own wherever epoch and seq fit, whichever command is there.</summary>
internal sealed class ComparesPlacesAlone : SharedLog
{
    protected override bool IsAt(LogTail tail, LogEntry held) => (held.Epoch, held.Seq) == (tail.Epoch, tail.Seq);
}

/// <summary>Takes another's entries for the appender's own wherever epoch and seq fit.</summary>
internal sealed class TakesAnothersForOnesOwn : SharedLog
{
    protected override bool IsSame(LogEntry held, LogEntry sent) => (held.Epoch, held.Seq) == (sent.Epoch, sent.Seq);
}

/// <summary>Appends at its end whatever is sent, as a plain XADD would, the same a second time included.</summary>
internal sealed class AppendsARepetitionAgain : SharedLog
{
    public override AppendOutcome Append(string sessionId, LogTail tail, IReadOnlyList<LogEntry> entries, out bool isNew)
    {
        var outcome = base.Append(sessionId, tail, entries, out isNew);
        if (outcome != AppendOutcome.Stored || isNew) return outcome;
        var end = Tail(sessionId);
        return base.Append(sessionId, end, [.. entries.Select((entry, i) => (entry.ToCommit() with { Seq = end.Seq + 1 + i }).ToEntry())], out isNew);
    }
}

/// <summary>Stores the first of several entries and calls it done.</summary>
internal sealed class StoresTheFirstOfAnAppend : SharedLog
{
    public override AppendOutcome Append(string sessionId, LogTail tail, IReadOnlyList<LogEntry> entries, out bool isNew) =>
        base.Append(sessionId, tail, [entries[0]], out isNew);
}
