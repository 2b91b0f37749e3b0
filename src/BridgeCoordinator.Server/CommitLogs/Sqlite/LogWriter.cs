using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.CommitLogs.Sqlite;

/// <summary>
/// The only writer, on a thread of its own. Whatever waits when a transaction ends, of all sessions, goes into the next
/// one: while the disk syncs, the next group gathers, so the number of commits a second grows with the number of writers.
/// Nobody is answered before COMMIT returned.
/// </summary>
internal sealed partial class LogWriter : IDisposable
{
    private readonly WriteQueue waiting = new();
    private readonly LogTransaction transaction;
    private readonly Doorbell doorbell;
    private readonly ILogger logger;
    private readonly Thread thread;
    private volatile bool failing;

    public LogWriter(SqliteFile file, Doorbell doorbell, ILogger logger)
    {
        this.doorbell = doorbell;
        this.logger = logger;
        transaction = new LogTransaction(file);
        transaction.Open();
        thread = new Thread(Run) { IsBackground = true, Name = "commit log writer" };
        thread.Start();
    }

    /// <summary>Whether the last write failed.</summary>
    public bool Failing => failing;

    /// <exception cref="OperationCanceledException">It was called off before the writer took it up.</exception>
    public Task<AppendOutcome> WriteAsync(PendingWrite write)
    {
        if (!waiting.TryAdd(write)) throw new LogUnavailableException("The log is closed: the server is stopping.");
        return write.Answered;
    }

    /// <summary>Writes what still waits, then closes the file. The queue itself stays, to refuse whoever comes later.</summary>
    public void Dispose()
    {
        waiting.Close();
        thread.Join();
        transaction.Dispose();
    }

    private void Run()
    {
        while (waiting.TakeAll() is { Count: > 0 } taken)
        {
            taken.RemoveAll(write => write.IsCalledOff());
            if (taken.Count > 0) Write(taken);
        }
    }

    private void Write(List<PendingWrite> group)
    {
        var result = transaction.Run(group, out var fault);
        if (result == TransactionResult.InDoubt)
        {
            // Every write answers the same when it is repeated, and the fresh connection has settled the journal: so a
            // second run that commits tells the truth about the first.
            LogInDoubt(group.Count, fault!);
            result = transaction.Run(group, out var second) == TransactionResult.Committed ? TransactionResult.Committed : TransactionResult.InDoubt;
            fault = second ?? fault;
        }
        Report(result, fault);
        Answer(group, result, fault);
    }

    private void Answer(List<PendingWrite> group, TransactionResult result, Exception? fault)
    {
        foreach (var write in group)
        {
            if (result == TransactionResult.Committed) write.Answer();
            else if (result == TransactionResult.NotStored) write.Fail(new LogUnavailableException($"The log cannot be written: {fault!.Message}", fault));
            else write.Fail(new LogOutcomeUnknownException($"The log could not confirm a write: {fault!.Message}", fault));
        }
        if (result != TransactionResult.Committed) return;
        foreach (var session in group.Select(write => write.ToRing).OfType<string>().Distinct()) doorbell.Ring(session);
    }

    // Once a change, not once a refused command: a full disk must not fill itself with our complaints.
    private void Report(TransactionResult result, Exception? fault)
    {
        var fails = result != TransactionResult.Committed;
        if (fails && !failing) LogFailing(fault!);
        if (!fails && failing) LogRecovered();
        failing = fails;
    }

    [LoggerMessage(1001, LogLevel.Error, "The commit log cannot be written; commands are refused until it can")]
    private partial void LogFailing(Exception exception);

    [LoggerMessage(1002, LogLevel.Information, "The commit log can be written again")]
    private partial void LogRecovered();

    [LoggerMessage(1003, LogLevel.Warning, "A COMMIT of {Count} writes failed without saying whether it took; repeating it")]
    private partial void LogInDoubt(int count, Exception exception);
}
