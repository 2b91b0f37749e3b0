using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>
/// Keeps a session's history and its log one: follows the log, and where the log lost or exchanged its history, brings
/// what was acknowledged back under a new epoch before anything else is accepted.
/// </summary>
internal sealed partial class HistoryKeeper(SessionHistory history, ICommitLog log, IRecoveryVote vote, TimeProvider time, ILogger<HistoryKeeper> logger)
{
    /// <summary>The epoch of a history given up here: whatever is shown next must be of a later one.</summary>
    private int? abandoned;

    public SessionHistory History { get; private set; } = history;

    /// <summary>False while the log is known to lack, or to hold otherwise, what was acknowledged here.</summary>
    public bool IsSettled { get; private set; } = true;

    /// <summary>A rehearsal whose log vanished was deleted on another node: there is nothing left to keep.</summary>
    public bool IsDeleted { get; private set; }

    /// <summary>True once the log's end is known and continues what was acknowledged here. False: wait, accept nothing.</summary>
    /// <exception cref="LogUnavailableException">The log cannot be read, or not be mended, now.</exception>
    public async Task<bool> LookAsync(CancellationToken cancellation)
    {
        var epoch = History.Session.Epoch;
        var sight = await History.LookAsync(log, cancellation);
        if (sight.Standing != LogStanding.Continues) IsSettled = false;
        IsSettled = sight.Standing switch
        {
            LogStanding.Continues => await BeginUnlessBegunAsync(cancellation),
            LogStanding.Moving => false,
            LogStanding.Lost => await BringBackAsync(sight.Tail, cancellation),
            LogStanding.Replaced => await TakeOverAsync(cancellation),
            _ => throw new System.Diagnostics.UnreachableException()
        };
        // Whoever began the epoch, and also where the answer to doing so was lost: each node knows grants that no other does.
        if (IsSettled && epoch > 0 && History.Session.Epoch > epoch) await vote.EpochBeganAsync(History.SessionId, cancellation);
        return IsSettled;
    }

    /// <summary>
    /// The log ends early. The node that knows most appends what is missing, with the original ids, and begins an epoch,
    /// in one append; the others wait and follow. It appends to the very end by which the loss was judged: whatever came to
    /// the log since then refuses it.
    /// </summary>
    private async Task<bool> BringBackAsync(LogTail tail, CancellationToken cancellation)
    {
        IsDeleted = tail == LogTail.Empty && History.Session.Lifecycle.RehearsalOf is not null;
        if (IsDeleted) return false;
        if (!await vote.KnowsMostAsync(History.SessionId, History.Tail, cancellation)) return false;
        var missing = History.After(tail.Seq);
        var began = EpochBegins(EpochReason.HistoryLost, History.Session);
        LogBroughtBack(logger, History.SessionId, missing.Count, tail.Seq, began.Epoch);
        return await AppendAsync(tail, [.. missing, began.ToEntry()], [began], missing.Count, cancellation);
    }

    /// <summary>
    /// Somebody restored the log or began anew without us: theirs is the one truth now. Where it did not say so by a new
    /// epoch, we do, so that no screen mixes the two.
    /// </summary>
    private async Task<bool> TakeOverAsync(CancellationToken cancellation)
    {
        var known = History;
        var fresh = new SessionHistory(known.SessionId);
        if ((await fresh.LookAsync(log, cancellation)).Standing != LogStanding.Continues || !fresh.Exists) return false;
        // Between the look and this read the log fell back to what we know: that is a loss, to be brought back.
        if (known.Holds(fresh.Tail)) return false;
        LogTakenOver(logger, known.SessionId, known.SharedWith(fresh) + 1, known.Tail.Seq, fresh.Tail.Epoch, fresh.Tail.Seq);
        (History, abandoned) = (fresh, Math.Max(abandoned ?? 0, known.Session.Epoch));
        return await BeginUnlessBegunAsync(cancellation);
    }

    /// <summary>Comes back to it until it is done: another node may have appended first, or the answer been lost.</summary>
    private async Task<bool> BeginUnlessBegunAsync(CancellationToken cancellation)
    {
        if (abandoned is null || History.Session.Epoch > abandoned) return true;
        var began = EpochBegins(EpochReason.Restored, History.Session);
        return await AppendAsync(History.Tail, [began.ToEntry()], [began], 0, cancellation);
    }

    private async Task<bool> AppendAsync(LogTail tail, List<LogEntry> entries, List<Commit> commits, int alreadyKnown, CancellationToken cancellation)
    {
        if (await log.AppendAsync(History.SessionId, tail, entries, cancellation) != AppendOutcome.Stored) return false;
        History.Add([.. entries.Skip(alreadyKnown)], commits);
        return true;
    }

    private Commit EpochBegins(EpochReason reason, Session session)
    {
        var began = new EpochBegan(reason, session.Seq);
        var now = time.GetUtcNow().ToUniversalTime();
        var epoch = Math.Max(session.Epoch, abandoned ?? 0) + 1;
        var id = SystemCommandId.For(session.Id, $"epoch {epoch} {reason}", session.Seq);
        return new Commit(epoch, session.Seq + 1, now > session.At ? now : session.At, Actor.System, id, id, [began]);
    }

    [LoggerMessage(2010, LogLevel.Critical, "Session {SessionId}: the log lost its history after {LogSeq}; {Missing} commits are brought back from memory under epoch {Epoch}.")]
    private static partial void LogBroughtBack(ILogger logger, string sessionId, int missing, long logSeq, int epoch);

    [LoggerMessage(2011, LogLevel.Critical, "Session {SessionId}: the log holds another history, which was taken over up to {Epoch}-{Seq}. What was known here as commits {From} to {Through} is not in it.")]
    private static partial void LogTakenOver(ILogger logger, string sessionId, long from, long through, int epoch, long seq);
}
