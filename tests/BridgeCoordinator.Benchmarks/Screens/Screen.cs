using System.Buffers.Text;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;

namespace BridgeCoordinator.Benchmarks.Screens;

/// <summary>
/// The lightest screen there is: SignalR's JSON protocol by hand over one WebSocket, which only notes the seq of each
/// update. So the load generator costs little beside the server on the same machine.
/// </summary>
internal sealed class Screen(Uri server, string sessionId) : IAsyncDisposable
{
    private static readonly byte[] Handshake = "{\"protocol\":\"json\",\"version\":1}\u001e"u8.ToArray();
    private static readonly byte[] SeqField = ",\"seq\":"u8.ToArray();
    private readonly byte[] buffer = new byte[64 * 1024];
    private ClientWebSocket socket = new();

    public long Seq { get; private set; }

    public long SeenAt { get; private set; }

    public long Bytes { get; private set; }

    public long Updates { get; private set; }

    public async Task ConnectAsync(CancellationToken stop)
    {
        socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
        await socket.ConnectAsync(new Uri($"ws://{server.Authority}/hub"), stop);
        await SendAsync(Handshake, stop);
        await SendAsync(Encoding.UTF8.GetBytes(
            $"{{\"type\":4,\"invocationId\":\"1\",\"target\":\"Watch\",\"arguments\":[\"{sessionId}\",null]}}\u001e"), stop);
    }

    /// <summary>Reads until the connection ends; each update's seq is noted the moment it is in.</summary>
    public async Task ReadAsync(Action<Screen> updated, CancellationToken stop)
    {
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                var length = await ReadMessageAsync(stop);
                if (length == 0) return;
                if (!TryReadSeq(buffer.AsSpan(0, length), out var seq)) continue;
                (Seq, SeenAt) = (seq, Stopwatch.GetTimestamp());
                Updates++;
                updated(this);
            }
        }
        catch (Exception ended) when (ended is WebSocketException or OperationCanceledException or IOException)
        {
            // The server went away, or the run is over.
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Abort();
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<int> ReadMessageAsync(CancellationToken stop)
    {
        var length = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length), stop);
            if (read.MessageType == WebSocketMessageType.Close) return 0;
            length += read.Count;
            Bytes += read.Count;
            if (read.EndOfMessage) return length;
        }
    }

    private static bool TryReadSeq(ReadOnlySpan<byte> message, out long seq)
    {
        seq = 0;
        // The update's own seq stands before its cards.
        var at = message.IndexOf(SeqField);
        return at >= 0 && Utf8Parser.TryParse(message[(at + SeqField.Length)..], out seq, out _);
    }

    private Task SendAsync(byte[] message, CancellationToken stop) =>
        socket.SendAsync(message, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, stop).AsTask();
}
