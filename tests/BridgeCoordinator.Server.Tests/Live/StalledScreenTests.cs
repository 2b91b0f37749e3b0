using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using BridgeCoordinator.Server.Tests.Harness;
using Microsoft.AspNetCore.SignalR.Client;

namespace BridgeCoordinator.Server.Tests.Live;

/// <summary>Real connections that do not read, or hardly write.</summary>
[Collection(RunsAlone.Name)]
public class StalledScreenTests
{
    /// <summary>What may wait for one screen on its way, in kernel and server together.</summary>
    private const int MostBytes = 400_000;

    [Fact]
    public async Task A_screen_that_does_not_read_holds_a_bounded_number_of_bytes_and_delays_nobody()
    {
        // They do not ping either, and are to stay for once.
        await using var server = new RealServer(new() { ["Live:SilentSeconds"] = "600" });
        var meeting = await Meeting.OpenAsync(server);
        await using var reader = await server.Anyone.WatchAsync(meeting.Id);
        var stalled = new List<ClientWebSocket>();
        for (var i = 0; i < 5; i++) stalled.Add(await WatchWithoutReadingAsync(server.Address, meeting));
        long last = 0;

        // Each update carries every notice that stands: together far more than any buffer takes.
        for (var i = 0; i < 150; i++)
        {
            last = await Nodes.TwoNodes.Patiently(() => meeting.Organizer.Do(meeting.Id, new { type = "sendNotice", noticeId = $"n{i % 20}-{i / 20}", to = "everyone", text = new string('x', 1_900), urgency = "normal" }, $"n{i}"));
            if (i >= 20) last = await Nodes.TwoNodes.Patiently(() => meeting.Organizer.Do(meeting.Id, new { type = "clearNotice", noticeId = $"n{(i - 20) % 20}-{(i - 20) / 20}" }, $"c{i}"));
            await reader.Reaches(last);
        }

        var sent = reader.Items.Sum(item => (long)item.GetRawText().Length);
        Assert.True(sent > 10 * MostBytes, $"only {sent} bytes were sent to who reads");
        foreach (var socket in stalled)
        {
            Assert.InRange(await ReadToAsync(socket, last), 1, MostBytes);
            socket.Dispose();
        }
    }

    [Fact]
    public async Task A_screen_that_takes_in_nothing_for_long_is_dropped()
    {
        var time = new HastyTime();
        await using var server = new RealServer(new() { ["Live:SilentSeconds"] = "6000", ["Live:MostConnections"] = "2" }, time);
        var meeting = await Meeting.OpenAsync(server);
        using var stalled = await WatchWithoutReadingAsync(server.Address, meeting);
        using var another = await WatchWithoutReadingAsync(server.Address, meeting);

        for (var i = 0; i < 60; i++)
            await Nodes.TwoNodes.Patiently(() => meeting.Organizer.Do(meeting.Id, new { type = "sendNotice", noticeId = $"n{i}", to = "everyone", text = new string('x', 1_900), urgency = "normal" }, $"n{i}"));
        Assert.Equal(503, (await server.Anyone.Get("/hub")).Status);

        time.Skip(TimeSpan.FromSeconds(11));
        await Waiting.For(async () => (await server.Anyone.Get("/hub")).Status != 503);
    }

    [Fact]
    public async Task A_client_that_trickles_a_command_is_given_up_and_delays_nobody()
    {
        await using var server = new RealServer([]);
        var meeting = await Meeting.OpenAsync(server);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Address.Port), TestContext.Current.CancellationToken);
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"POST {meeting.Path}/commands HTTP/1.1\r\nHost: {server.Address.Authority}\r\nAuthorization: Bearer {meeting.Near.Code}\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n"));

        var answer = ReadAnswerAsync(socket);
        while (!answer.IsCompleted)
        {
            await socket.SendAsync(" "u8.ToArray());
            Assert.Equal(200, (await meeting.Far.Do(meeting.Id, new { type = "declareReady", siteId = Meeting.FarSite, ready = true })).Status);
            await Task.WhenAny(answer, Task.Delay(100, TestContext.Current.CancellationToken));
        }

        Assert.StartsWith("HTTP/1.1 400 ", await answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_that_trickle_their_headers_are_given_up_and_who_is_in_goes_on()
    {
        const int most = 20;
        await using var server = new RealServer(new() { ["Live:MostConnections"] = $"{most}", ["Live:HeaderSeconds"] = "2" });
        var meeting = await Meeting.OpenAsync(server);
        await using var hub = await meeting.Far.ConnectAsync();
        var slow = Enumerable.Range(0, 2 * most).Select(_ => new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)).ToList();
        foreach (var socket in slow)
        {
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Address.Port), TestContext.Current.CancellationToken);
            await TrickleAsync(socket, "GET / HTTP/1.1\r\nHost: bridge\r\nX-Slow: ");
        }

        var given = Task.WhenAll(slow.Select(ReadAnswerAsync));
        for (var ready = true; !given.IsCompleted; ready = !ready)
        {
            foreach (var socket in slow) await TrickleAsync(socket, "x");
            var answer = await hub.InvokeAsync<JsonElement>("Submit", meeting.Id, $"{Guid.NewGuid():N}", new { type = "declareReady", siteId = Meeting.FarSite, ready }, TestContext.Current.CancellationToken);
            Assert.True(answer.TryGetProperty("seq", out _), answer.GetRawText());
            await Task.WhenAny(given, Task.Delay(100, TestContext.Current.CancellationToken));
        }

        Assert.InRange((await given).Count(answer => answer.StartsWith("HTTP/1.1 408 ", StringComparison.Ordinal)), 1, most);
        Assert.Equal(200, (await server.Anyone.Get("/health/live")).Status);
        slow.ForEach(socket => socket.Dispose());
    }

    /// <summary>Sends, where the server has not given the connection up.</summary>
    private static async Task TrickleAsync(Socket socket, string text)
    {
        try
        {
            await socket.SendAsync(Encoding.ASCII.GetBytes(text));
        }
        catch (SocketException)
        {
            // Given up.
        }
    }

    /// <summary>What the server said before it gave the connection up; nothing where it did so at once.</summary>
    private static async Task<string> ReadAnswerAsync(Socket socket)
    {
        try
        {
            var buffer = new byte[1_000];
            return Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken));
        }
        catch (SocketException)
        {
            return "";
        }
    }

    private static async Task<ClientWebSocket> WatchWithoutReadingAsync(Uri address, Meeting meeting)
    {
        var socket = new ClientWebSocket();
        // The client's own buffer is not the server's, and must not hide what that holds.
        using var invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            ConnectCallback = async (context, stop) =>
            {
                var small = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 8 * 1024 };
                await small.ConnectAsync(context.DnsEndPoint, stop);
                return new NetworkStream(small, ownsSocket: true);
            }
        });
        await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/hub" }.Uri, invoker, TestContext.Current.CancellationToken);
        await SendAsync(socket, "{\"protocol\":\"json\",\"version\":1}");
        await SendAsync(socket, $$"""{"type":4,"invocationId":"1","target":"Watch","arguments":["{{meeting.Id}}",null]}""");
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + "\u001e"), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    /// <summary>Reads until the screen is current, and tells how many bytes that took: all that had waited, and the newest update.</summary>
    private static async Task<int> ReadToAsync(ClientWebSocket socket, long seq)
    {
        var (buffer, text) = (new byte[64 * 1024], new StringBuilder());
        using var patience = new CancellationTokenSource(Waiting.Longest);
        while (!text.ToString().Contains($"\"seq\":{seq},", StringComparison.Ordinal))
            text.Append(Encoding.UTF8.GetString(buffer, 0, (await socket.ReceiveAsync(buffer, patience.Token)).Count));
        return text.Length;
    }

    /// <summary>The clock of the machine, but for what is skipped.</summary>
    private sealed class HastyTime : TimeProvider
    {
        private long skipped;

        public void Skip(TimeSpan span) => Interlocked.Add(ref skipped, (long)(span.TotalSeconds * TimestampFrequency));

        public override long GetTimestamp() => base.GetTimestamp() + Volatile.Read(ref skipped);
    }
}
