using System.Diagnostics;
using BridgeCoordinator.Benchmarks.Screens;
using BridgeCoordinator.Benchmarks.Servers;
using BridgeCoordinator.Benchmarks.Table;

namespace BridgeCoordinator.Benchmarks.Live;

/// <summary>A hall opens the page at once: how long until every screen has the whole board, what it costs, and whether others notice.</summary>
internal sealed class Joins(int screens, int rounds) : IBench
{
    public async Task<IReadOnlyList<Line>> RunAsync()
    {
        await using var server = await OurServer.StartOpenAsync(Plans.GiaLai);
        var seq = await server.ChangeAsync();
        await using var before = await Crowd.GatherAsync(server.Url, server.Greeting, 1);
        await before.UntilAllShowAsync(seq);
        var seconds = new Samples();
        var (bytesOfAll, bytesOfHalf) = (0L, 0L);
        for (var round = 0; round < rounds; round++)
        {
            bytesOfHalf = (await JoinAsync(server, seq, screens / 2)).Bytes;
            var (took, bytes) = await JoinAsync(server, seq, screens);
            bytesOfAll = bytes;
            seconds.Add(took.TotalSeconds);
        }

        return
        [
            Line.Most($"{screens} screens join at once, until the last has the board (median of {rounds})", seconds.Median, 0.8, "s"),
            Line.Ratio($"bytes received by {screens} who join, beside twice those of {screens / 2}", bytesOfAll, 2.0 * bytesOfHalf, "B", 1.01),
            Line.Most("updates that a screen already there received meanwhile", before.Reading[0].Updates - 1, 0, "updates")
        ];
    }

    private static async Task<(TimeSpan Took, long Bytes)> JoinAsync(OurServer server, long seq, int count)
    {
        var started = Stopwatch.GetTimestamp();
        await using var crowd = await Crowd.GatherAsync(server.Url, server.Greeting, count, joinAtOnce: count);
        await crowd.UntilAllShowAsync(seq);
        return (Stopwatch.GetElapsedTime(started, crowd.Reading.Max(screen => screen.SeenAt)), crowd.Reading.Sum(screen => screen.Bytes));
    }
}
