using System.Diagnostics;
using BridgeCoordinator.Benchmarks.Screens;
using BridgeCoordinator.Benchmarks.Servers;
using BridgeCoordinator.Benchmarks.Table;

namespace BridgeCoordinator.Benchmarks.Restarts;

/// <summary>
/// The published server is killed and started again at once, as a supervisor does, while its screens try to come back as
/// patiently as a page does.
/// </summary>
internal sealed class Restart(int screens, int times, bool isPromised = true) : IBench
{
    public async Task<IReadOnlyList<Line>> RunAsync()
    {
        await using var server = await OurServer.StartOpenAsync(Plans.GiaLai);
        await using var crowd = await Crowd.GatherAsync(server.Url, server.Greeting, screens);
        var (ready, current, half) = (new Samples(), new Samples(), new Samples());
        for (var i = 0; i < times; i++)
        {
            var seq = await server.ChangeAsync();
            await crowd.UntilAllShowAsync(seq);
            var killed = Stopwatch.GetTimestamp();
            await server.KillAsync();
            var back = crowd.ReconnectAsync();
            ready.Add((await server.StartAsync()).TotalMilliseconds);
            await back;
            await crowd.UntilAllShowAsync(seq);
            var shown = crowd.Reading.Select(screen => Stopwatch.GetElapsedTime(killed, screen.SeenAt).TotalMilliseconds).Order().ToList();
            half.Add(shown[shown.Count / 2]);
            current.Add(shown[^1]);
        }

        return
        [
            Figure($"start-up to ready, published build, under {screens:#,0} screens", ready, 1_000),
            Figure($"kill -9 to every one of {screens:#,0} screens current again, median of {times}", current, 2_000),
            Line.Figure($"the same, the slowest of {times}; half of the screens", $"{Line.Short(current.Max)} ms", $"{Line.Short(half.Median)} ms")
        ];
    }

    private Line Figure(string what, Samples milliseconds, double most) => isPromised
        ? Line.Most(what, milliseconds.Median, most, "ms")
        : Line.Figure(what, $"{Line.Short(milliseconds.Median)} ms");
}
