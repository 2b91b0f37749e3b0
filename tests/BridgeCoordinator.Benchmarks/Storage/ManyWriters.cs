using System.Diagnostics;
using System.Globalization;
using BridgeCoordinator.Benchmarks.Sessions;
using BridgeCoordinator.Benchmarks.Table;

namespace BridgeCoordinator.Benchmarks.Storage;

/// <summary>Commits a second of one writer and of many at once, in one session and in one each; in turns.</summary>
internal sealed class ManyWriters(int writers, int rounds) : IServerBench
{
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(1);

    public async Task<IReadOnlyList<Line>> RunAsync()
    {
        var data = Directory.CreateTempSubdirectory("bridge-bench-");
        var (alone, together, apart) = (new Samples(), new Samples(), new Samples());
        await using (var node = new Node(data.FullName))
        {
            var one = await Writer.BeginAsync(node, "one");
            var many = await Task.WhenAll(Enumerable.Range(0, writers).Select(i => Writer.BeginAsync(node, "many", i)));
            var each = await Task.WhenAll(Enumerable.Range(0, writers).Select(i => Writer.BeginAsync(node, string.Create(CultureInfo.InvariantCulture, $"each-{i}"))));
            for (var round = 0; round <= rounds; round++)
            {
                var (a, b, c) = (await PerSecondAsync(one), await PerSecondAsync(many), await PerSecondAsync(each));
                if (round == 0) continue;
                alone.Add(a);
                together.Add(b);
                apart.Add(c);
            }
        }

        data.Delete(recursive: true);
        return
        [
            Line.Ratio($"{writers} writers of one session beside one writer", together.Median, alone.Median, "commits/s", 10, atLeast: true),
            Line.Ratio($"{writers} writers of a session each beside one writer", apart.Median, alone.Median, "commits/s", 10, atLeast: true)
        ];
    }

    private static async Task<double> PerSecondAsync(params Writer[] writers)
    {
        var begun = Stopwatch.GetTimestamp();
        var commits = await Task.WhenAll(writers.Select(writer => Task.Run(async () =>
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(begun) < Slice; count++) await writer.WriteAsync();
            return count;
        })));
        return commits.Sum() / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
