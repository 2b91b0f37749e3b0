using System.Diagnostics;
using System.Globalization;
using BridgeCoordinator.Benchmarks.Sessions;
using BridgeCoordinator.Benchmarks.Table;

namespace BridgeCoordinator.Benchmarks.Storage;

/// <summary>Many meetings on one server, each with somebody who sends one command after another: as much as goes.</summary>
internal sealed class ManySessions(int sessions, TimeSpan length) : IServerBench
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public async Task<IReadOnlyList<Line>> RunAsync()
    {
        var data = Directory.CreateTempSubdirectory("bridge-bench-");
        var latency = new Samples();
        double perSecond;
        await using (var node = new Node(data.FullName))
        {
            var writers = await Task.WhenAll(Enumerable.Range(0, sessions).Select(i => Writer.BeginAsync(node, string.Create(CultureInfo.InvariantCulture, $"s-{i}"))));
            await WriteAsync(writers, WarmUp, new Samples());
            perSecond = await WriteAsync(writers, length, latency);
        }

        data.Delete(recursive: true);
        return [Line.Figure($"{sessions} sessions at once, a writer each: commits a second; p50 and p99 of a commit", $"{Line.Short(perSecond)}/s", $"{Line.Short(latency.Median)} / {Line.Short(latency.P99)} ms")];
    }

    private static async Task<double> WriteAsync(Writer[] writers, TimeSpan length, Samples latency)
    {
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(writers.Select(writer => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(begun) < length)
            {
                var asked = Stopwatch.GetTimestamp();
                await writer.WriteAsync();
                latency.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }
        })));
        return latency.Count / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
