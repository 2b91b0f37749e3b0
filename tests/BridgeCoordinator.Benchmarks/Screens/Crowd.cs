using System.Diagnostics;
using System.Net.Sockets;
using BridgeCoordinator.Benchmarks.Servers;

namespace BridgeCoordinator.Benchmarks.Screens;

/// <summary>Many screens of one server, of which some may never read.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private const int JoinAtOnce = 50;
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly List<Screen> reading = [];
    private readonly List<Screen> stalled = [];
    private readonly CancellationTokenSource stop = new();
    private readonly List<Task> readers = [];
    private readonly Timer beat;
    private volatile Goal goal = new(long.MaxValue, 0);

    private Crowd() => beat = new Timer(_ => Beat(), null, BeatEvery, BeatEvery);

    public IReadOnlyList<Screen> Reading => reading;

    public static async Task<Crowd> GatherAsync(Uri server, Greeting greeting, int count, int stalledCount = 0, int joinAtOnce = JoinAtOnce)
    {
        var crowd = new Crowd();
        crowd.stalled.AddRange(Enumerable.Range(0, stalledCount).Select(_ => new Screen(server, greeting)));
        crowd.reading.AddRange(Enumerable.Range(0, count - stalledCount).Select(_ => new Screen(server, greeting)));
        foreach (var group in crowd.stalled.Chunk(joinAtOnce)) await Task.WhenAll(group.Select(screen => screen.ConnectAsync(crowd.stop.Token)));
        foreach (var group in crowd.reading.Chunk(joinAtOnce)) await Task.WhenAll(group.Select(crowd.JoinAsync));
        return crowd;
    }

    /// <summary>Before the change with this seq is made: what completes once every reading screen shows it.</summary>
    public Goal Expect(long seq) => goal = new Goal(seq, reading.Count);

    /// <summary>Until every screen shows at least this seq; also where some show it already.</summary>
    public async Task UntilAllShowAsync(long seq)
    {
        var started = Stopwatch.GetTimestamp();
        while (reading.Exists(screen => screen.Seq < seq))
        {
            if (Stopwatch.GetElapsedTime(started) > Patience) throw new TimeoutException($"{reading.Count(screen => screen.Seq < seq)} screens have not seen {seq}.");
            await Task.Delay(2);
        }
    }

    /// <summary>After the server was killed: every screen connects again, as patiently as a page does.</summary>
    public async Task ReconnectAsync()
    {
        await Task.WhenAll(readers);
        readers.Clear();
        await Task.WhenAll(reading.Select(RetryAsync));
    }

    public async ValueTask DisposeAsync()
    {
        await beat.DisposeAsync();
        await stop.CancelAsync();
        foreach (var screen in reading.Concat(stalled)) await screen.DisposeAsync();
        await Task.WhenAll(readers);
        stop.Dispose();
    }

    private async Task JoinAsync(Screen screen)
    {
        await screen.ConnectAsync(stop.Token);
        lock (readers) readers.Add(screen.ReadAsync(Updated, stop.Token));
    }

    private async Task RetryAsync(Screen screen)
    {
        var lost = Stopwatch.GetTimestamp();
        while (true)
        {
            await Task.Delay(Backoff.Pause(Stopwatch.GetElapsedTime(lost)), stop.Token);
            try
            {
                // A connection that was never taken from the listen queue would be waited for in vain; a page gives up as well.
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
                patience.CancelAfter(Backoff.ConnectPatience);
                await screen.ConnectAsync(patience.Token);
                lock (readers) readers.Add(screen.ReadAsync(Updated, stop.Token));
                return;
            }
            catch (Exception refused) when (refused is SocketException or IOException || (refused is OperationCanceledException && !stop.IsCancellationRequested))
            {
                // It is not back yet.
            }
        }
    }

    private void Updated(long before, Screen screen) => goal.Saw(before, screen.Seq);

    private void Beat()
    {
        foreach (var screen in reading)
        {
            try
            {
                screen.Beat();
            }
            catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
            {
                // Its server is down at the moment.
            }
        }
    }
}
