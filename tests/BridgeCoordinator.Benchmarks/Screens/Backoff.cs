namespace BridgeCoordinator.Benchmarks.Screens;

/// <summary>How patiently a page connects again: the same as connection/feed.ts of the pages.</summary>
internal static class Backoff
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(10);

    public static TimeSpan ConnectPatience { get; } = TimeSpan.FromSeconds(8);

    /// <summary>At most as long as the screen has been away.</summary>
    public static TimeSpan Pause(TimeSpan away) => Random.Shared.NextDouble() * (away < Least ? Least : away > Most ? Most : away);
}
