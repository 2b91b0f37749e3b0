using System.Net.Sockets;
using Microsoft.AspNetCore.Http.Features;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// A connection after it became a WebSocket. Frames come from two sides, the hub and the socket's own answers to pings and
/// closings: each write is a whole one, and goes out by itself. Written to the kernel without a detour where that is open to us:
/// whatever Kestrel had to say before, the client has read when it speaks to us, and we only ever answer.
/// </summary>
internal sealed class UpgradedStream(Stream inner, Socket? socket) : Stream
{
    private readonly SemaphoreSlim turn = new(1);

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        inner.ReadAsync(buffer, cancellationToken);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (socket is null) await inner.WriteAsync(buffer, cancellationToken);
            else await SendAsync(socket, buffer, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>
    /// What the kernel takes at once it takes without an operation that the socket would keep for its life: few screens ever need one.
    /// </summary>
    private static async ValueTask SendAsync(Socket socket, ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken)
    {
        while (buffer.Length > 0)
        {
            var sent = socket.Send(buffer.Span, SocketFlags.None, out var fault);
            if (fault == SocketError.WouldBlock) sent = await socket.SendAsync(buffer, SocketFlags.None, cancellationToken);
            else if (fault != SocketError.Success) throw new SocketException((int)fault);
            buffer = buffer[sent..];
        }
    }
}

/// <summary>Upgrades a request, and remembers what came of it.</summary>
internal sealed class RememberedUpgrade(IHttpUpgradeFeature inner, Socket? socket) : IHttpUpgradeFeature
{
    public bool IsUpgradableRequest => inner.IsUpgradableRequest;

    public UpgradedStream? Stream { get; private set; }

    public async Task<Stream> UpgradeAsync()
    {
        // What the kernel cannot take at once is then said, not waited for.
        if (socket is not null) socket.Blocking = false;
        return Stream = new UpgradedStream(await inner.UpgradeAsync(), socket);
    }
}
