using System.Diagnostics;
using System.Net.WebSockets;

namespace BridgeCoordinator.Benchmarks.Screens;

/// <summary>Many screens of one session, of which some never read.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private const int JoinAtOnce = 50;
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(5);

    private readonly List<Screen> reading = [];
    private readonly List<Screen> stalled = [];
    private readonly CancellationTokenSource stop = new();
    private readonly List<Task> readers = [];
    private TaskCompletionSource allThere = new();
    private long target = long.MaxValue;
    private int missing;

    public IReadOnlyList<Screen> Reading => reading;

    public static async Task<Crowd> GatherAsync(Uri server, string sessionId, int count, int stalledCount)
    {
        var crowd = new Crowd();
        crowd.stalled.AddRange(Enumerable.Range(0, stalledCount).Select(_ => new Screen(server, sessionId)));
        crowd.reading.AddRange(Enumerable.Range(0, count - stalledCount).Select(_ => new Screen(server, sessionId)));
        await crowd.ConnectAsync([.. crowd.stalled, .. crowd.reading]);
        crowd.readers.AddRange(crowd.reading.Select(screen => screen.ReadAsync(crowd.Updated, crowd.stop.Token)));
        return crowd;
    }

    /// <summary>Milliseconds from <paramref name="started"/> until every reading screen shows at least this seq.</summary>
    public async Task<double> UntilAllShowAsync(long seq, long started)
    {
        allThere = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        missing = int.MaxValue;
        Interlocked.Exchange(ref target, seq);
        missing = reading.Count(screen => screen.Seq < seq);
        while (reading.Exists(screen => screen.Seq < seq)) await Task.WhenAny(allThere.Task, Task.Delay(5));
        return Stopwatch.GetElapsedTime(started, reading.Max(screen => screen.SeenAt)).TotalMilliseconds;
    }

    /// <summary>After the server was killed: every screen connects again, each after a random pause as a page does.</summary>
    public async Task ReconnectAsync(TimeSpan within)
    {
        await Task.WhenAll(readers);
        readers.Clear();
        var random = new Random(1);
        await Task.WhenAll(reading.Select(async screen =>
        {
            await Task.Delay(within * random.NextDouble());
            await RetryAsync(screen);
            lock (readers) readers.Add(screen.ReadAsync(Updated, stop.Token));
        }));
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        foreach (var screen in reading.Concat(stalled)) await screen.DisposeAsync();
        await Task.WhenAll(readers);
        stop.Dispose();
    }

    private async Task ConnectAsync(List<Screen> screens)
    {
        foreach (var group in screens.Chunk(JoinAtOnce)) await Task.WhenAll(group.Select(screen => screen.ConnectAsync(stop.Token)));
    }

    private async Task RetryAsync(Screen screen)
    {
        while (true)
        {
            try
            {
                // A connection that was never taken from the listen queue would be waited for in vain; a page gives up as well.
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
                patience.CancelAfter(ConnectPatience);
                await screen.ConnectAsync(patience.Token);
                return;
            }
            catch (Exception refused) when (refused is WebSocketException or IOException || (refused is OperationCanceledException && !stop.IsCancellationRequested))
            {
                await Task.Delay(Random.Shared.Next(100, 1_000));
            }
        }
    }

    private void Updated(Screen screen)
    {
        if (screen.Seq >= Interlocked.Read(ref target) && Interlocked.Decrement(ref missing) <= 0) allThere.TrySetResult();
    }
}
