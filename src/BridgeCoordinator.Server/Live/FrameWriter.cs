using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// Sends each flush as one text message of a WebSocket (RFC 6455, section 5.2). It holds a buffer only while something is being
/// written: a screen that is told nothing costs none. One writes at a time, as the hub takes care of.
/// </summary>
/// <param name="upgrade">Done by the hub's first word, which answers one of the client's.</param>
/// <param name="closing">Is told when nothing more will be written.</param>
internal sealed class FrameWriter(RememberedUpgrade upgrade, PipeWriter closing, TimeProvider time) : PipeWriter
{
    private const byte WholeText = 0x81;
    private const int MostHeader = 10;
    private const int LeastBytes = 4 * 1024;

    private byte[] buffer = [];
    private int end = MostHeader;
    private long sendingSince;

    /// <summary>For how long the client has kept the present message waiting.</summary>
    public TimeSpan Sending => Volatile.Read(ref sendingSince) is not 0 and var since ? time.GetElapsedTime(since) : TimeSpan.Zero;

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (buffer.Length - end < Math.Max(1, sizeHint)) Grow(Math.Max(LeastBytes, end + sizeHint));
        return buffer.AsMemory(end);
    }

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override void Advance(int bytes) => end += bytes;

    public override async ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        if (end == MostHeader) return default;
        Volatile.Write(ref sendingSince, time.GetTimestamp());
        try
        {
            // Not called off half way, which would leave half a frame: who does not read is dropped as a whole.
            await upgrade.Stream!.WriteAsync(Frame(), CancellationToken.None);
        }
        finally
        {
            Volatile.Write(ref sendingSince, 0);
            Forget();
        }

        return default;
    }

    public override void CancelPendingFlush()
    {
    }

    public override void Complete(Exception? exception = null) => closing.Complete(exception);

    /// <summary>The header is as long as the message makes it, and stands right before it.</summary>
    private ReadOnlyMemory<byte> Frame()
    {
        var length = end - MostHeader;
        var size = length < 126 ? 2 : length <= ushort.MaxValue ? 4 : MostHeader;
        var header = buffer.AsSpan(MostHeader - size, size);
        header[0] = WholeText;
        header[1] = size switch { 2 => (byte)length, 4 => 126, _ => 127 };
        if (size == 4) BinaryPrimitives.WriteUInt16BigEndian(header[2..], (ushort)length);
        if (size == MostHeader) BinaryPrimitives.WriteInt64BigEndian(header[2..], length);
        return buffer.AsMemory(MostHeader - size, size + length);
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(size);
        buffer.AsSpan(0, Math.Min(end, buffer.Length)).CopyTo(larger);
        Return();
        buffer = larger;
    }

    private void Forget()
    {
        Return();
        (buffer, end) = ([], MostHeader);
    }

    private void Return()
    {
        if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer);
    }
}
