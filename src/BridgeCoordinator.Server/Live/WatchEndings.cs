using BridgeCoordinator.Server.Access;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// What one watch waits for, and the reasons from outside for which it ends: its grant was revoked, the server stops, the
/// connection is gone.
/// </summary>
internal sealed class WatchEndings : IDisposable
{
    private readonly List<IDisposable> reasons = [];
    private Action? last;

    /// <summary>Rings when the watch ends, and whenever its view has something new.</summary>
    public WakeUp WakeUp { get; } = new();

    public string? Code { get; private set; }

    public int? RetryAfter { get; private set; }

    public static WatchEndings For(string? grantId, Revocations revocations, Farewell farewell, CancellationToken gone)
    {
        var endings = new WatchEndings();
        farewell.Began();
        endings.last = farewell.Ended;
        endings.reasons.Add(farewell.Stopping.Register(() => endings.End("serverStopping", 1)));
        if (grantId is not null) endings.reasons.Add(revocations.Of(grantId).Register(() => endings.End("revoked", null)));
        // Only wakes the stream: there is nobody left to tell.
        endings.reasons.Add(gone.Register(endings.RingLater));
        return endings;
    }

    public void Dispose()
    {
        reasons.ForEach(reason => reason.Dispose());
        last?.Invoke();
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
