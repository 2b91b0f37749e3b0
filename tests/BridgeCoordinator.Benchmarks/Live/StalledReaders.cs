using System.Diagnostics;
using BridgeCoordinator.Benchmarks.Screens;
using BridgeCoordinator.Benchmarks.Servers;
using BridgeCoordinator.Benchmarks.Table;

namespace BridgeCoordinator.Benchmarks.Live;

/// <summary>Whether screens that never read delay the others: the same changes with and without them, by turns in one run.</summary>
internal sealed class StalledReaders(int screens, int stalled, int rounds, int changes) : IBench
{
    private const int WarmUp = 100;

    public async Task<IReadOnlyList<Line>> RunAsync()
    {
        await using var calm = await OurServer.StartOpenAsync(Plans.GiaLai);
        await using var troubled = await OurServer.StartOpenAsync(Plans.GiaLai);
        await using var without = await Crowd.GatherAsync(calm.Url, calm.Greeting, screens - stalled);
        await using var with = await Crowd.GatherAsync(troubled.Url, troubled.Greeting, screens, stalled);
        var (alone, beside) = (new Samples(), new Samples());
        await ChangeAsync(calm, without, WarmUp, new Samples());
        await ChangeAsync(troubled, with, WarmUp, new Samples());
        for (var round = 0; round < rounds; round++)
        {
            await ChangeAsync(calm, without, changes, alone);
            await ChangeAsync(troubled, with, changes, beside);
        }

        return
        [
            Line.Ratio($"command to the last of {screens - stalled} screens, {stalled} more that never read, p50", beside.Median, alone.Median, "ms"),
            Line.Ratio("the same, p99", beside.P99, alone.P99, "ms", 1.2)
        ];
    }

    private static async Task ChangeAsync(OurServer server, Crowd crowd, int count, Samples milliseconds)
    {
        var last = await server.ChangeAsync();
        await crowd.UntilAllShowAsync(last);
        for (var i = 0; i < count; i++)
        {
            var goal = crowd.Expect(last + 1);
            var started = Stopwatch.GetTimestamp();
            last = await server.ChangeAsync();
            milliseconds.Add(Stopwatch.GetElapsedTime(started, await goal.WithinAsync(TimeSpan.FromSeconds(30))).TotalMilliseconds);
        }
    }
}
