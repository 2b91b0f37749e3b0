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
    private readonly SessionHistory history;
    private readonly CancellationTokenSource stop = new();
    private readonly Task loop;
    private bool tailInDoubt;

    private readonly Channel<Waiting> mailbox = Channel.CreateBounded<Waiting>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    public SessionRunner(SessionHistory history, ICommitLog log, TimeProvider time, ILogger<SessionRunner> logger)
    {
        (this.history, this.log, this.time, this.logger) = (history, log, time, logger);
        Feed = new BoardFeed(history.Board);
        loop = Task.Run(RunAsync);
    }

    public BoardFeed Feed { get; }

    /// <summary>The session as of the last durable commit known here.</summary>
    public Session Session => Feed.Board.Session;

    public async Task<CommandOutcome> SubmitAsync(CommandEnvelope envelope)
    {
        var waiting = new Waiting(envelope, new TaskCompletionSource<CommandOutcome>(TaskCreationOptions.RunContinuationsAsynchronously));
        // Refusing at once beats a queue that nobody waits for any more.
        return mailbox.Writer.TryWrite(waiting) ? await waiting.Answer.Task : new CommandOutcome.Overloaded();
    }

    /// <summary>Looks for what other nodes have appended.</summary>
    public void LookForMore() => mailbox.Writer.TryWrite(Waiting.ALook);

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
            if (tailInDoubt || batch.Contains(Waiting.ALook)) await CatchUpAsync();
            batch.RemoveAll(waiting => waiting == Waiting.ALook);
            await DecideAndAppendAsync(batch);
        }
        catch (LogUnavailableException fault)
        {
            LogAppendRefused(logger, history.Session.Id, fault);
            AnswerAll(batch, new CommandOutcome.LogUnavailable());
        }
        catch (LogOutcomeUnknownException fault)
        {
            LogOutcomeUnknown(logger, history.Session.Id, fault);
            tailInDoubt = true;
            AnswerAll(batch, new CommandOutcome.OutcomeUnknown());
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            // The mailbox outlives a bug: the batch is answered, the state is read anew, the next command is served.
            LogRunnerFailed(logger, history.Session.Id, bug);
            tailInDoubt = true;
            AnswerAll(batch, new CommandOutcome.OutcomeUnknown());
        }
    }

    private async Task DecideAndAppendAsync(List<Waiting> batch)
    {
        for (var race = 0; race < MostRaces && batch.Count > 0; race++)
        {
            var decisions = new DecisionBatch(history, time.GetUtcNow());
            var answers = batch.ConvertAll(waiting => decisions.Decide(waiting.Envelope!));
            var outcome = decisions.Commits.Count == 0 ? AppendOutcome.Stored : await AppendAsync(decisions.Commits);
            switch (outcome)
            {
                case AppendOutcome.Stored:
                    Advance(decisions.Commits);
                    for (var i = 0; i < batch.Count; i++) batch[i].Answer.TrySetResult(answers[i]);
                    return;
                case AppendOutcome.Conflict:
                    await CatchUpAsync();
                    break;
                case AppendOutcome.Gone:
                    throw new LogUnavailableException("The log's history is shorter than what was acknowledged.");
            }
        }

        AnswerAll(batch, new CommandOutcome.Overloaded());
    }

    private async Task<AppendOutcome> AppendAsync(List<Commit> commits)
    {
        var started = time.GetTimestamp();
        var outcome = await log.AppendAsync(history.Session.Id, history.Tail, commits.ConvertAll(commit => commit.ToEntry()), stop.Token);
        Instruments.CommitSeconds.Record(time.GetElapsedTime(started).TotalSeconds);
        return outcome;
    }

    private async Task CatchUpAsync()
    {
        await history.CatchUpAsync(log, stop.Token);
        tailInDoubt = false;
        Feed.Show(history.Board);
    }

    private void Advance(List<Commit> commits)
    {
        history.Add(commits);
        Instruments.Commits.Add(commits.Count);
        Feed.Show(history.Board);
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
