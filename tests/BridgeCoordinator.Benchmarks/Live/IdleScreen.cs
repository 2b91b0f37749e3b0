using BridgeCoordinator.Benchmarks.Screens;
using BridgeCoordinator.Benchmarks.Servers;
using BridgeCoordinator.Benchmarks.Table;

namespace BridgeCoordinator.Benchmarks.Live;

/// <summary>A session in which nothing happens: what one screen receives, pings included. Payload of TCP, without its own headers.</summary>
internal sealed class IdleScreen(TimeSpan watched) : IBench
{
    public async Task<IReadOnlyList<Line>> RunAsync()
    {
        await using var server = await OurServer.StartOpenAsync(Plans.GiaLai);
        await using var crowd = await Crowd.GatherAsync(server.Url, server.Greeting, 1);
        await crowd.UntilAllShowAsync(await server.ChangeAsync());
        var screen = crowd.Reading[0];
        var (bytes, updates) = (screen.Bytes, screen.Updates);
        await Task.Delay(watched);
        return
        [
            Line.Most($"idle session, one screen, {watched.TotalSeconds:0} s: messages of the application", screen.Updates - updates, 0, "messages"),
            Line.Most("idle session, one screen: received with keepalive", (screen.Bytes - bytes) / watched.TotalSeconds, 10, "B/s")
        ];
    }
}
