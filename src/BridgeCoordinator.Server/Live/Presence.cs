using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace BridgeCoordinator.Server.Live;

/// <summary>What one console last told about its link, and when it was last heard at all.</summary>
internal sealed record ConsoleState(DateTimeOffset LastSeen, Pulse? LastPulse, DateTimeOffset? PulseAt);

/// <summary>
/// A console's measurements over ten seconds. An absent figure could not be measured, which is not "bad"; a figure that only a
/// newer page measures is passed over.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record Pulse(double? RttMs, double? JitterMs, double? LossPercent, int Samples)
{
    private const double LongestMs = 600_000;

    /// <summary>A console may lie or overflow: what cannot be a measurement is none.</summary>
    public Pulse Plausible() => new(Within(RttMs, LongestMs), Within(JitterMs, LongestMs), Within(LossPercent, 100), Math.Clamp(Samples, 0, 1_000));

    private static double? Within(double? figure, double most) => figure >= 0 && figure <= most ? figure : null;
}

/// <summary>
/// Which consoles of each site are heard of, and what they measure. Kept in memory: only what follows from it, a site
/// gone silent or a link turned bad, becomes a commit.
/// </summary>
internal sealed class Presence
{
    private const int MostConsolesOfSite = 32;

    private readonly ConcurrentDictionary<(string SessionId, string SiteId), ImmutableDictionary<string, ConsoleState>> sites = new();

    private readonly ConcurrentDictionary<(string SessionId, string SiteId, string ConsoleId), bool> heard = new();

    public void Seen(string sessionId, string siteId, string consoleId, DateTimeOffset at)
    {
        Change(sessionId, siteId, consoleId, at, known => new ConsoleState(at, known?.LastPulse, known?.PulseAt));
        Heard(sessionId, siteId, consoleId);
    }

    public void Measured(string sessionId, string siteId, string consoleId, Pulse pulse, DateTimeOffset at)
    {
        Change(sessionId, siteId, consoleId, at, _ => new ConsoleState(at, pulse, at));
        Heard(sessionId, siteId, consoleId);
    }

    public IReadOnlyCollection<ConsoleState> ConsolesOf(string sessionId, string siteId) =>
        sites.TryGetValue((sessionId, siteId), out var consoles) ? [.. consoles.Values] : [];

    /// <summary>Another node's word on a console; ours stands where it is newer.</summary>
    public void Learn(string sessionId, string siteId, string consoleId, ConsoleState state) =>
        Change(sessionId, siteId, consoleId, state.LastSeen, known => known is not null && known.LastSeen >= state.LastSeen ? known : state);

    /// <summary>The consoles that this node itself heard of since it was last asked.</summary>
    public IReadOnlyList<(string SiteId, string ConsoleId, ConsoleState State)> TakeHeard(string sessionId)
    {
        var taken = heard.Keys.Where(console => console.SessionId == sessionId && heard.TryRemove(console, out _)).ToList();
        return
        [
            .. taken.Where(console => sites.TryGetValue((console.SessionId, console.SiteId), out var consoles) && consoles.ContainsKey(console.ConsoleId))
                .Select(console => (console.SiteId, console.ConsoleId, sites[(console.SessionId, console.SiteId)][console.ConsoleId]))
        ];
    }

    /// <summary>What was taken could not be told: it is still to be.</summary>
    public void HandBack(string sessionId, IEnumerable<(string SiteId, string ConsoleId, ConsoleState State)> taken)
    {
        foreach (var (siteId, consoleId, _) in taken) Heard(sessionId, siteId, consoleId);
    }

    public void Forget(string sessionId)
    {
        foreach (var site in sites.Keys.Where(site => site.SessionId == sessionId)) sites.TryRemove(site, out _);
        foreach (var console in heard.Keys.Where(console => console.SessionId == sessionId)) heard.TryRemove(console, out _);
    }

    /// <summary>Kept only for who takes it: with one node nobody does, and the set is bounded by the consoles known.</summary>
    private void Heard(string sessionId, string siteId, string consoleId)
    {
        if (sites.TryGetValue((sessionId, siteId), out var consoles) && consoles.ContainsKey(consoleId)) heard[(sessionId, siteId, consoleId)] = true;
    }

    private void Change(string sessionId, string siteId, string consoleId, DateTimeOffset at, Func<ConsoleState?, ConsoleState> next) =>
        sites.AddOrUpdate(
            (sessionId, siteId),
            _ => ImmutableDictionary<string, ConsoleState>.Empty.Add(consoleId, next(null)),
            (_, consoles) =>
            {
                // A phone that reconnects all the time is a new console each time: the longest silent makes room.
                if (consoles.Count >= MostConsolesOfSite && !consoles.ContainsKey(consoleId))
                {
                    var longestSilent = consoles.MinBy(console => console.Value.LastSeen);
                    if (longestSilent.Value.LastSeen > at) return consoles;
                    consoles = consoles.Remove(longestSilent.Key);
                    heard.TryRemove((sessionId, siteId, longestSilent.Key), out bool _);
                }

                return consoles.SetItem(consoleId, next(consoles.GetValueOrDefault(consoleId)));
            });
}
