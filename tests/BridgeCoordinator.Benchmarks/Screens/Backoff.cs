namespace BridgeCoordinator.Benchmarks.Screens;

/// <summary>How patiently a page connects again: the same as connection/feed.ts of the pages.</summary>
internal static class Backoff
{
    private const double FirstMs = 400;
    private const double LongestMs = 10_000;

    public static TimeSpan ConnectPatience { get; } = TimeSpan.FromSeconds(8);

    public static TimeSpan Pause(int failures) =>
        TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * Math.Min(LongestMs, FirstMs * Math.Pow(2, Math.Min(failures, 20))));
}
