using System.Buffers.Binary;
using System.Buffers.Text;

namespace BridgeCoordinator.Benchmarks.Screens;

/// <summary>Takes a server's WebSocket frames as the bytes come, and notes the seq of each update among the records in them.</summary>
internal sealed class FrameReader
{
    private const byte RecordEnd = 0x1e;
    private static readonly byte[] SeqField = ",\"seq\":"u8.ToArray();

    // The update's own seq stands within the first bytes of a record, before its cards.
    private readonly byte[] beginning = new byte[160];
    private readonly byte[] header = new byte[10];
    private int beginningLength;
    private int headerLength;
    private long payloadLeft;

    public long Seq { get; private set; }

    public long Updates { get; private set; }

    public void Take(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (payloadLeft == 0)
            {
                header[headerLength++] = bytes[0];
                bytes = bytes[1..];
                if (headerLength >= 2 && headerLength == HeaderSize()) BeginPayload();
                continue;
            }

            var payload = bytes[..(int)Math.Min(bytes.Length, payloadLeft)];
            payloadLeft -= payload.Length;
            bytes = bytes[payload.Length..];
            // Control frames, from 8 on, are none of ours.
            if ((header[0] & 0x0f) < 8) TakePayload(payload);
        }
    }

    private int HeaderSize() => (header[1] & 0x7f) switch { 126 => 4, 127 => 10, _ => 2 };

    private void BeginPayload()
    {
        payloadLeft = (header[1] & 0x7f) switch
        {
            126 => BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)),
            127 => BinaryPrimitives.ReadInt64BigEndian(header.AsSpan(2)),
            var small => small
        };
        headerLength = 0;
    }

    private void TakePayload(ReadOnlySpan<byte> payload)
    {
        while (payload.Length > 0)
        {
            var end = payload.IndexOf(RecordEnd);
            var part = end < 0 ? payload : payload[..end];
            var kept = part[..Math.Min(part.Length, beginning.Length - beginningLength)];
            kept.CopyTo(beginning.AsSpan(beginningLength));
            beginningLength += kept.Length;
            if (end < 0) return;
            TakeRecord(beginning.AsSpan(0, beginningLength));
            beginningLength = 0;
            payload = payload[(end + 1)..];
        }
    }

    private void TakeRecord(ReadOnlySpan<byte> record)
    {
        var at = record.IndexOf(SeqField);
        if (at < 0 || !Utf8Parser.TryParse(record[(at + SeqField.Length)..], out long seq, out _)) return;
        Updates++;
        if (seq > Seq) Seq = seq;
    }
}
