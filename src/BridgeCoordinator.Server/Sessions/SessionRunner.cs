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
    private bool tailInDoubt;
    private int looksWaiting;

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

    public async Task<CommandOutcome> SubmitAsync(CommandEnvelope envelope)
    {
        var waiting = new Waiting(envelope, new TaskCompletionSource<CommandOutcome>(TaskCreationOptions.RunContinuationsAsynchronously));
        // Refusing at once beats a queue that nobody waits for any more.
        return mailbox.Writer.TryWrite(waiting) ? await waiting.Answer.Task : new CommandOutcome.Overloaded();
    }

    /// <summary>Looks for what other nodes have appended. However often it is asked for, one look waits at most.</summary>
    public void LookForMore()
    {
        if (Interlocked.Exchange(ref looksWaiting, 1) == 0) mailbox.Writer.TryWrite(Waiting.ALook);
    }

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
    }

    private async Task ServeAsync(List<Waiting> batch)
    {
        try
        {
            if (batch.RemoveAll(waiting => waiting == Waiting.ALook) > 0)
            {
                Volatile.Write(ref looksWaiting, 0);
                tailInDoubt = true;
            }

            if (tailInDoubt) await LookAsync();
            await DecideAndAppendAsync(batch);
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
    }

    private async Task DecideAndAppendAsync(List<Waiting> batch)
    {
        for (var race = 0; race < MostRaces && batch.Count > 0; race++)
        {
            var decisions = new DecisionBatch(History, time.GetUtcNow());
            var answers = batch.ConvertAll(waiting => decisions.Decide(waiting.Envelope!));
            var entries = decisions.Commits.ConvertAll(commit => commit.ToEntry());
            var outcome = entries.Count == 0 ? AppendOutcome.Stored : await AppendAsync(entries);
            if (outcome == AppendOutcome.Stored)
            {
                Advance(entries, decisions.Commits);
                for (var i = 0; i < batch.Count; i++) batch[i].Answer.TrySetResult(answers[i]);
                return;
            }

            // Another node was first, or the log lost its end: what was decided is discarded, and decided anew on what is.
            await LookAsync();
        }

        AnswerAll(batch, new CommandOutcome.Overloaded());
    }

    private async Task<AppendOutcome> AppendAsync(List<LogEntry> entries)
    {
        var started = time.GetTimestamp();
        var outcome = await log.AppendAsync(History.SessionId, History.Tail, entries, stop.Token);
        Instruments.CommitSeconds.Record(time.GetElapsedTime(started).TotalSeconds);
        return outcome;
    }

    private async Task LookAsync()
    {
        tailInDoubt = true;
        if (!await keeper.LookAsync(stop.Token)) throw new LogUnavailableException("The log's history is not settled yet.");
        tailInDoubt = false;
        Show();
    }

    private void Advance(List<LogEntry> entries, List<Commit> commits)
    {
        if (entries.Count == 0) return;
        History.Add(entries, commits);
        Instruments.Commits.Add(commits.Count);
        Show();
    }

    private void Show()
    {
        ConfirmedAt = time.GetUtcNow();
        Feed.Show(History.Board);
    }

    private static void AnswerAll(List<Waiting> batch, CommandOutcome outcome) =>
        batch.ForEach(waiting => waiting.Answer.TrySetResult(outcome));

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
