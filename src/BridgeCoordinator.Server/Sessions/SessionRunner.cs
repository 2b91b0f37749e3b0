using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Live;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>
/// One session's mailbox on this node. Takes all commands that wait, decides them in order and appends what they lead to in
/// one batch. While the log writes, what waits by then is decided on top of it. Only what is durable is answered and shown.
/// </summary>
internal sealed partial class SessionRunner : IAsyncDisposable
{
    private const int MostRaces = 20;

    private readonly ICommitLog log;
    private readonly TimeProvider time;
    private readonly ILogger<SessionRunner> logger;
    private readonly HistoryKeeper keeper;
    private readonly CommitWriter writer;
    private readonly CancellationTokenSource stop = new();
    private readonly Task loop;
    private readonly Mailbox mailbox = new();
    private List<Letter> inHand = [];
    private bool tailInDoubt;

    public SessionRunner(HistoryKeeper keeper, ICommitLog log, TimeProvider time, ILogger<SessionRunner> logger)
    {
        (this.keeper, this.log, this.time, this.logger) = (keeper, log, time, logger);
        writer = new CommitWriter(keeper, log, time);
        Feed = new BoardFeed(keeper.History.Board, time);
        ConfirmedAt = time.GetUtcNow();
        // On the scheduler of whoever starts it, so that a test can decide the order of everything.
        loop = Task.Factory.StartNew(RunAsync, CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Current).Unwrap();
    }

    public BoardFeed Feed { get; }

    /// <summary>The session as of the last durable commit known here.</summary>
    public Session Session => Feed.Board.Session;

    /// <summary>When the log was last known to its end.</summary>
    public DateTimeOffset ConfirmedAt { get; private set; }

    /// <summary>Another node deleted it.</summary>
    public bool IsDeleted => keeper.IsDeleted;

    private SessionHistory History => keeper.History;

    public Task<CommandOutcome> SubmitAsync(CommandEnvelope envelope) => mailbox.PutAsync(envelope);

    /// <summary>
    /// Looks for what other nodes have appended. True once the log was seen to an end that it had after this call; false where
    /// it could not be.
    /// </summary>
    public Task<bool> LookForMoreAsync() => mailbox.AskToLookAsync();

    /// <summary>
    /// Catches up with a screen that comes from a node which knew more, or another history, so that it is not shown older cards
    /// than it has, or such as the log lost. False where it cannot be told now what the log really holds.
    /// </summary>
    public async Task<bool> ReachAsync(WatchFrom? from) =>
        from is null || !from.IsNewsTo(Feed.Board) || await LookForMoreAsync();

    public async ValueTask DisposeAsync()
    {
        stop.Cancel();
        mailbox.Close();
        await loop;
        stop.Dispose();
    }

    private async Task RunAsync()
    {
        while (await mailbox.WaitAsync())
        {
            inHand = mailbox.Take();
            await ServeAsync(mailbox.TakeLook());
        }

        mailbox.Over();
    }

    private async Task ServeAsync(TaskCompletionSource<bool>? asked)
    {
        try
        {
            var mustLook = tailInDoubt || asked is not null;
            if (mustLook) await LookAsync();
            asked?.TrySetResult(true);
            await DecideAndAppendAsync(isEndKnown: mustLook || !log.IsShared);
        }
        catch (LogUnavailableException fault)
        {
            LogAppendRefused(logger, History.SessionId, fault);
            AnswerAll(new CommandOutcome.LogUnavailable());
        }
        catch (LogOutcomeUnknownException fault)
        {
            LogOutcomeUnknown(logger, History.SessionId, fault);
            tailInDoubt = true;
            AnswerAll(new CommandOutcome.OutcomeUnknown());
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // An append that was called off stored nothing.
            AnswerAll(new CommandOutcome.LogUnavailable());
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            // The mailbox outlives a bug: the batch is answered, the state is read anew, the next command is served.
            LogRunnerFailed(logger, History.SessionId, bug);
            tailInDoubt = true;
            AnswerAll(new CommandOutcome.OutcomeUnknown());
        }
        finally
        {
            asked?.TrySetResult(false);
        }
    }

    private async Task DecideAndAppendAsync(bool isEndKnown)
    {
        for (var race = 0; race < MostRaces && inHand.Count > 0; race++)
        {
            var (first, decided) = (inHand, Decide(inHand, before: null));
            // An append proves that it was decided on the log's end. Where there is none, a refusal or "nothing changes" would
            // be about a state that other nodes may have left behind long ago.
            if (decided.Commits.Count > 0)
            {
                if (await StoreAsync(decided)) return;
                // Where others were stored before it, this is a race of its own.
                if (inHand != first) race = 0;
            }
            else if (isEndKnown && await writer.SettleAsync(stop.Token))
            {
                decided.Answer();
                return;
            }

            // Another node was first, or the log lost its end: what was decided is discarded, and decided anew on what is.
            await LookAsync();
            isEndKnown = true;
        }

        AnswerAll(new CommandOutcome.Overloaded());
    }

    /// <summary>
    /// Stores one batch after the other, each decided while the log wrote the one before, for as long as commands wait. False
    /// where the log did not end as was believed. Whatever fails, that batch is in hand then, and what was decided on top of
    /// it is undone: its commands are back in the mailbox.
    /// </summary>
    private async Task<bool> StoreAsync(DecisionBatch? decided)
    {
        while (decided is not null)
        {
            inHand = decided.Letters;
            var storing = writer.StoreAsync(decided, stop.Token);
            var ahead = DecideAhead(decided);
            var goesOn = false;
            try
            {
                if (!await storing) return false;
                Show(decided.Now);
                decided.Answer();
                // A batch that stores nothing is no proof of where the log ends.
                goesOn = ahead?.Commits.Count > 0;
            }
            finally
            {
                if (!goesOn) mailbox.Return(ahead?.Letters ?? []);
            }

            decided = goesOn ? ahead : null;
        }

        return true;
    }

    /// <summary>Decides what waits by now on top of what is not durable yet. Null where nothing waits, or first of all a look is asked for.</summary>
    private DecisionBatch? DecideAhead(DecisionBatch before)
    {
        if (mailbox.IsLookAsked) return null;
        var letters = mailbox.Take();
        return letters.Count == 0 ? null : Decide(letters, before);
    }

    private DecisionBatch Decide(List<Letter> letters, DecisionBatch? before)
    {
        var now = time.GetUtcNow();
        try
        {
            return new DecisionBatch(letters, History, before, now);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            LogCommandFailed(logger, History.SessionId, bug);
            return new DecisionBatch(letters, History, before, now, apart: true);
        }
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

    private void AnswerAll(CommandOutcome outcome) => inHand.ForEach(letter => letter.Answer(KnownOr(outcome, letter.Envelope)));

    /// <summary>No failure is told of a command that is stored, or may be by an earlier attempt.</summary>
    private CommandOutcome KnownOr(CommandOutcome outcome, CommandEnvelope envelope)
    {
        if (History.Find(envelope.Id) is { } known) return keeper.IsSettled ? known.AnswerTo(envelope) : new CommandOutcome.OutcomeUnknown();
        return writer.IsInDoubt(envelope.Id) ? new CommandOutcome.OutcomeUnknown() : outcome;
    }

    [LoggerMessage(2000, LogLevel.Warning, "Session {SessionId}: the log takes no commits now.")]
    private static partial void LogAppendRefused(ILogger logger, string sessionId, Exception fault);

    [LoggerMessage(2001, LogLevel.Warning, "Session {SessionId}: it is unknown whether an append was stored.")]
    private static partial void LogOutcomeUnknown(ILogger logger, string sessionId, Exception fault);

    [LoggerMessage(2003, LogLevel.Error, "Session {SessionId}: a command cannot be decided or shown, and is refused.")]
    private static partial void LogCommandFailed(ILogger logger, string sessionId, Exception bug);

    [LoggerMessage(2002, LogLevel.Error, "Session {SessionId}: a command failed in an unforeseen way.")]
    private static partial void LogRunnerFailed(ILogger logger, string sessionId, Exception bug);
}
