using System.Diagnostics;
using BridgeCoordinator.Browser.Tests.Stage;

namespace BridgeCoordinator.Benchmarks.Screens;

/// <summary>kill -9 under many screens, and how long until the last of them is current again.</summary>
internal static class ReconnectStorm
{
    public static async Task RunAsync(int screens, TimeSpan spread)
    {
        await using var server = new RunningServer();
        await server.StartAsync();
        using var meeting = await Meeting.CreateAsync(server, RunningServer.SamplePlan("gia-lai-2024"));
        await meeting.CommandAsync(new { type = "openSession" });
        await using var crowd = await Crowd.GatherAsync(server.Url, meeting.Id, screens, 0);
        await crowd.UntilAllShowAsync(2, Stopwatch.GetTimestamp());
        Console.WriteLine($"{screens} screens watch; server memory {server.ResidentMegabytes} MB");
        await server.KillAsync();
        var killed = Stopwatch.GetTimestamp();
        var back = crowd.ReconnectAsync(spread);
        await server.StartAsync();
        var ready = Stopwatch.GetElapsedTime(killed);
        var seq = await meeting.CommandAsync(new { type = "startItem", itemId = "khai-mac" });
        await back;
        var all = await crowd.UntilAllShowAsync(seq, killed);
        Console.WriteLine($"| screens | kill to ready s | kill to all current s | server MB |");
        Console.WriteLine($"| {screens} | {ready.TotalSeconds:0.0} | {all / 1000:0.0} | {server.ResidentMegabytes} |");
    }
}
