using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// The watch of each session that is looked at. After a time in which this node could not look, because the log was out of reach,
/// the process stood still or the clock was set, the watch begins anew: consoles first get the time to be heard again.
/// </summary>
internal sealed class LinkWatches(Presence presence, LinkThresholds thresholds)
{
    private static readonly TimeSpan LongestGap = 3 * LinkMonitor.Period;

    private readonly Dictionary<string, (LinkWatch Watch, DateTimeOffset LookedAt)> watches = new(StringComparer.Ordinal);

    /// <summary>What is worth a commit now, given the session as of its last commit.</summary>
    public IReadOnlyList<SystemCommand> Look(Session session, DateTimeOffset now)
    {
        if (watches.TryGetValue(session.Id, out var known))
        {
            // What was heard before the clock was set back would count as heard until that time comes again.
            if (now < known.LookedAt) Forget(session.Id);
            else if (now - known.LookedAt > LongestGap) BeginAnew(session.Id);
        }

        var watch = watches.TryGetValue(session.Id, out known) ? known.Watch : new LinkWatch(session.Id, presence, thresholds, now);
        watches[session.Id] = (watch, now);
        return watch.Look(session, now);
    }

    public void BeginAnew(string sessionId) => watches.Remove(sessionId);

    /// <summary>Forgets the sessions that are not looked at any more.</summary>
    public void Keep(IEnumerable<string> sessionIds)
    {
        foreach (var gone in watches.Keys.Except(sessionIds).ToList()) Forget(gone);
    }

    private void Forget(string sessionId)
    {
        watches.Remove(sessionId);
        presence.Forget(sessionId);
    }
}
