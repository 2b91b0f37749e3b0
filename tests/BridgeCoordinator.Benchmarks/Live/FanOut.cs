using System.Diagnostics;
using BridgeCoordinator.Benchmarks.Screens;
using BridgeCoordinator.Benchmarks.Servers;
using BridgeCoordinator.Benchmarks.Table;

namespace BridgeCoordinator.Benchmarks.Live;

/// <summary>
/// One change to many screens: ours, which commits it first, beside servers that keep nothing and only send. All run at
/// once and take turns, so that whatever else the machine does hits each alike.
/// </summary>
internal sealed class FanOut(int screens, int rounds, int changes) : IBench
{
    private const int WarmUp = 400;
    private const int BurstSize = 200;
    private const int BurstWriters = 8;
    private const int Bursts = 3;

    public async Task<IReadOnlyList<Line>> RunAsync()
    {
        await using var ours = await Contender.StartAsync(await OurServer.StartOpenAsync(Plans.GiaLai), screens);
        var update = await ours.LastUpdateAsync();
        await using var hub = await Contender.StartAsync(await PeerAsync(HubPeer.Kind, update), screens);
        await using var sockets = await Contender.StartAsync(await PeerAsync(SocketPeer.Kind, update), screens);
        Contender[] all = [ours, hub, sockets];
        foreach (var one in all) await one.ChangeAsync(WarmUp, measured: false);
        for (var round = 0; round < rounds; round++)
            foreach (var one in all) await one.ChangeAsync(changes, measured: true);
        for (var burst = 0; burst <= Bursts; burst++)
            foreach (var one in all) await one.BurstAsync(BurstSize, BurstWriters, measured: burst > 0);
        return
        [
            Line.Ratio($"server CPU for one change delivered to {screens:#,0} screens, a delivery", ours.CpuMicroseconds, hub.CpuMicroseconds, "µs", 1.05),
            Line.Figure("the same beside bare WebSockets", $"{Line.Short(ours.CpuMicroseconds)} µs", $"{Line.Short(sockets.CpuMicroseconds)} µs"),
            Line.Ratio($"command to the last of {screens:#,0} screens, durable commit included, p50", ours.Latency.Median, hub.Latency.Median, "ms", 1.25),
            Line.Ratio($"command to the last of {screens:#,0} screens, durable commit included, p99", ours.Latency.P99, hub.Latency.P99, "ms", 1.5),
            Line.Figure("the same beside bare WebSockets, p50 / p99", $"{Line.Short(ours.Latency.Median)} / {Line.Short(ours.Latency.P99)} ms", $"{Line.Short(sockets.Latency.Median)} / {Line.Short(sockets.Latency.P99)} ms"),
            Line.Ratio($"{BurstSize} changes in a burst to {screens:#,0} screens, until all are current", ours.Burst.Median, hub.Burst.Median, "ms", 0.25),
            Line.Figure("bytes of the update that was sent", $"{update.Length}", "the same")
        ];
    }

    private static async Task<Peer> PeerAsync(string kind, string update)
    {
        var peer = new Peer(kind);
        await peer.StartAsync();
        await peer.LearnAsync(update);
        return peer;
    }

    /// <summary>A server, its screens and what was measured of them.</summary>
    private sealed class Contender(Broadcaster server, Crowd crowd, long seq) : IAsyncDisposable
    {
        private long last = seq;
        private TimeSpan cpu;
        private long deliveries;

        public Samples Latency { get; } = new();

        public Samples Burst { get; } = new();

        public double CpuMicroseconds => cpu.TotalMicroseconds / deliveries;

        public static async Task<Contender> StartAsync(Broadcaster server, int screens)
        {
            var crowd = await Crowd.GatherAsync(server.Url, server.Greeting, screens);
            var seq = await server.ChangeAsync();
            await crowd.UntilAllShowAsync(seq);
            return new Contender(server, crowd, seq);
        }

        public Task<string> LastUpdateAsync() => ((OurServer)server).UpdateSinceAsync(last - 1);

        public async Task ChangeAsync(int count, bool measured)
        {
            var before = server.Cpu;
            for (var i = 0; i < count; i++)
            {
                var goal = crowd.Expect(last + 1);
                var started = Stopwatch.GetTimestamp();
                last = await server.ChangeAsync();
                var reached = await goal.WithinAsync(TimeSpan.FromSeconds(30));
                if (measured) Latency.Add(Stopwatch.GetElapsedTime(started, reached).TotalMilliseconds);
            }

            if (!measured) return;
            cpu += server.Cpu - before;
            deliveries += (long)count * crowd.Reading.Count;
        }

        public async Task BurstAsync(int count, int writers, bool measured)
        {
            var goal = crowd.Expect(last + count);
            var started = Stopwatch.GetTimestamp();
            var seqs = await Task.WhenAll(Enumerable.Range(0, writers).Select(async _ =>
            {
                long seq = 0;
                for (var i = 0; i < count / writers; i++) seq = await server.ChangeAsync();
                return seq;
            }));
            last = seqs.Max();
            var reached = await goal.WithinAsync(TimeSpan.FromSeconds(60));
            if (measured) Burst.Add(Stopwatch.GetElapsedTime(started, reached).TotalMilliseconds);
        }

        public async ValueTask DisposeAsync()
        {
            await crowd.DisposeAsync();
            await server.DisposeAsync();
        }
    }
}
