using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Server.Live;

namespace BridgeCoordinator.Server.Tests.Live;

/// <summary>A node that could not look for a while calls nobody silent for what it did not see.</summary>
public class LinkBlindnessTests
{
    private readonly WatchedLinks links = new();

    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    [InlineData(3_700)]
    public void After_a_process_stood_still_or_a_clock_was_set_nobody_who_comes_back_is_called_silent(int second)
    {
        links.EverybodyTo(99);
        links.JumpTo(second);
        links.RunTo(second + 20, _ => null);
        links.EverybodyTo(second + 120);
        Assert.All(Changes(), app => Assert.Equal(AppState.Online, app));
        Assert.DoesNotContain(links.Seen, s => s.Happened is IncidentOpened);
    }

    [Fact]
    public void After_the_log_was_out_of_reach_consoles_of_other_nodes_get_the_time_to_be_heard_of_again()
    {
        links.EverybodyTo(99);
        links.LoseTheLog();
        // Another node's consoles: their word comes with the shared store, a little after the log.
        links.JumpTo(102);
        links.RunTo(140, _ => null);
        links.EverybodyTo(220);
        Assert.All(Changes(), app => Assert.Equal(AppState.Online, app));
    }

    [Fact]
    public void Who_stays_away_is_told_after_the_grace_and_once_more_after_a_clock_was_set_back()
    {
        links.EverybodyTo(99);
        links.JumpTo(200);
        links.RunTo(258, _ => null);
        Assert.All(Changes(), app => Assert.Equal(AppState.Online, app));
        links.RunTo(262, _ => null);
        Assert.Equal((260, AppState.Offline), links.Apps("na-ri").Last());

        links.EverybodyTo(300);
        links.JumpTo(100);
        links.EverybodyTo(200);
        links.RunTo(300, _ => null);
        Assert.Equal([(226, AppState.Stale), (260, AppState.Offline)], links.Apps("na-ri").TakeLast(2));
    }

    [Fact]
    public void Sites_that_were_bad_before_are_no_incident_of_the_hall_when_a_node_begins_to_look()
    {
        foreach (var bridge in WatchedLinks.Bridges) links.Apply(new ObserveVerdict(bridge, LinkVerdict.Bad));
        links.EverybodyTo(40);
        Assert.DoesNotContain(links.Seen, s => s.Happened is IncidentOpened);
    }

    [Fact]
    public void Sites_that_fell_silent_one_after_the_other_are_no_incident_when_a_node_looks_again()
    {
        links.EverybodyTo(99);
        for (var down = 1; down <= WatchedLinks.Bridges.Length; down++)
        {
            for (var end = links.Second + 12; links.Second < end; links.Step()) Hear(WatchedLinks.Bridges.Skip(down));
        }

        links.RunTo(links.Second + 30, _ => null);
        links.LoseTheLog();
        links.RunTo(links.Second + 120, _ => null);
        Assert.Equal(WatchedLinks.Bridges.Length, Changes().Count(app => app == AppState.Stale));
        Assert.DoesNotContain(links.Seen, s => s.Happened is IncidentOpened);
    }

    [Fact]
    public void Half_of_the_bridges_is_half_of_them_without_the_hall_itself()
    {
        var central = links.Session.Plan.Sites.Single(site => site.Kind == Domain.Planning.SiteKind.Central).Id;
        var falling = WatchedLinks.Bridges.Take(((WatchedLinks.Bridges.Length + 1) / 2) - 1).Append(central).ToList();
        var staying = WatchedLinks.Bridges.Except(falling).ToList();
        for (; links.Second < 70; links.Step()) Hear([.. falling, .. staying]);
        for (; links.Second < 150; links.Step()) Hear(staying);
        Assert.Equal(falling.Count, Changes().Count(app => app == AppState.Offline));
        Assert.DoesNotContain(links.Seen, s => s.Happened is IncidentOpened);
    }

    private IEnumerable<AppState> Changes() => links.Seen.Select(s => s.Happened).OfType<AppChanged>().Select(changed => changed.App);

    private void Hear(IEnumerable<string> sites)
    {
        foreach (var site in sites) links.Presence.Seen(WatchedLinks.Id, site, "a", links.Now);
    }
}
