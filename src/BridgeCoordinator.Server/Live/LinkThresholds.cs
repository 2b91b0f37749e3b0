using BridgeCoordinator.Domain.Links;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// Section <c>Links</c> of the configuration: where a link turns weak and where bad. Round trip and jitter in
/// milliseconds, loss in percent, each bound inclusive of the better side. The defaults follow ITU-T G.114 (150 and 400 ms
/// one way are its limits for good and acceptable talk; a round trip at these figures is well within).
/// </summary>
internal sealed class LinkThresholds
{
    public const string Section = "Links";

    public double WeakRttMs { get; set; } = 150;

    public double BadRttMs { get; set; } = 400;

    public double WeakJitterMs { get; set; } = 30;

    public double BadJitterMs { get; set; } = 80;

    public double WeakLossPercent { get; set; } = 1;

    public double BadLossPercent { get; set; } = 2.5;

    /// <summary>Seconds of silence until a site's consoles count as stale, and as offline.</summary>
    public int StaleSeconds { get; set; } = 25;

    public int OfflineSeconds { get; set; } = 60;

    public LinkVerdict Judge(Pulse pulse)
    {
        if (pulse.Samples <= 0 || pulse is { RttMs: null, JitterMs: null, LossPercent: null }) return LinkVerdict.Unknown;
        if (pulse.RttMs > BadRttMs || pulse.JitterMs > BadJitterMs || pulse.LossPercent > BadLossPercent) return LinkVerdict.Bad;
        return pulse.RttMs > WeakRttMs || pulse.JitterMs > WeakJitterMs || pulse.LossPercent > WeakLossPercent ? LinkVerdict.Weak : LinkVerdict.Good;
    }
}
