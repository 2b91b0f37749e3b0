using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Sessions;

namespace BridgeCoordinator.Server.Tests.Live;

/// <summary>What concerns many sites at once, and what is written down at all.</summary>
public class LinkHistoryTests
{
    private readonly WatchedLinks links = new();

    [Fact]
    public void Half_the_sites_turning_bad_within_ten_seconds_is_one_incident_of_the_hall()
    {
        links.EverybodyTo(70);
        Assert.DoesNotContain(links.Seen, s => s.Happened is IncidentOpened);
        // All fall silent: stale, later offline, one incident.
        links.RunTo(200, _ => null);
        var incident = Assert.IsType<IncidentOpened>(Assert.Single(links.Seen, s => s.Happened is IncidentOpened).Happened);
        Assert.Equal((null, IncidentKind.Network), (incident.SiteId, incident.Kind));
        Assert.Equal(2 * WatchedLinks.Bridges.Length, links.Seen.Count(s => s.Happened is AppChanged { App: not AppState.Online }));

        links.EverybodyTo(260);
        links.RunTo(400, _ => null);
        Assert.Equal(2, links.Seen.Count(s => s.Happened is IncidentOpened));
    }

    [Fact]
    public void Fewer_than_half_or_one_after_the_other_is_none()
    {
        links.EverybodyTo(70);
        for (var down = 1; down <= WatchedLinks.Bridges.Length; down++)
        {
            for (var end = links.Second + 12; links.Second < end; links.Step())
                foreach (var bridge in WatchedLinks.Bridges.Skip(down)) links.Presence.Seen(WatchedLinks.Id, bridge, "a", links.Now);
        }

        links.RunTo(links.Second + 30, _ => null);
        Assert.Equal(WatchedLinks.Bridges.Length, links.Seen.Count(s => s.Happened is AppChanged { App: AppState.Stale }));
        Assert.DoesNotContain(links.Seen, s => s.Happened is IncidentOpened);
    }

    [Fact]
    public void All_sites_are_sampled_together_once_a_minute_while_there_is_anything_to_tell()
    {
        links.RunTo(189, at => at % 10 == 0 ? "a" : null, _ => 50);
        Assert.Equal([60, 120, 180], links.Seen.Where(s => s.Happened is LinksSampled).Select(s => s.Second));
        // Its consoles could measure the round trip alone.
        Assert.All(links.Seen.Select(s => s.Happened).OfType<LinksSampled>(), sampled => Assert.Equal(new LinkSample("cho-don", 50, null, null), Assert.Single(sampled.Samples)));
        links.RunTo(400, _ => null);
        Assert.Equal(3, links.Seen.Count(s => s.Happened is LinksSampled));
    }

    [Fact]
    public void Nothing_is_observed_of_a_closed_session()
    {
        links.Session = links.Session with { Lifecycle = links.Session.Lifecycle with { Status = SessionStatus.Closed } };
        links.RunTo(300, at => at % 10 == 0 && at < 100 ? "a" : null, _ => 900);
        Assert.Empty(links.Seen);
    }

    [Fact]
    public void Two_nodes_that_see_the_same_give_the_same_command_and_another_moment_another()
    {
        var observed = new ObserveApp("cho-don", AppState.Stale);
        Assert.Equal(SystemCommandId.For(WatchedLinks.Id, observed, 7), SystemCommandId.For(WatchedLinks.Id, new ObserveApp("cho-don", AppState.Stale), 7));
        string[] others =
        [
            SystemCommandId.For(WatchedLinks.Id, observed, 7), SystemCommandId.For(WatchedLinks.Id, observed, 8), SystemCommandId.For("t", observed, 7),
            SystemCommandId.For(WatchedLinks.Id, new ObserveApp("na-ri", AppState.Stale), 7), SystemCommandId.For(WatchedLinks.Id, new ObserveApp("cho-don", AppState.Offline), 7)
        ];
        Assert.Distinct(others);
        Assert.All(others, id => Assert.Equal('5', id[12]));
    }

    [Fact]
    public void A_console_that_reconnects_all_the_time_stays_present_and_the_memory_bounded()
    {
        for (var i = 0; i < 500; i++) links.Presence.Seen(WatchedLinks.Id, "cho-don", $"connection-{i}", WatchedLinks.Start.AddSeconds(i));
        var consoles = links.Presence.ConsolesOf(WatchedLinks.Id, "cho-don");
        Assert.Equal(32, consoles.Count);
        Assert.Equal(WatchedLinks.Start.AddSeconds(499), consoles.Max(console => console.LastSeen));
        links.Presence.Forget(WatchedLinks.Id);
        Assert.Empty(links.Presence.ConsolesOf(WatchedLinks.Id, "cho-don"));
    }
}
