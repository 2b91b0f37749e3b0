namespace BridgeCoordinator.Server.Refusals;

/// <summary>Lets one line through in a while and counts the others: what anybody can cause again and again must not fill the log.</summary>
internal sealed class LinePace(TimeProvider time)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    private readonly Lock counting = new();
    private long? lastAt;
    private int leftOut;

    /// <param name="before">How many lines were left out since the last one.</param>
    public bool Allows(out int before)
    {
        lock (counting)
        {
            before = leftOut;
            var isSoon = lastAt is { } last && time.GetElapsedTime(last) < Between;
            (lastAt, leftOut) = isSoon ? (lastAt, leftOut + 1) : (time.GetTimestamp(), 0);
            return !isSoon;
        }
    }
}
