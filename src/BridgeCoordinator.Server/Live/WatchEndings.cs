using BridgeCoordinator.Server.Access;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// The reasons from outside for which a watch ends: its grant was revoked, the server stops, the connection is gone.
/// </summary>
internal sealed class WatchEndings : IDisposable
{
    private readonly List<IDisposable> reasons = [];
    private Action? last;
    private volatile TaskCompletionSource woken = NewSource();
    private volatile bool isEnded;

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
        endings.reasons.Add(gone.Register(() => endings.Wake()));
        return endings;
    }

    /// <summary>
    /// Completes with <paramref name="next"/> or once the watch ends. Not <see cref="Task.WhenAny(Task, Task)"/>, which goes by
    /// way of the thread pool whatever scheduler the watch runs on, so that no test could decide the order of things.
    /// </summary>
    public Task OrEndedAsync(Task next)
    {
        var source = woken = NewSource();
        // The end may have come before the source that it would have completed.
        if (isEnded) source.TrySetResult();
        else next.ContinueWith(static (_, woken) => ((TaskCompletionSource)woken!).TrySetResult(), source, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Current);
        return source.Task;
    }

    public void Dispose()
    {
        reasons.ForEach(reason => reason.Dispose());
        last?.Invoke();
    }

    private void End(string code, int? retryAfter)
    {
        (Code, RetryAfter) = (code, retryAfter);
        Wake();
    }

    private void Wake()
    {
        isEnded = true;
        woken.TrySetResult();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
