using BridgeCoordinator.Server.CommitLogs;

namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>
/// The log that all nodes share: compares tails as <see cref="ICommitLog"/> demands. Each call happens at one instant; the
/// way to it and back is <see cref="LogAccess"/>. What may be overridden is what a sabotage breaks.
/// </summary>
internal class SharedLog
{
    private readonly Dictionary<string, List<LogEntry>> sessions = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Sessions => [.. sessions.Keys.Order(StringComparer.Ordinal)];

    public LogTail Tail(string sessionId) => Entries(sessionId) is [.., var last] ? last.AsTail : LogTail.Empty;

    public IReadOnlyList<LogEntry> Read(string sessionId, long after) => [.. Entries(sessionId).Skip((int)after)];

    /// <summary><paramref name="isNew"/> is false where the very same entries were stored before.</summary>
    public virtual AppendOutcome Append(string sessionId, LogTail tail, IReadOnlyList<LogEntry> entries, out bool isNew)
    {
        var log = Entries(sessionId);
        isNew = false;
        if (!Holds(log, tail)) return AppendOutcome.Gone;
        if (log.Count == tail.Seq)
        {
            log.AddRange(entries);
            isNew = true;
            return AppendOutcome.Stored;
        }

        var there = log.Skip((int)tail.Seq).Take(entries.Count).ToList();
        return there.Count == entries.Count && there.Zip(entries).All(pair => IsSame(pair.First, pair.Second)) ? AppendOutcome.Stored : AppendOutcome.Conflict;
    }

    public void Lose(string sessionId, int kept) => Entries(sessionId).RemoveRange(kept, Entries(sessionId).Count - kept);

    protected virtual bool IsAt(LogTail tail, LogEntry held) => held.AsTail == tail;

    protected virtual bool IsSame(LogEntry held, LogEntry sent) => held.SameAs(sent);

    private bool Holds(List<LogEntry> log, LogTail tail) =>
        tail.Seq == 0 || (tail.Seq <= log.Count && IsAt(tail, log[(int)tail.Seq - 1]));

    private List<LogEntry> Entries(string sessionId)
    {
        if (!sessions.TryGetValue(sessionId, out var log)) sessions[sessionId] = log = [];
        return log;
    }
}
