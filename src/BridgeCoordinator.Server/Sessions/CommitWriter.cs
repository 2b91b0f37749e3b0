using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Telemetry;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>
/// Appends what was decided on the history's end. An append without an answer may land at any time while the log ends where
/// it continues, and would make untrue what was refused meanwhile: it is in doubt until the log went on, one way or the other.
/// </summary>
internal sealed class CommitWriter(HistoryKeeper keeper, ICommitLog log, TimeProvider time)
{
    private Append? unanswered;

    /// <summary>Once the log went on otherwise, the append can never land, unless the log falls back to just there (decision 7).</summary>
    private Append? InDoubt => unanswered?.Tail == keeper.History.Tail ? unanswered : null;

    /// <summary>Whether the command may be stored, now or later, without anybody knowing it.</summary>
    public bool IsInDoubt(string commandId) => InDoubt?.Commits.Exists(commit => commit.CommandId == commandId) == true;

    /// <summary>True once all commits are durable and in the history. False where the log did not end where they were decided.</summary>
    public Task<bool> StoreAsync(DecisionBatch decided, CancellationToken cancellation) => StoreAsync(
        new Append(keeper.History.Tail, decided.Commits.ConvertAll(commit => commit.ToEntry()), decided.Commits, decided.Board), cancellation);

    /// <summary>True where nothing is in doubt. Otherwise repeats the append, which is the only way to know: then decide anew.</summary>
    public async Task<bool> SettleAsync(CancellationToken cancellation)
    {
        if (InDoubt is not { } append) return true;
        await StoreAsync(append, cancellation);
        return false;
    }

    private async Task<bool> StoreAsync(Append append, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        try
        {
            if (await log.AppendAsync(keeper.History.SessionId, append.Tail, append.Entries, cancellation) != AppendOutcome.Stored) return false;
        }
        catch (LogOutcomeUnknownException)
        {
            unanswered = append;
            throw;
        }

        Instruments.CommitSeconds.Record(time.GetElapsedTime(started).TotalSeconds);
        Instruments.Commits.Add(append.Commits.Count);
        keeper.History.Add(append.Entries, append.Commits, append.Board);
        return true;
    }

    private sealed record Append(LogTail Tail, List<LogEntry> Entries, List<Commit> Commits, Board Board);
}
