using System.Diagnostics;
using BridgeCoordinator.Benchmarks.Sessions;
using BridgeCoordinator.Benchmarks.Table;

namespace BridgeCoordinator.Benchmarks.Storage;

/// <summary>
/// One writer's command, decided, stored and shown, beside what the disk itself takes for 4 kB. They take turns, command by
/// command, for a disk is another every minute.
/// </summary>
internal sealed class CommitLatency(int commands) : IServerBench
{
    private const int WarmUp = 200;

    public async Task<IReadOnlyList<Line>> RunAsync()
    {
        var data = Directory.CreateTempSubdirectory("bridge-bench-");
        var (ours, disk) = (new Samples(), new Samples());
        using (var raw = new RawDisk(Path.Combine(data.FullName, "raw")))
        await using (var node = new Node(data.FullName))
        {
            var writer = await Writer.BeginAsync(node, "one");
            for (var i = 0; i < commands + WarmUp; i++)
            {
                var (diskTime, begun) = (raw.Write(), Stopwatch.GetTimestamp());
                await writer.WriteAsync();
                if (i < WarmUp) continue;
                disk.Add(diskTime.TotalMilliseconds);
                ours.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
        }

        data.Delete(recursive: true);
        return
        [
            Line.Ratio("command decided, durable and shown, p50, beside a raw 4 kB write + fdatasync", ours.Median, disk.Median, "ms", 3),
            Line.Ratio("the same, p99", ours.P99, disk.P99, "ms")
        ];
    }
}
