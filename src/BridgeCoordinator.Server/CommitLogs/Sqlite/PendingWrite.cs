namespace BridgeCoordinator.Server.CommitLogs.Sqlite;

/// <summary>One caller's write on its way through the writer. It can be called off until the writer takes it up, never after.</summary>
internal sealed class PendingWrite(string? session, Func<LogTable, AppendOutcome> apply, CancellationToken cancellation)
{
    private readonly TaskCompletionSource<AppendOutcome> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private AppendOutcome outcome;

    /// <summary>Completes only after the transaction that held the write was committed, or failed.</summary>
    public Task<AppendOutcome> Answered => answer.Task;

    /// <summary>The session whose doorbell to ring, if the write changed one.</summary>
    public string? ToRing => outcome == AppendOutcome.Stored ? session : null;

    /// <summary>Asked once, as the writer takes it up.</summary>
    public bool IsCalledOff() => cancellation.IsCancellationRequested && answer.TrySetCanceled(cancellation);

    public void Apply(LogTable table) => outcome = apply(table);

    public void Answer() => answer.TrySetResult(outcome);

    public void Fail(Exception exception) => answer.TrySetException(exception);
}
