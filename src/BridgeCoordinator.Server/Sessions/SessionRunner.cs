using System.Threading.Channels;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Live;
using BridgeCoordinator.Server.Telemetry;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>
/// One session's mailbox on this node. Takes all commands that wait, decides them in order, appends what they lead to in
/// one batch, and answers and shows only what is durable.
/// </summary>
internal sealed partial class SessionRunner : IAsyncDisposable
{
    private const int MostWaiting = 2_000;
    private const int MostAtOnce = 256;
    private const int MostRaces = 20;

    private readonly ICommitLog log;
    private readonly TimeProvider time;
    private readonly ILogger<SessionRunner> logger;
    private readonly HistoryKeeper keeper;
    private readonly CancellationTokenSource stop = new();
    private readonly Task loop;
    private readonly AwaitedLook looks = new();
    private bool tailInDoubt;
    private DoubtfulAppend? doubtful;

    private readonly Channel<Waiting> mailbox = Channel.CreateBounded<Waiting>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    public SessionRunner(HistoryKeeper keeper, ICommitLog log, TimeProvider time, ILogger<SessionRunner> logger)
    {
        (this.keeper, this.log, this.time, this.logger) = (keeper, log, time, logger);
        Feed = new BoardFeed(keeper.History.Board);
        ConfirmedAt = time.GetUtcNow();
        // On the scheduler of whoever starts it, so that a test can decide the order of everything.
        loop = Task.Factory.StartNew(RunAsync, CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Current).Unwrap();
    }

    public BoardFeed Feed { get; }

    /// <summary>The session as of the last durable commit known here.</summary>
    public Session Session => Feed.Board.Session;

    /// <summary>When the log was last known to its end.</summary>
    public DateTimeOffset ConfirmedAt { get; private set; }

    private SessionHistory History => keeper.History;

    /// <summary>Once the log went on otherwise, the append can never land.</summary>
    private DoubtfulAppend? Doubtful => doubtful?.Tail == History.Tail ? doubtful : null;

    public async Task<CommandOutcome> SubmitAsync(CommandEnvelope envelope)
    {
        var waiting = new Waiting(envelope, new TaskCompletionSource<CommandOutcome>(TaskCreationOptions.RunContinuationsAsynchronously));
        // Refusing at once beats a queue that nobody waits for any more.
        return mailbox.Writer.TryWrite(waiting) ? await waiting.Answer.Task : new CommandOutcome.Overloaded();
    }

    /// <summary>
    /// Looks for what other nodes have appended. However often it is asked for, one look waits at most. True once the log
    /// was seen to an end that it had after this call; false where it could not be.
    /// </summary>
    public Task<bool> LookForMoreAsync()
    {
        var looked = looks.AskAsync(out var isFirst);
        // Only wakes the loop: with a full mailbox it is awake, and sees by itself that a look is asked for.
        if (isFirst) mailbox.Writer.TryWrite(Waiting.ALook);
        return looked;
    }

    /// <summary>
    /// Catches up with a screen that comes from a node which knew more, or another history, so that it is not shown older cards
    /// than it has, or such as the log lost. False where it cannot be told now what the log really holds.
    /// </summary>
    public async Task<bool> ReachAsync(WatchFrom? from) =>
        from is null || !from.IsNewsTo(Feed.Board) || await LookForMoreAsync();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        mailbox.Writer.TryComplete();
        await loop;
        stop.Dispose();
    }

    private async Task RunAsync()
    {
        var batch = new List<Waiting>(MostAtOnce);
        while (await mailbox.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostAtOnce && mailbox.Reader.TryRead(out var waiting)) batch.Add(waiting);
            await ServeAsync(batch);
        }

        looks.Over();
    }

    private async Task ServeAsync(List<Waiting> batch)
    {
        batch.RemoveAll(waiting => waiting == Waiting.ALook);
        var asked = looks.Begin();
        try
        {
            var mustLook = tailInDoubt || asked is not null;
            if (mustLook) await LookAsync();
            asked?.TrySetResult(true);
            await DecideAndAppendAsync(batch, isEndKnown: mustLook || !log.IsShared);
        }
        catch (LogUnavailableException fault)
        {
            LogAppendRefused(logger, History.SessionId, fault);
            AnswerAll(batch, new CommandOutcome.LogUnavailable());
        }
        catch (LogOutcomeUnknownException fault)
        {
            LogOutcomeUnknown(logger, History.SessionId, fault);
            tailInDoubt = true;
            AnswerAll(batch, new CommandOutcome.OutcomeUnknown());
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // An append that was called off stored nothing.
            AnswerAll(batch, new CommandOutcome.LogUnavailable());
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            // The mailbox outlives a bug: the batch is answered, the state is read anew, the next command is served.
            LogRunnerFailed(logger, History.SessionId, bug);
            tailInDoubt = true;
            AnswerAll(batch, new CommandOutcome.OutcomeUnknown());
        }
        finally
        {
            asked?.TrySetResult(false);
        }
    }

    private async Task DecideAndAppendAsync(List<Waiting> batch, bool isEndKnown)
    {
        for (var race = 0; race < MostRaces && batch.Count > 0; race++)
        {
            var decisions = new DecisionBatch(History, time.GetUtcNow());
            var answers = batch.ConvertAll(waiting => decisions.Decide(waiting.Envelope!));
            var entries = decisions.Commits.ConvertAll(commit => commit.ToEntry());
            // An append proves that it was decided on the log's end. Where there is none, a refusal or "nothing changes" would
            // be about a state that other nodes may have left behind long ago.
            var isTrue = entries.Count > 0 ? await StoreAsync(entries, decisions.Commits) : isEndKnown && await SettleAsync();
            if (isTrue)
            {
                for (var i = 0; i < batch.Count; i++) batch[i].Answer.TrySetResult(answers[i]);
                return;
            }

            // Another node was first, or the log lost its end: what was decided is discarded, and decided anew on what is.
            await LookAsync();
            isEndKnown = true;
        }

        AnswerAll(batch, new CommandOutcome.Overloaded());
    }

    /// <summary>False where the log did not end where the commits were decided.</summary>
    private async Task<bool> StoreAsync(List<LogEntry> entries, List<Commit> commits)
    {
        var (begun, started) = (time.GetUtcNow(), time.GetTimestamp());
        try
        {
            if (await log.AppendAsync(History.SessionId, History.Tail, entries, stop.Token) != AppendOutcome.Stored) return false;
        }
        catch (LogOutcomeUnknownException)
        {
            doubtful = new DoubtfulAppend(History.Tail, entries, commits);
            throw;
        }

        Instruments.CommitSeconds.Record(time.GetElapsedTime(started).TotalSeconds);
        Instruments.Commits.Add(commits.Count);
        History.Add(entries, commits);
        Show(begun);
        return true;
    }

    /// <summary>
    /// An append without an answer may land at any time while the log ends where it continues, and would make untrue what
    /// was refused meanwhile. Repeating it is the only way to know. True where there is none such.
    /// </summary>
    private async Task<bool> SettleAsync()
    {
        if (Doubtful is not { } append) return true;
        await StoreAsync(append.Entries, append.Commits);
        return false;
    }

    private async Task LookAsync()
    {
        var begun = time.GetUtcNow();
        tailInDoubt = true;
        if (!await keeper.LookAsync(stop.Token)) throw new LogUnavailableException("The log's history is not settled yet.");
        tailInDoubt = false;
        Show(begun);
    }

    /// <summary>What is shown was the log's end at some instant since <paramref name="confirmed"/>; an answer may be long on its way.</summary>
    private void Show(DateTimeOffset confirmed)
    {
        ConfirmedAt = confirmed;
        Feed.Show(History.Board);
    }

    private void AnswerAll(List<Waiting> batch, CommandOutcome outcome) =>
        batch.ForEach(waiting => waiting.Answer.TrySetResult(KnownOr(outcome, waiting.Envelope!)));

    /// <summary>No failure is told of a command that is stored, or may be by an earlier attempt.</summary>
    private CommandOutcome KnownOr(CommandOutcome outcome, CommandEnvelope envelope)
    {
        if (History.Find(envelope.Id) is { } known) return keeper.IsSettled ? known.AnswerTo(envelope) : new CommandOutcome.OutcomeUnknown();
        return Doubtful?.Commits.Exists(commit => commit.CommandId == envelope.Id) == true ? new CommandOutcome.OutcomeUnknown() : outcome;
    }

    /// <summary>An append of which nobody knows whether it was, or will yet be, stored.</summary>
    private sealed record DoubtfulAppend(LogTail Tail, List<LogEntry> Entries, List<Commit> Commits);

    private sealed record Waiting(CommandEnvelope? Envelope, TaskCompletionSource<CommandOutcome> Answer)
    {
        public static Waiting ALook { get; } = new(null, new TaskCompletionSource<CommandOutcome>());
    }

    [LoggerMessage(2000, LogLevel.Warning, "Session {SessionId}: the log takes no commits now.")]
    private static partial void LogAppendRefused(ILogger logger, string sessionId, Exception fault);

    [LoggerMessage(2001, LogLevel.Warning, "Session {SessionId}: it is unknown whether an append was stored.")]
    private static partial void LogOutcomeUnknown(ILogger logger, string sessionId, Exception fault);

    [LoggerMessage(2002, LogLevel.Error, "Session {SessionId}: a command failed in an unforeseen way.")]
    private static partial void LogRunnerFailed(ILogger logger, string sessionId, Exception bug);
}
