using BridgeCoordinator.Server.Access;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// What one watch waits for, and the reasons from outside for which it ends: its grant was revoked, the server stops, the
/// connection is gone.
/// </summary>
internal sealed class WatchEndings : IDisposable
{
    private Farewell? farewell;
    private IDisposable? place;
    private CancellationTokenRegistration stopping;
    private CancellationTokenRegistration revoked;
    private CancellationTokenRegistration gone;

    /// <summary>Rings when the watch ends, and whenever its view has something new.</summary>
    public WakeUp WakeUp { get; } = new();

    public string? Code { get; private set; }

    public int? RetryAfter { get; private set; }

    /// <param name="place">Given up with the watch.</param>
    public static WatchEndings For(string? grantId, Revocations revocations, Farewell farewell, CancellationToken gone, IDisposable? place = null)
    {
        farewell.Began();
        var endings = new WatchEndings { farewell = farewell, place = place };
        endings.stopping = farewell.Stopping.Register(static watch => ((WatchEndings)watch!).End("serverStopping", 1), endings);
        if (grantId is not null) endings.revoked = revocations.Of(grantId).Register(static watch => ((WatchEndings)watch!).End("revoked", null), endings);
        // Only wakes the stream: there is nobody left to tell.
        endings.gone = gone.Register(static watch => ((WatchEndings)watch!).RingLater(), endings);
        return endings;
    }

    public void Dispose()
    {
        stopping.Dispose();
        revoked.Dispose();
        gone.Dispose();
        place?.Dispose();
        Interlocked.Exchange(ref farewell, null)?.Ended();
    }

    private void End(string code, int? retryAfter)
    {
        // The code last: a watch that is awake ends as soon as it sees one.
        RetryAfter = retryAfter;
        Code = code;
        RingLater();
    }

    /// <summary>Not within the cancellation: who stops a server or drops a connection does not run its watches.</summary>
    private void RingLater() =>
        Task.Factory.StartNew(WakeUp.Ring, CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Current);
}
