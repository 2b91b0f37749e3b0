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
            else
                while (buffer.Length > 0) buffer = buffer[await socket.SendAsync(buffer, SocketFlags.None, cancellationToken)..];
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
}

/// <summary>Upgrades a request, and remembers what came of it.</summary>
internal sealed class RememberedUpgrade(IHttpUpgradeFeature inner, Socket? socket) : IHttpUpgradeFeature
{
    public bool IsUpgradableRequest => inner.IsUpgradableRequest;

    public UpgradedStream? Stream { get; private set; }

    public async Task<Stream> UpgradeAsync() => Stream = new UpgradedStream(await inner.UpgradeAsync(), socket);
}
