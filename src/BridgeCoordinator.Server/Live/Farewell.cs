namespace BridgeCoordinator.Server.Live;

/// <summary>
/// Lets a stopping server tell its screens so. The framework cuts connections as soon as the process is asked to stop; what
/// is registered last runs first, so this holds it up until the last items are on their way, and no longer than
/// <see cref="Longest"/>.
/// </summary>
internal sealed class Farewell(IHostApplicationLifetime lifetime) : IHostedService, IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>What an item needs from our pipe to the socket.</summary>
    private static readonly TimeSpan ToTheSocket = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource stopping = new();
    private int watching;

    /// <summary>The server stops: end the watch.</summary>
    public CancellationToken Stopping => stopping.Token;

    public void Began() => Interlocked.Increment(ref watching);

    public void Ended() => Interlocked.Decrement(ref watching);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStopping.Register(Say);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => stopping.Dispose();

    private void Say()
    {
        if (Volatile.Read(ref watching) == 0) return;
        stopping.Cancel();
        SpinWait.SpinUntil(() => Volatile.Read(ref watching) == 0, Longest);
        Thread.Sleep(ToTheSocket);
    }
}
