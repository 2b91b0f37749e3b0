using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Live;

namespace BridgeCoordinator.Server.Tests.Live;

/// <summary>
/// Two nodes look at the same session, each every other second, and hear of each other's consoles a round later. What they
/// write down together is what one would.
/// </summary>
public class SharedLinkWatchTests
{
    private readonly WatchedLinks links = new();
    private readonly HashSet<string> given = [];
    private readonly List<(int Second, Event Happened)> seen = [];
    private readonly Node one = new();
    private readonly Node other = new();
    private int second;

    private DateTimeOffset Now => WatchedLinks.Start.AddSeconds(second);

    [Fact]
    public void A_console_that_one_node_hears_is_not_called_silent_by_the_other()
    {
        RunTo(120, _ => { });
        RunTo(200, at => Measure(one, at, 120, rtt: 50));
        RunTo(330, _ => { });
        // Back at the other node after a long silence, while the first still remembers the old one.
        RunTo(400, at => Measure(other, at, 330, rtt: 50));

        Assert.Equal([AppState.Online, AppState.Stale, AppState.Offline, AppState.Online], Of<AppChanged>().Select(changed => changed.App));
        Assert.Equal([LinkVerdict.Good, LinkVerdict.Unknown, LinkVerdict.Good], Of<VerdictChanged>().Select(changed => changed.Verdict));
    }

    [Fact]
    public void A_link_that_worsens_and_betters_changes_its_verdict_once_each_time()
    {
        RunTo(70, _ => { });
        RunTo(300, at => Measure(at / 60 % 2 == 0 ? one : other, at, 70, rtt: at is > 120 and < 200 ? 500 : 50));

        Assert.Equal([LinkVerdict.Good, LinkVerdict.Bad, LinkVerdict.Good], Of<VerdictChanged>().Select(changed => changed.Verdict));
    }

    [Fact]
    public void Many_sites_falling_silent_are_one_incident()
    {
        RunTo(70, _ => Everybody());
        RunTo(200, _ => { });

        Assert.Single(Of<IncidentOpened>());
        Assert.Equal(2 * WatchedLinks.Bridges.Length, Of<AppChanged>().Count(changed => changed.App != AppState.Online));
    }

    [Fact]
    public void A_minute_is_sampled_once()
    {
        RunTo(310, at => Measure(one, at, 0, rtt: 50 + at));

        Assert.Equal([1, 2, 3, 4, 5], seen.Where(s => s.Happened is LinksSampled).Select(s => s.Second / 60));
    }

    private IEnumerable<T> Of<T>() => seen.Select(s => s.Happened).OfType<T>();

    private void Measure(Node at, int now, int since, double rtt)
    {
        if ((now - since) % 10 == 0) at.Presence.Measured(WatchedLinks.Id, "cho-don", at == one ? "a" : "b", new Pulse(rtt, 3, 0, 10), Now);
    }

    private void Everybody()
    {
        foreach (var bridge in WatchedLinks.Bridges) one.Presence.Seen(WatchedLinks.Id, bridge, "a", Now);
    }

    private void RunTo(int until, Action<int> happens)
    {
        for (; second < until; second++)
        {
            happens(second);
            if (second % 2 == 0) (one.Told, other.Told) = (Exchange(one, other), Exchange(other, one));
            LookFrom(second % 2 == 0 ? one : other);
        }
    }

    /// <summary>What was written to the shared store in the last round is read in this one.</summary>
    private static List<(string SiteId, string ConsoleId, ConsoleState State)> Exchange(Node from, Node to)
    {
        foreach (var (siteId, consoleId, state) in from.Told) to.Presence.Learn(WatchedLinks.Id, siteId, consoleId, state);
        return [.. from.Presence.TakeHeard(WatchedLinks.Id)];
    }

    private void LookFrom(Node node)
    {
        var session = links.Session;
        foreach (var observed in node.Watch.Look(session, Now))
        {
            if (!given.Add(LinkWatch.IdOf(observed, session, Now))) continue;
            var accepted = (Decision.Accepted)Decider.Decide(links.Session, observed, Actor.System, Now);
            if (accepted.Events.IsEmpty) continue;
            links.Session = Decider.Apply(links.Session, new Commit(1, links.Session.Seq + 1, Now, Actor.System, $"c{links.Session.Seq}", "", [.. accepted.Events]));
            seen.AddRange(accepted.Events.Select(happened => (second, happened)));
        }
    }

    private sealed class Node
    {
        public Node() => Watch = new LinkWatch(WatchedLinks.Id, Presence, new LinkThresholds(), WatchedLinks.Start);

        public Presence Presence { get; } = new();

        public LinkWatch Watch { get; }

        public List<(string SiteId, string ConsoleId, ConsoleState State)> Told { get; set; } = [];
    }
}
