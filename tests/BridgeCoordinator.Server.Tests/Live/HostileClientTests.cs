using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using BridgeCoordinator.Server.Tests.Harness;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace BridgeCoordinator.Server.Tests.Live;

/// <summary>What a broken or hostile client sends is answered or dropped, and everybody else goes on.</summary>
public class HostileClientTests(RealServer server)
{
    [Fact]
    public async Task Arguments_that_do_not_fit_are_refused_and_the_connection_stays()
    {
        var meeting = await Meeting.OpenAsync(server);
        await using var hub = await meeting.Near.ConnectAsync();
        var command = new { type = "declareReady", siteId = Meeting.NearSite, ready = true };
        object?[][] submits = [[], [meeting.Id], [meeting.Id, 7, command], [meeting.Id, new { }, command], [7, "a", command]];
        foreach (var arguments in submits) await Assert.ThrowsAsync<HubException>(() => hub.InvokeCoreAsync<JsonElement>("Submit", arguments, TestContext.Current.CancellationToken));
        (object?[] Arguments, string Code)[] answered =
        [
            ([meeting.Id, null, command], "badField"), ([null, "a", command], "unknownSession"), ([meeting.Id, "a", null], "badField"),
            ([meeting.Id, "a", "openSession"], "badField"), ([meeting.Id, "a", new { type = "flyAway" }], "unknownCommand"),
            ([meeting.Id, "a", new { type = "pauseSession", reason = new string('x', 70_000) }], "tooLarge"), (["none", "a", command], "unknownSession")
        ];
        foreach (var (arguments, code) in answered)
        {
            var answer = await hub.InvokeCoreAsync<JsonElement>("Submit", arguments, TestContext.Current.CancellationToken);
            Assert.Equal(code, answer.GetProperty("code").GetString());
        }

        await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync("NoSuchMethod", TestContext.Current.CancellationToken));
        object?[][] watches = [[null, null], [7, null], [meeting.Id, "x"], [meeting.Id, new { epoch = "x" }], ["none", null]];
        foreach (var arguments in watches)
        {
            await using var stream = hub.StreamAsyncCore<JsonElement>("Watch", arguments, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
            await Assert.ThrowsAsync<HubException>(async () => await stream.MoveNextAsync());
        }

        object?[][] pulses = [[meeting.Id, null, null], [null, Meeting.NearSite, new { samples = 1 }], [meeting.Id, Meeting.NearSite, new { rttMs = 1e300, samples = int.MaxValue }]];
        foreach (var arguments in pulses) await hub.InvokeCoreAsync("Pulse", arguments, TestContext.Current.CancellationToken);

        var good = await hub.InvokeAsync<JsonElement>("Submit", meeting.Id, "good", command, TestContext.Current.CancellationToken);
        Assert.True(good.TryGetProperty("seq", out _), good.GetRawText());
        Assert.Equal(HubConnectionState.Connected, hub.State);
    }

    [Theory]
    [InlineData("this is no message")]
    [InlineData("{\"type\":1,\"target\":\"Submit\",\"arguments\":[\"s\",\"a\",{\"type\":\"\\ud83d\"}],\"invocationId\":\"1\"}")]
    [InlineData("{\"type\":1,\"target\":\"Submit\",\"arguments\":[\"\\ud83d\",\"a\",{}],\"invocationId\":\"1\"}")]
    [InlineData("{\"type\":99}")]
    public async Task Raw_nonsense_harms_nobody_else(string message)
    {
        var meeting = await Meeting.OpenAsync(server);
        await using var screen = await server.Anyone.WatchAsync(meeting.Id);
        using var socket = await HandshakenAsync(server.Address);
        await SendAsync(socket, message);
        await Assert.ThrowsAnyAsync<Exception>(() => SendUntilClosedAsync(socket, new string('x', 300_000)));

        await screen.Reaches(await meeting.Moderator.Does(meeting.Id, new { type = "startItem", itemId = "gioi-thieu" }));
    }

    [Fact]
    public async Task A_client_that_never_pings_is_dropped_and_one_that_does_stays()
    {
        await using var impatient = new RealServer(new() { ["Live:SilentSeconds"] = "1.5" });
        await using var talking = new HubConnectionBuilder().WithUrl(new Uri(impatient.Address, "/hub"), options =>
        {
            options.Transports = Microsoft.AspNetCore.Http.Connections.HttpTransportType.WebSockets;
            options.SkipNegotiation = true;
        }).WithKeepAliveInterval(TimeSpan.FromMilliseconds(300)).Build();
        await talking.StartAsync(TestContext.Current.CancellationToken);
        using var silent = await HandshakenAsync(impatient.Address);

        var buffer = new byte[4096];
        using var patience = new CancellationTokenSource(Waiting.Longest);
        try
        {
            while ((await silent.ReceiveAsync(buffer, patience.Token)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (WebSocketException)
        {
            // Dropped without a farewell.
        }

        Assert.False(patience.IsCancellationRequested);
        Assert.Equal(HubConnectionState.Connected, talking.State);
        Assert.NotEqual(default, await talking.InvokeAsync<DateTimeOffset>("Echo", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task One_connection_too_many_is_asked_to_come_back_later()
    {
        await using var small = new RealServer(new() { ["Live:MostConnections"] = "2" });
        await using var first = await small.Anyone.ConnectAsync();
        var second = await small.Anyone.ConnectAsync();
        var third = await small.Anyone.Get("/hub");
        Assert.Equal((503, "overloaded", "2"), (third.Status, third.Code, third.Header("Retry-After")));

        await second.DisposeAsync();
        await Waiting.For(async () => (await small.Anyone.Get("/hub")).Status != 503);
        Assert.Equal(200, (await small.Anyone.Get("/health/live")).Status);
    }

    [Fact]
    public async Task A_stuck_key_is_slowed_down_and_slows_down_nobody_else()
    {
        var meeting = await Meeting.TalkingAsync(server);
        var answers = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => meeting.Near.Do(meeting.Id, new { type = "declareReady", siteId = Meeting.NearSite, ready = true })));
        var slowed = answers.Where(answer => answer.Status == 429).ToList();
        // A burst of 100 is let through, less the one command that the site gave before; what is refilled meanwhile as well.
        Assert.InRange(slowed.Count, 20, 201);
        Assert.All(slowed, answer => Assert.Equal(("tooManyCommands", "2"), (answer.Code, answer.Header("Retry-After"))));
        Assert.Equal(200, (await meeting.Far.Do(meeting.Id, new { type = "declareReady", siteId = Meeting.FarSite, ready = true })).Status);
    }

    private static async Task<ClientWebSocket> HandshakenAsync(Uri address)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/hub" }.Uri, TestContext.Current.CancellationToken);
        await SendAsync(socket, "{\"protocol\":\"json\",\"version\":1}");
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + "\u001e"), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    private static async Task SendUntilClosedAsync(ClientWebSocket socket, string message)
    {
        using var patience = new CancellationTokenSource(Waiting.Longest);
        var buffer = new byte[4096];
        await SendAsync(socket, message);
        while (true)
        {
            if ((await socket.ReceiveAsync(buffer, patience.Token)).MessageType == WebSocketMessageType.Close) throw new WebSocketException("closed");
        }
    }
}
