using System.Diagnostics;
using System.Text;
using BridgeCoordinator.Benchmarks.Screens;
using BridgeCoordinator.Benchmarks.Servers;
using BridgeCoordinator.Benchmarks.Table;

namespace BridgeCoordinator.Benchmarks.Live;

/// <summary>A whole province: every site with ten consoles signed in as that site, and thousands who look on.</summary>
internal sealed class LargeMeeting(int sites, int consoles, int viewers, int changes) : IBench
{
    private const int WarmUp = 20;
    private static readonly string[] SiteRoles = ["siteTechnician", "siteSecretary"];

    public async Task<IReadOnlyList<Line>> RunAsync()
    {
        await using var server = await OurServer.StartOpenAsync(Plans.Province(sites));
        var codes = await server.IssueAsync(Enumerable.Range(1, sites - 1).Select(site => new { roles = SiteRoles, siteId = Plans.SiteId(site), label = $"Site {site}" }));
        var crowds = new List<Crowd>();
        try
        {
            foreach (var code in codes) crowds.Add(await Crowd.GatherAsync(server.Url, server.Greeting.With(code), consoles));
            crowds.Add(await Crowd.GatherAsync(server.Url, server.Greeting, viewers));
            await ReachAsync(crowds, await server.CommandAsync(new { type = "openFloor", mode = "request" }));
            var (agenda, floor) = (new Samples(), new Samples());
            for (var i = 0; i < WarmUp; i++) await MeasureAsync(crowds, server.ChangeAsync, new Samples());
            for (var i = 0; i < changes; i++)
            {
                await MeasureAsync(crowds, server.ChangeAsync, agenda);
                var ask = new { type = "requestFloor", requestId = $"r{i}", siteId = Plans.SiteId(1 + i % (sites - 1)), speaker = "Nguyễn Thị Hoa", kind = "question" };
                await MeasureAsync(crowds, () => server.CommandAsync(ask), floor);
            }

            var all = crowds.Sum(crowd => crowd.Reading.Count);
            return
            [
                Line.Figure($"{sites} sites with {consoles} consoles, {viewers:#,0} viewers: command to the last of {all:#,0} screens", $"{agenda} ms"),
                Line.Figure("the same for a request for the floor", $"{floor} ms"),
                Line.Figure("the same: the server's memory", $"{Line.Short(server.ResidentMegabytes)} MB")
            ];
        }
        finally
        {
            foreach (var crowd in crowds) await crowd.DisposeAsync();
        }
    }

    private static async Task MeasureAsync(List<Crowd> crowds, Func<Task<long>> change, Samples milliseconds)
    {
        var started = Stopwatch.GetTimestamp();
        await ReachAsync(crowds, await change());
        milliseconds.Add(Stopwatch.GetElapsedTime(started, crowds.Max(crowd => crowd.Reading.Max(screen => screen.SeenAt))).TotalMilliseconds);
    }

    private static async Task ReachAsync(List<Crowd> crowds, long seq)
    {
        foreach (var crowd in crowds) await crowd.UntilAllShowAsync(seq);
    }
}
