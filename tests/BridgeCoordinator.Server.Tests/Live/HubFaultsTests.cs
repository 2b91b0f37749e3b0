using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using BridgeCoordinator.Server.Tests.Harness;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace BridgeCoordinator.Server.Tests.Live;

/// <summary>What outsiders can cause leaves no line in the server's log; what is a fault of ours does.</summary>
public class HubFaultsTests
{
    private static readonly string[] Loud = ["Warning", "Error", "Critical"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_anybody_can_send_fills_the_log()
    {
        await using var server = new RealServer(new() { ["Live:SilentSeconds"] = "2" });
        var meeting = await Meeting.OpenAsync(server);
        var before = server.Log.Count;

        await using (var stranger = await server.Anyone.ConnectAsync("?grant=nobodys-grant"))
        {
            await Assert.ThrowsAsync<HubException>(() => stranger.InvokeAsync<JsonElement>("Submit", meeting.Id, "a", new { type = "openSession" }, Stop));
            await Assert.ThrowsAsync<HubException>(() => stranger.InvokeAsync("Pulse", meeting.Id, Meeting.NearSite, null, Stop));
            await Assert.ThrowsAsync<HubException>(() => stranger.InvokeAsync("Pulse", Stop));
            await Assert.ThrowsAsync<HubException>(() => stranger.InvokeAsync("NoSuchMethod", Stop));
            foreach (var session in (string?[])[meeting.Id, "none", null])
            {
                await using var stream = stranger.StreamAsync<JsonElement>("Watch", session, null, Stop).GetAsyncEnumerator(Stop);
                await Assert.ThrowsAsync<HubException>(async () => await stream.MoveNextAsync());
            }
        }

        await SendRawAsync(server.Address, "no handshake");
        await SendRawAsync(server.Address, "{\"protocol\":\"none\",\"version\":9}");
        await SendRawAsync(server.Address, "{\"protocol\":\"json\",\"version\":1}\u001eno message");
        await SendRawAsync(server.Address, "{\"protocol\":\"json\",\"version\":1}\u001e{\"type\":1,\"target\":\"Submit\",\"arguments\":[\"\\ud83d\"]}");
        await SendRawAsync(server.Address, "{\"protocol\":\"json\",\"version\":1}\u001e" + new string('x', 300_000));
        await BreakOffAsync(server.Address, $"POST {meeting.Path}/commands HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{{");
        await BreakOffAsync(server.Address, "this is no HTTP\r\n\r\n");
        Assert.Equal(401, (await server.Anyone.PostText($"{meeting.Path}/commands", "{")).Status);
        Assert.Equal(404, (await server.Anyone.Get("/api/sessions/none/board")).Status);
        await meeting.Near.Does(meeting.Id, new { type = "declareReady", siteId = Meeting.NearSite, ready = true });

        Assert.DoesNotContain(server.Log.Skip(before), line => Loud.Any(level => line.StartsWith(level, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_fault_of_ours_is_noted_once_with_its_place()
    {
        var clock = new BreakableClock();
        await using var server = new RealServer([], clock);
        var meeting = await Meeting.OpenAsync(server);
        await using var hub = await server.Anyone.ConnectAsync();
        await using var stream = hub.StreamAsync<JsonElement>("Watch", meeting.Id, null, Stop).GetAsyncEnumerator(Stop);

        clock.IsBroken = true;
        await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<DateTimeOffset>("Echo", Stop));
        await Assert.ThrowsAsync<HubException>(async () => await stream.MoveNextAsync());
        clock.IsBroken = false;

        foreach (var method in (string[])["Echo", "Watch"])
        {
            var line = Assert.Single(server.Log, line => line.StartsWith($"Error The hub's method {method} failed in an unforeseen way", StringComparison.Ordinal));
            Assert.Contains(nameof(BreakableClock), line, StringComparison.Ordinal);
        }
    }

    private static async Task SendRawAsync(Uri address, string text)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/hub" }.Uri, Stop);
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(text + "\u001e"), WebSocketMessageType.Text, endOfMessage: true, Stop);
            var buffer = new byte[4096];
            while ((await socket.ReceiveAsync(buffer, Stop)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (WebSocketException)
        {
            // Dropped without a farewell.
        }
    }

    private static async Task BreakOffAsync(Uri address, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, Stop);
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request), Stop);
        client.Client.LingerState = new LingerOption(enable: true, seconds: 0);
    }

    private sealed class BreakableClock : TimeProvider
    {
        public bool IsBroken { get; set; }

        public override DateTimeOffset GetUtcNow() => IsBroken ? throw new InvalidOperationException(nameof(BreakableClock)) : base.GetUtcNow();
    }
}
