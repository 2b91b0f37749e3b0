using System.Collections.Concurrent;
using System.Net.WebSockets;

namespace BridgeCoordinator.Benchmarks.Servers;

/// <summary>The least that ASP.NET Core can do: plain WebSockets, the same bytes to each, no protocol, no order between changes but a lock.</summary>
internal static class SocketPeer
{
    public const string Kind = "bare sockets";

    public static void Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.UseWebSockets();
        var open = new ConcurrentDictionary<WebSocket, SemaphoreSlim>();
        app.Map("/socket", async (HttpContext http) =>
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            open[socket] = new SemaphoreSlim(1);
            var buffer = new byte[256];
            try
            {
                while ((await socket.ReceiveAsync(buffer, http.RequestAborted)).MessageType != WebSocketMessageType.Close)
                {
                    // What a screen says is of no interest here.
                }
            }
            catch (Exception ended) when (ended is WebSocketException or OperationCanceledException)
            {
                // The screen went away.
            }

            open.TryRemove(socket, out _);
        });
        new PeerPayload().Map(app, update => BroadcastAsync(open, [.. update, 0x1e]));
        app.Run();
    }

    private static Task BroadcastAsync(ConcurrentDictionary<WebSocket, SemaphoreSlim> open, byte[] message) =>
        Task.WhenAll(open.Select(screen => SendAsync(screen.Key, screen.Value, message)));

    private static async Task SendAsync(WebSocket socket, SemaphoreSlim one, ReadOnlyMemory<byte> message)
    {
        await one.WaitAsync();
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            one.Release();
        }
    }
}
