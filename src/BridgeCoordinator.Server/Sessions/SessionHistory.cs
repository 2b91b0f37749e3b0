using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>How the log stands to what was known of it.</summary>
internal enum LogStanding
{
    /// <summary>It continues what was known, and is known to its end now.</summary>
    Continues,

    /// <summary>It ends before what was known: acknowledged commits are missing from it.</summary>
    Lost,

    /// <summary>It holds another history than the one known.</summary>
    Replaced,

    /// <summary>It grew while it was looked at: look again.</summary>
    Moving
}

/// <summary>What was seen of the log. <see cref="Tail"/> is the end it was judged by.</summary>
internal readonly record struct LogSight(LogStanding Standing, LogTail Tail);

/// <summary>
/// A session as far as its log is known here: its entries, the board they fold to, and every command id with the answer
/// it got. Advances by durable commits only.
/// </summary>
internal sealed class SessionHistory(string sessionId)
{
    private readonly List<LogEntry> entries = [];

    // Where each command stands. What else is known of it is in its entry: hardly any is ever sent again.
    private readonly Dictionary<string, int> seqs = new(StringComparer.Ordinal);

    public string SessionId => sessionId;

    public Board Board { get; private set; } = Board.Of(Session.Empty(sessionId));

    public Session Session => Board.Session;

    public LogTail Tail => entries.Count == 0 ? LogTail.Empty : entries[^1].AsTail;

    public bool Exists => entries.Count > 0;

    public KnownCommand? Find(string commandId) =>
        seqs.TryGetValue(commandId, out var seq) ? KnownCommand.Of(entries[seq - 1].ToCommit()) : null;

    public void Add(IReadOnlyList<LogEntry> stored, IReadOnlyList<Commit> commits) => Add(stored, commits, Board.After(commits));

    /// <param name="board">What the commits make of the present one.</param>
    public void Add(IReadOnlyList<LogEntry> stored, IReadOnlyList<Commit> commits, Board board)
    {
        Board = board;
        entries.AddRange(stored);
        foreach (var commit in commits) seqs[commit.CommandId] = (int)commit.Seq;
    }

    /// <summary>Reads on, from the last known entry itself, so that a replaced history is noticed.</summary>
    public async Task<LogSight> LookAsync(ICommitLog log, CancellationToken cancellation)
    {
        var read = await log.ReadAsync(sessionId, Math.Max(0, Tail.Seq - 1), cancellation);
        if (Exists)
        {
            if (read.Count == 0 || read[0].Seq != Tail.Seq) return await StandingOfShorterAsync(log, cancellation);
            if (!read[0].SameAs(entries[^1])) return new(LogStanding.Replaced, read[^1].AsTail);
            read = [.. read.Skip(1)];
        }

        Add(read, [.. read.Select(entry => entry.ToCommit())]);
        return new(LogStanding.Continues, Tail);
    }

    /// <summary>Whether a log that ends there holds a part of this history and nothing else.</summary>
    public bool Holds(LogTail tail) => tail == LogTail.Empty || entries.Exists(entry => entry.AsTail == tail);

    /// <summary>The last seq up to which both are the same.</summary>
    public long SharedWith(SessionHistory other) => entries.Zip(other.entries).TakeWhile(pair => pair.First.SameAs(pair.Second)).Count();

    /// <summary>What the log is missing after its own end.</summary>
    public IReadOnlyList<LogEntry> After(long seq) => [.. entries.Where(entry => entry.Seq > seq)];

    private async Task<LogSight> StandingOfShorterAsync(ICommitLog log, CancellationToken cancellation)
    {
        var tail = await log.ReadTailAsync(sessionId, cancellation);
        // Between the two reads somebody may have appended, and may even have brought back what was lost.
        if (tail.Seq >= Tail.Seq) return new(LogStanding.Moving, tail);
        return new(Holds(tail) ? LogStanding.Lost : LogStanding.Replaced, tail);
    }
}

/// <summary>A command that was accepted, by whom and as what.</summary>
internal sealed record KnownCommand(int Epoch, long Seq, string GrantId, string Digest)
{
    public static KnownCommand Of(Commit commit) => new(commit.Epoch, commit.Seq, commit.Actor.GrantId, commit.Digest);

    public CommandOutcome AnswerTo(CommandEnvelope envelope) =>
        envelope.Actor.GrantId == GrantId && envelope.Digest == Digest
            ? new CommandOutcome.Accepted(Epoch, Seq)
            : new CommandOutcome.IdReused();
}
