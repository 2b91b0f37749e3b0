namespace BridgeCoordinator.Server.CommitLogs;

/// <summary>
/// Answers whether the log would take a write now by making one, at most once a second however often it is asked. A store
/// that hangs answers "no" after two seconds instead of hanging the readiness probe too.
/// </summary>
internal sealed class WriteProbe(Func<Task> write, TimeProvider time)
{
    private static readonly TimeSpan Validity = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock changing = new();
    private Task<bool>? latest;
    private long begunAt;

    public async Task<bool> AskAsync(CancellationToken cancellation)
    {
        Task<bool> probe;
        lock (changing)
        {
            if (latest is null || (latest.IsCompleted && time.GetElapsedTime(begunAt) >= Validity))
            {
                begunAt = time.GetTimestamp();
                latest = ProbeAsync();
            }
            probe = latest;
        }
        try
        {
            return await probe.WaitAsync(Patience, time, cancellation);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private async Task<bool> ProbeAsync()
    {
        try
        {
            await write();
            return true;
        }
        catch (Exception e) when (e is LogUnavailableException or LogOutcomeUnknownException)
        {
            return false;
        }
    }
}
