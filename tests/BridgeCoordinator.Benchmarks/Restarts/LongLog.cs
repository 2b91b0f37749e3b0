using System.Diagnostics;
using BridgeCoordinator.Benchmarks.Servers;
using BridgeCoordinator.Benchmarks.Sessions;
using BridgeCoordinator.Benchmarks.Table;

namespace BridgeCoordinator.Benchmarks.Restarts;

/// <summary>What a session of many commands adds to a start: from the server being ready to its board being served.</summary>
internal sealed class LongLog(int commits, int times) : IBench
{
    public async Task<IReadOnlyList<Line>> RunAsync()
    {
        var (ready, replay) = (new Samples(), new Samples());
        var data = Directory.CreateTempSubdirectory("bridge-bench-").FullName;
        await using (var node = new Node(data)) await node.StoreAsync(Minutes.Of(Day.PlanOf(Plans.GiaLai), commits).Commits);
        await using var server = OurServer.OnFolder(data);
        for (var i = 0; i < times; i++)
        {
            ready.Add((await server.StartAsync()).TotalMilliseconds);
            var asked = Stopwatch.GetTimestamp();
            using var board = await server.Http.GetAsync(new Uri("/api/sessions/bench/board", UriKind.Relative));
            board.EnsureSuccessStatusCode();
            replay.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            await server.KillAsync();
        }

        return
        [
            Line.Most($"{commits:#,0} commits of a session read and folded after a start, until its board is served", replay.Median, 1_000, "ms"),
            Line.Figure("start-up to ready with that log", $"{Line.Short(ready.Median)} ms")
        ];
    }
}
