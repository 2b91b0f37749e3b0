using System.Diagnostics;
using BridgeCoordinator.Browser.Tests.Stage;

namespace BridgeCoordinator.Benchmarks.Screens;

/// <summary>Whether screens that never read delay the others: the same changes with and without them, by turns in one run.</summary>
internal static class StalledReaders
{
    public static async Task RunAsync(int screens, int stalled, int changes, int rounds)
    {
        var (without, with) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            without.AddRange(await MeasureAsync(screens, 0, changes));
            with.AddRange(await MeasureAsync(screens, stalled, changes));
        }

        Console.WriteLine($"| screens | stalled | changes | p50 ms | p99 ms | max ms |");
        Print(screens, 0, without);
        Print(screens, stalled, with);
        Console.WriteLine($"p99 ratio {Percentile(with, 0.99) / Percentile(without, 0.99):0.00}, p50 ratio {Percentile(with, 0.5) / Percentile(without, 0.5):0.00}");
    }

    private static async Task<List<double>> MeasureAsync(int screens, int stalled, int changes)
    {
        await using var server = new RunningServer();
        await server.StartAsync();
        using var meeting = await Meeting.CreateAsync(server, RunningServer.SamplePlan("gia-lai-2024"));
        await meeting.CommandAsync(new { type = "openSession" });
        await using var crowd = await Crowd.GatherAsync(server.Url, meeting.Id, screens, stalled);
        await crowd.UntilAllShowAsync(2, Stopwatch.GetTimestamp());
        var latencies = new List<double>();
        for (var i = 0; i < changes; i++)
        {
            var started = Stopwatch.GetTimestamp();
            // The agenda card is the largest that everybody sees.
            var seq = await meeting.CommandAsync(new { type = "extendItem", itemId = "khai-mac", seconds = i % 2 == 0 ? 60 : -60 });
            latencies.Add(await crowd.UntilAllShowAsync(seq, started));
        }

        Console.WriteLine($"  {screens} screens, {stalled} stalled: server memory {server.ResidentMegabytes} MB");
        return latencies;
    }

    private static void Print(int screens, int stalled, List<double> latencies) => Console.WriteLine(
        $"| {screens} | {stalled} | {latencies.Count} | {Percentile(latencies, 0.5):0.0} | {Percentile(latencies, 0.99):0.0} | {latencies.Max():0.0} |");

    private static double Percentile(List<double> values, double share) => values.Order().ElementAt((int)Math.Min(values.Count - 1, values.Count * share));
}
