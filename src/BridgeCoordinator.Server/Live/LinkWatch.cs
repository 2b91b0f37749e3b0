using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Sessions;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// Turns what consoles measure into the few transitions worth a commit, for one session: silence, verdicts, a sample a
/// minute, and many sites failing at once. Looks every <see cref="LinkMonitor.Period"/>. <paramref name="started"/> is when this
/// node began to look at the session, or began anew after a time in which it could not.
/// </summary>
internal sealed class LinkWatch(string sessionId, Presence presence, LinkThresholds thresholds, DateTimeOffset started)
{
    /// <summary>A little less than the ten seconds between a console's pulses.</summary>
    private static readonly TimeSpan BetweenWindows = TimeSpan.FromSeconds(8);

    private readonly TimeSpan stale = TimeSpan.FromSeconds(thresholds.StaleSeconds);
    private readonly TimeSpan offline = TimeSpan.FromSeconds(thresholds.OfflineSeconds);

    private readonly Dictionary<string, VerdictFilter> filters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (DateTimeOffset PulseAt, DateTimeOffset At)> judged = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> turnedBad = new(StringComparer.Ordinal);
    private long sampledMinute = MinuteOf(started);
    private bool hasLooked;

    /// <summary>What is worth a commit now, given the session as of its last commit.</summary>
    public IReadOnlyList<SystemCommand> Look(Session session, DateTimeOffset now)
    {
        if (session.Status == SessionStatus.Closed) return [];
        var found = new List<SystemCommand>();
        foreach (var site in session.Plan.Sites) LookAt(site, session.Links.Sites[site.Id], now, found);
        hasLooked = true;
        if (HallIncident(session, now) is { } incident) found.Add(incident);
        if (MinuteOf(now) > sampledMinute && Sample(session, now) is { Samples.IsEmpty: false } sample) found.Add(sample);
        return found;
    }

    /// <summary>
    /// The id to give it by. Every node samples each minute and what they heard differs a little: the minute alone makes the
    /// samples one command, so that the first node's is kept.
    /// </summary>
    public static string IdOf(SystemCommand observed, Session session, DateTimeOffset now) => observed is SampleLinks
        ? SystemCommandId.For(session.Id, "links sampled", MinuteOf(now))
        : SystemCommandId.For(session.Id, observed, session.Seq);

    /// <summary>Long enough for everybody to have been heard, were they there.</summary>
    private bool HasListened(DateTimeOffset now) => now - started >= offline;

    private static long MinuteOf(DateTimeOffset at) => at.UtcTicks / TimeSpan.TicksPerMinute;

    private void LookAt(PlanSite site, SiteLink link, DateTimeOffset now, List<SystemCommand> found)
    {
        var consoles = presence.ConsolesOf(sessionId, site.Id);
        var app = App(consoles, now);
        // Another node heard it a moment ago, and its word has not come here yet: nobody has been silent for long since then.
        if (link.App == AppState.Online && app != AppState.Online && (now - link.AppSince)?.Duration() < stale) return;
        // Just after a start nobody has had the time to come back: say "here", never "silent".
        if (app != link.App && (app == AppState.Online || HasListened(now))) found.Add(new ObserveApp(site.Id, app));
        var verdict = Verdict(site.Id, link, consoles, now);
        if (verdict != link.Verdict) found.Add(new ObserveVerdict(site.Id, verdict));
        var silent = consoles.Count > 0 && app != AppState.Online && HasListened(now);
        if (site.Kind == SiteKind.Bridge) NoteTurn(site.Id, link, silent || verdict == LinkVerdict.Bad, now);
    }

    /// <summary>
    /// A site turns bad once, until it is well again: silent, then offline is one turn. Who was bad before this node began to look
    /// did not turn now.
    /// </summary>
    private void NoteTurn(string siteId, SiteLink link, bool isBad, DateTimeOffset now)
    {
        if (!isBad) turnedBad.Remove(siteId);
        else if (!hasLooked) turnedBad.TryAdd(siteId, DateTimeOffset.MinValue);
        else turnedBad.TryAdd(siteId, link is { App: not AppState.Online, AppSince: { } since } ? since : now);
    }

    private AppState App(IReadOnlyCollection<ConsoleState> consoles, DateTimeOffset now)
    {
        if (consoles.Count == 0) return AppState.Offline;
        var silence = now - consoles.Max(console => console.LastSeen);
        if (silence >= offline) return AppState.Offline;
        return silence >= stale ? AppState.Stale : AppState.Online;
    }

    /// <summary>The best console counts. A window is judged once.</summary>
    private LinkVerdict Verdict(string siteId, SiteLink link, IReadOnlyCollection<ConsoleState> consoles, DateTimeOffset now)
    {
        if (!filters.TryGetValue(siteId, out var filter)) filters[siteId] = filter = new VerdictFilter(link.Verdict, now);
        filter.Follow(link.Verdict, now);
        var fresh = Fresh(consoles, now);
        // What another node has just judged by may be on its way here.
        if (fresh.Count == 0) return HasListened(now) && now - filter.LoggedAt >= stale ? filter.Forget() : filter.Verdict;
        var latest = fresh.Max(console => console.PulseAt!.Value);
        // Two consoles of a site are not two windows: time counts, not pulses.
        if (judged.TryGetValue(siteId, out var before) && (latest <= before.PulseAt || now - before.At < BetweenWindows)) return filter.Verdict;
        judged[siteId] = (latest, now);
        var windows = fresh.Select(console => thresholds.Judge(console.LastPulse!)).Where(window => window != LinkVerdict.Unknown).ToList();
        return filter.Take(windows.Count == 0 ? LinkVerdict.Unknown : windows.Min());
    }

    private List<ConsoleState> Fresh(IEnumerable<ConsoleState> consoles, DateTimeOffset now) =>
        [.. consoles.Where(console => console.PulseAt is { } at && now - at < stale)];

    private ObserveHallIncident? HallIncident(Session session, DateTimeOffset now)
    {
        var bridges = session.Plan.Sites.Count(site => site.Kind == SiteKind.Bridge);
        var together = turnedBad.Values.Where(at => now - at <= LinkRules.Together).ToList();
        if (bridges < 2 || together.Count * 2 < bridges) return null;
        // Another node may have seen it a little earlier.
        if (LinkRules.HasHallIncidentSince(session, together.Min() - LinkRules.Together)) return null;
        return new ObserveHallIncident(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"hall-{session.Seq}"));
    }

    private SampleLinks Sample(Session session, DateTimeOffset now)
    {
        sampledMinute = MinuteOf(now);
        return new SampleLinks([.. session.Plan.Sites.Select(site => Best(site.Id, now)).OfType<LinkSample>()]);
    }

    private LinkSample? Best(string siteId, DateTimeOffset now) =>
        Fresh(presence.ConsolesOf(sessionId, siteId), now)
            .Select(console => console.LastPulse!)
            .Where(pulse => pulse.RttMs is not null)
            .MinBy(pulse => (thresholds.Judge(pulse), pulse.RttMs)) is { } best
            ? new LinkSample(siteId, best.RttMs!.Value, best.JitterMs, best.LossPercent)
            : null;
}
