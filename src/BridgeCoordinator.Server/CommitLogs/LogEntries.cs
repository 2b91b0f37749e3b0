namespace BridgeCoordinator.Server.CommitLogs;

/// <summary>What every log demands of an append, whatever it holds: seq goes on from the tail without a hole, epoch never falls.</summary>
internal static class LogEntries
{
    public static void RequireContinuation(string sessionId, LogTail tail, IReadOnlyList<LogEntry> entries)
    {
        ArgumentException.ThrowIfNullOrEmpty(sessionId);
        if (entries.Count == 0) throw new ArgumentException("An append needs an entry.", nameof(entries));
        var previous = tail;
        foreach (var entry in entries)
        {
            if (entry.Seq != previous.Seq + 1 || entry.Epoch < previous.Epoch || entry.Epoch < 1)
                throw new ArgumentException($"Entry {entry.Epoch}-{entry.Seq} does not follow {previous.Epoch}-{previous.Seq}.", nameof(entries));
            if (entry.CommandId.Length == 0)
                throw new ArgumentException($"Entry {entry.Epoch}-{entry.Seq} names no command.", nameof(entries));
            previous = entry.AsTail;
        }
    }

    public static bool SameAs(this LogEntry one, LogEntry other) =>
        one.AsTail == other.AsTail && one.Json.Span.SequenceEqual(other.Json.Span);
}
