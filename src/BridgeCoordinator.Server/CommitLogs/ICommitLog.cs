namespace BridgeCoordinator.Server.CommitLogs;

/// <summary>
/// The ordered, durable log of every session. Knows nothing of what the entries say. For one session seq counts from 1
/// without a hole and epoch never falls.
/// </summary>
public interface ICommitLog
{
    /// <summary>Whether other nodes append to it too, so that it must be followed.</summary>
    bool IsShared => false;

    /// <summary>
    /// Appends all entries or none, if the session's last entry still is <paramref name="tail"/>. Returns once the entries
    /// are as durable as the log is configured to be. Repeating an append that was stored answers <see cref="AppendOutcome.Stored"/>
    /// again and stores nothing, also after other entries have followed.
    /// </summary>
    /// <exception cref="ArgumentException">The entries do not continue <paramref name="tail"/>: see <see cref="LogEntries"/>.</exception>
    /// <exception cref="OperationCanceledException">Nothing was stored: once an append has begun it is seen through.</exception>
    /// <exception cref="LogUnavailableException">Nothing was stored, for certain.</exception>
    /// <exception cref="LogOutcomeUnknownException">The entries may or may not be stored, now or later.</exception>
    Task<AppendOutcome> AppendAsync(string sessionId, LogTail tail, IReadOnlyList<LogEntry> entries, CancellationToken cancellation);

    /// <summary>
    /// The entries with a seq above <paramref name="afterSeq"/>, in order; empty where there are none or no such session.
    /// Who tails a shared log reads from one before its own last seq and compares: only so does it notice that the history
    /// it knows was replaced by another.
    /// </summary>
    /// <exception cref="LogUnavailableException">The log cannot be read now.</exception>
    Task<IReadOnlyList<LogEntry>> ReadAsync(string sessionId, long afterSeq, CancellationToken cancellation);

    /// <summary>The session's last entry, or <see cref="LogTail.Empty"/>.</summary>
    Task<LogTail> ReadTailAsync(string sessionId, CancellationToken cancellation);

    Task<IReadOnlyList<string>> ListSessionsAsync(CancellationToken cancellation);

    /// <summary>Removes a session's entries for good. Only a rehearsal is ever deleted. Who still appends to it is told <see cref="AppendOutcome.Gone"/>.</summary>
    Task DeleteAsync(string sessionId, CancellationToken cancellation);

    /// <summary>
    /// Rings with a session's id after somebody, perhaps on another node, appended to it. A ring may be lost, doubled or
    /// late: it is a reason to look, never a proof. The handler must not block.
    /// </summary>
    IDisposable OnAppended(Action<string> ring);

    /// <summary>Whether the log would take an append now; asked by the readiness probe.</summary>
    Task<bool> AcceptsWritesAsync(CancellationToken cancellation);
}

/// <summary>Where an appender believes the log ends: the last entry's epoch, seq and command id.</summary>
public readonly record struct LogTail(int Epoch, long Seq, string CommandId)
{
    public static LogTail Empty { get; } = new(0, 0, "");
}

/// <summary>One commit as stored: the position it claims, the command that caused it, and its JSON in UTF-8.</summary>
public sealed record LogEntry(int Epoch, long Seq, string CommandId, ReadOnlyMemory<byte> Json)
{
    public LogTail AsTail => new(Epoch, Seq, CommandId);
}

public enum AppendOutcome
{
    /// <summary>The entries are stored and durable.</summary>
    Stored,

    /// <summary>Somebody appended first: read on from the tail and decide again.</summary>
    Conflict,

    /// <summary>
    /// The log does not hold the appender's tail, because it ends before it or holds something else in its place: history was
    /// lost or replaced. Accept nothing until a new epoch begins.
    /// </summary>
    Gone
}

public sealed class LogUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

public sealed class LogOutcomeUnknownException(string message, Exception? inner = null) : Exception(message, inner);
