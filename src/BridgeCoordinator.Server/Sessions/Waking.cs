using BridgeCoordinator.Server.CommitLogs;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>A session that is up, or on its way up: read from its log once and stopped once, however many ask at the same time.</summary>
internal sealed class Waking
{
    private readonly Lazy<Task<SessionRunner?>> runner;
    private readonly Lazy<Task> stopped;

    public Waking(Func<Task<SessionRunner?>> wake)
    {
        runner = new Lazy<Task<SessionRunner?>>(wake);
        stopped = new Lazy<Task>(StopOnceAsync);
    }

    public Waking(SessionRunner up)
    {
        runner = new Lazy<Task<SessionRunner?>>(Task.FromResult<SessionRunner?>(up));
        stopped = new Lazy<Task>(StopOnceAsync);
    }

    /// <summary>Null where there is no such session.</summary>
    public Task<SessionRunner?> Runner => runner.Value;

    /// <summary>Null also while it is still being read.</summary>
    public SessionRunner? Awake => runner.IsValueCreated && runner.Value is { IsCompletedSuccessfully: true, Result: { } up } ? up : null;

    /// <summary>When it was last asked for, as a timestamp.</summary>
    public long AskedAt { get; set; }

    /// <summary>Whoever waits for an answer has one when this is done.</summary>
    public Task StopAsync() => stopped.Value;

    private async Task StopOnceAsync()
    {
        try
        {
            if (await Runner is { } up) await up.DisposeAsync();
        }
        catch (LogUnavailableException)
        {
            // It never woke, so nobody waits in it.
        }
    }
}
