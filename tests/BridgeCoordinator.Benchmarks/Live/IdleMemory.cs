using BridgeCoordinator.Benchmarks.Screens;
using BridgeCoordinator.Benchmarks.Servers;
using BridgeCoordinator.Benchmarks.Table;

namespace BridgeCoordinator.Benchmarks.Live;

/// <summary>
/// What an idle screen costs in the server's memory, beside an idle connection of a bare hub: the resident memory that the
/// screens added, after both were warmed up by as many who left again.
/// </summary>
internal sealed class IdleMemory(int screens) : IBench
{
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(3);

    public async Task<IReadOnlyList<Line>> RunAsync()
    {
        var server = await OurServer.StartOpenAsync(Plans.GiaLai);
        var ours = await KilobytesAsync(server);
        var hub = new Peer(HubPeer.Kind);
        await hub.StartAsync();
        var bare = await KilobytesAsync(hub);
        return [Line.Ratio($"memory of an idle screen, {screens:#,0} of them", ours, bare, "kB", 1.3)];
    }

    private async Task<double> KilobytesAsync(Broadcaster server)
    {
        await using var _ = server;
        // What the first ones make the process load and compile is not theirs.
        await using (await Crowd.GatherAsync(server.Url, server.Greeting, 100)) await Task.Delay(Settled);
        var before = server.ResidentMegabytes;
        await using var crowd = await Crowd.GatherAsync(server.Url, server.Greeting, screens);
        await Task.Delay(Settled);
        return (server.ResidentMegabytes - before) * 1024 / screens;
    }
}
