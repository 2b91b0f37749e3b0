using System.Threading.Tasks.Sources;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// Wakes one watch. A ring while the watch is busy is remembered, any number of them as one. The watch goes on within
/// <see cref="Ring"/>, or on the scheduler it waits on: so a thousand screens are not a thousand errands of the thread pool.
/// </summary>
internal sealed class WakeUp : IValueTaskSource
{
    private const int Quiet = 0;
    private const int Rung = 1;
    private const int Awaited = 2;

    private ManualResetValueTaskSourceCore<bool> source;
    private int state;

    /// <summary>Completes with the next ring, or at once where it rang since the last wait. Only one waits at a time.</summary>
    public ValueTask WaitAsync()
    {
        if (Interlocked.CompareExchange(ref state, Quiet, Rung) == Rung) return ValueTask.CompletedTask;
        source.Reset();
        if (Interlocked.CompareExchange(ref state, Awaited, Quiet) == Quiet) return new ValueTask(this, source.Version);
        // It rang in between. A full fence: what the watch reads next must not be read before whoever rings sees it quiet.
        Interlocked.Exchange(ref state, Quiet);
        return ValueTask.CompletedTask;
    }

    public void Ring()
    {
        if (Interlocked.CompareExchange(ref state, Rung, Quiet) != Awaited) return;
        // Two may ring at once: one of them wakes the watch, which then sees what both had to tell.
        if (Interlocked.CompareExchange(ref state, Quiet, Awaited) == Awaited) source.SetResult(true);
    }

    void IValueTaskSource.GetResult(short token) => source.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => source.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        source.OnCompleted(continuation, state, token, flags);
}
