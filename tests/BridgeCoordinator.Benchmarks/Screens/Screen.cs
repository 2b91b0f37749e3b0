using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using BridgeCoordinator.Benchmarks.Servers;

namespace BridgeCoordinator.Benchmarks.Screens;

/// <summary>
/// The lightest screen there is: one socket, WebSocket frames and SignalR's JSON protocol by hand, which only notes the seq
/// of each update. So the load generator costs little beside the server on the same machine, and the same for every server.
/// </summary>
internal sealed class Screen(Uri server, Greeting greeting) : IAsyncDisposable
{
    private static readonly byte[] Ping = Frame("{\"type\":6}");
    private readonly byte[] buffer = new byte[8 * 1024];
    private FrameReader frames = new();
    private Socket? socket;
    private volatile bool hasGreeted;

    public long Seq => frames.Seq;

    /// <summary>When the update with <see cref="Seq"/> was in.</summary>
    public long SeenAt { get; private set; }

    public long Bytes { get; private set; }

    public long Updates => frames.Updates;

    public async Task ConnectAsync(CancellationToken stop)
    {
        hasGreeted = false;
        socket?.Dispose();
        socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port), stop);
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET {greeting.Path} HTTP/1.1\r\nHost: {server.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"), stop);
        frames = new FrameReader();
        await ReadUpgradeAsync(socket, stop);
        foreach (var message in greeting.Messages) await socket.SendAsync(Frame(message), stop);
        hasGreeted = true;
    }

    /// <summary>Reads until the connection ends; each update's seq is noted the moment it is in.</summary>
    public async Task ReadAsync(Action<long, Screen> updated, CancellationToken stop)
    {
        try
        {
            while (await socket!.ReceiveAsync(buffer, stop) is > 0 and var count)
            {
                var before = frames.Seq;
                Bytes += count;
                frames.Take(buffer.AsSpan(0, count));
                if (frames.Seq == before) continue;
                SeenAt = Stopwatch.GetTimestamp();
                updated(before, this);
            }
        }
        catch (Exception ended) when (ended is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The server went away, or the run is over.
        }
    }

    /// <summary>As pages do every 10 seconds: a silent connection is dropped. Before the greeting it would be taken for it.</summary>
    public void Beat()
    {
        if (hasGreeted) socket!.Send(Ping);
    }

    public ValueTask DisposeAsync()
    {
        socket?.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task ReadUpgradeAsync(Socket upgraded, CancellationToken stop)
    {
        var (length, end) = (0, -1);
        while (end < 0)
        {
            var count = await upgraded.ReceiveAsync(buffer.AsMemory(length), stop);
            if (count == 0) throw new IOException("The server closed the connection.");
            length += count;
            end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
        }

        if (!buffer.AsSpan().StartsWith("HTTP/1.1 101"u8)) throw new IOException(Encoding.ASCII.GetString(buffer, 0, length));
        frames.Take(buffer.AsSpan(end + 4, length - end - 4));
    }

    /// <summary>A text frame, masked as a client's must be, with a mask that leaves the bytes as they are.</summary>
    private static byte[] Frame(string message)
    {
        var text = Encoding.UTF8.GetBytes(message + '\u001e');
        byte[] length = text.Length < 126 ? [(byte)(0x80 | text.Length)] : [0x80 | 126, (byte)(text.Length >> 8), (byte)text.Length];
        return [0x81, .. length, 0, 0, 0, 0, .. text];
    }
}
