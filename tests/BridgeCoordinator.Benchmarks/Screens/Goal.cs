using System.Diagnostics;

namespace BridgeCoordinator.Benchmarks.Screens;

/// <summary>Reached when every one of a number of screens shows at least a seq.</summary>
internal sealed class Goal(long seq, int screens)
{
    private readonly TaskCompletionSource<long> reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int missing = screens;

    public int Missing => missing;

    /// <summary>Completes with the timestamp at which the last screen showed it.</summary>
    public Task<long> Reached => reached.Task;

    public void Saw(long before, long now)
    {
        if (before < seq && now >= seq && Interlocked.Decrement(ref missing) == 0) reached.TrySetResult(Stopwatch.GetTimestamp());
    }

    public async Task<long> WithinAsync(TimeSpan patience)
    {
        var first = await Task.WhenAny(reached.Task, Task.Delay(patience));
        return first == reached.Task ? await reached.Task : throw new TimeoutException($"{missing} screens have not seen {seq}.");
    }
}
