using System.Diagnostics;
using BridgeCoordinator.Benchmarks.Servers;
using BridgeCoordinator.Benchmarks.Table;

namespace BridgeCoordinator.Benchmarks.Storage;

/// <summary>The same with everything around it: HTTP, who calls, the rate of a grant. Client and server share the machine.</summary>
internal sealed class WritersOverHttp(int writers, int rounds) : IBench
{
    /// <summary>A grant may send 50 commands a second.</summary>
    private const int Moderators = 200;

    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(1);

    public async Task<IReadOnlyList<Line>> RunAsync()
    {
        await using var server = await OurServer.StartOpenAsync(Plans.GiaLai, Moderators);
        var (alone, together) = (new Samples(), new Samples());
        for (var round = 0; round <= rounds; round++)
        {
            var (one, many) = (await PerSecondAsync(server, 1), await PerSecondAsync(server, writers));
            if (round == 0) continue;
            alone.Add(one);
            together.Add(many);
        }

        return [Line.Ratio($"{writers} writers of one session beside one writer, over HTTP", together.Median, alone.Median, "commits/s")];
    }

    private static async Task<double> PerSecondAsync(OurServer server, int writers)
    {
        var begun = Stopwatch.GetTimestamp();
        var commits = await Task.WhenAll(Enumerable.Range(0, writers).Select(async _ =>
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(begun) < Slice; count++) await server.ChangeAsync();
            return count;
        }));
        return commits.Sum() / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
