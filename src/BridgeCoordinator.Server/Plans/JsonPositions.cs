using BridgeCoordinator.Domain.Planning;

namespace BridgeCoordinator.Server.Plans;

/// <summary>Turns byte offsets that only grow into lines and columns, reading each byte once; both count from 1, columns in characters.</summary>
internal sealed class JsonPositions
{
    private long seen;
    private int line = 1;
    private int column = 1;

    public PlanPlace Place(PlanPlace path, ReadOnlySpan<byte> utf8, long offset)
    {
        for (; seen < offset; seen++)
        {
            var value = utf8[(int)seen];
            if (value == (byte)'\n') (line, column) = (line + 1, 1);
            else if ((value & 0xC0) != 0x80) column++;
        }

        return path.At(line, column);
    }
}
