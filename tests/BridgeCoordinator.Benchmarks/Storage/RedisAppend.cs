using System.Diagnostics;
using System.Globalization;
using BridgeCoordinator.Benchmarks.Table;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.CommitLogs.RedisStreams;
using BridgeCoordinator.Server.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace BridgeCoordinator.Benchmarks.Storage;

/// <summary>
/// Appends to streams on Redis that syncs each write, beside redis-benchmark's own XADD of as many bytes: over one
/// connection, as ours is, and with as many requests on their way as there are writers.
/// </summary>
internal sealed class RedisAppend(int writers, int rounds) : IBench
{
    private const int Bytes = 400;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(1);

    public async Task<IReadOnlyList<Line>> RunAsync()
    {
        using var redis = new RedisProcess();
        await using var line = RedisLine.Connect(new RedisOptions($"127.0.0.1:{redis.Port}"), TimeProvider.System, NullLogger<RedisLine>.Instance);
        await using var log = new RedisCommitLog(line, new LogTime(TimeProvider.System), TimeProvider.System, NullLogger<RedisCommitLog>.Instance);
        var (alone, aloneBeside, many, manyBeside) = (new Samples(), new Samples(), new Samples(), new Samples());
        for (var round = 0; round <= rounds; round++)
        {
            var figures = (await PerSecondAsync(log, 1, round), redis.Benchmark(pipelined: 1, Bytes), await PerSecondAsync(log, writers, round), redis.Benchmark(writers, Bytes));
            if (round == 0) continue;
            alone.Add(figures.Item1);
            aloneBeside.Add(figures.Item2);
            many.Add(figures.Item3);
            manyBeside.Add(figures.Item4);
        }

        return
        [
            Line.Ratio("Redis, fsync always: one writer's appends beside redis-benchmark's XADD", alone.Median, aloneBeside.Median, "/s"),
            Line.Ratio($"Redis, fsync always: {writers} writers' appends beside redis-benchmark's XADD, pipelined", many.Median, manyBeside.Median, "/s")
        ];
    }

    private static async Task<double> PerSecondAsync(RedisCommitLog log, int writers, int round)
    {
        var begun = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, writers).Select(async writer =>
        {
            var session = string.Create(CultureInfo.InvariantCulture, $"{writers}-{writer}-{round}");
            var tail = LogTail.Empty;
            while (Stopwatch.GetElapsedTime(begun) < Slice)
            {
                var entry = new LogEntry(1, tail.Seq + 1, Guid.NewGuid().ToString("N"), new byte[Bytes]);
                if (await log.AppendAsync(session, tail, [entry], CancellationToken.None) != AppendOutcome.Stored) throw new InvalidOperationException("An append was refused.");
                tail = entry.AsTail;
            }

            return tail.Seq;
        }));
        return counts.Sum() / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
