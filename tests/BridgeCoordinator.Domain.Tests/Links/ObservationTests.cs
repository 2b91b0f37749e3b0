using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Plans;
using static BridgeCoordinator.Domain.Tests.Scenes.Scene;

namespace BridgeCoordinator.Domain.Tests.Links;

/// <summary>What the server measures by itself.</summary>
public class ObservationTests
{
    private static readonly LinkSample Sample = new(North, 40.5, 3, 0.1);

    [Fact]
    public void A_console_that_is_heard_again_or_falls_silent_shows_on_its_site()
    {
        var scene = Given().When(new ObserveApp(North, AppState.Online)).Then(new AppChanged(North, AppState.Online));
        Assert.Equal((AppState.Online, 1), (scene.Site(North).App, scene.Card<TotalsCard>("totals").SitesOnline));
        scene.When(new ObserveApp(North, AppState.Online)).ThenNothing();
        scene.When(new ObserveApp(North, AppState.Stale)).Then(new AppChanged(North, AppState.Stale));
        Assert.Equal(0, scene.Card<TotalsCard>("totals").SitesOnline);
    }

    [Fact]
    public void The_desk_knows_since_when_a_console_is_silent_and_how_old_a_sample_is()
    {
        LinkOnCard Desk(Scene scene) => scene.Card<DeskLinksCard>("desk/links").Sites.Single(site => site.SiteId == North);
        var scene = Given();
        Assert.Equal((null, null), (Desk(scene).AppSince, Desk(scene).SampledAt));
        scene.Later(60).And(new ObserveApp(North, AppState.Online)).Later(60).And(new SampleLinks([Sample])).Later(60).And(new ObserveApp(North, AppState.Offline));
        Assert.Equal((At(7, 33), At(7, 32)), (Desk(scene).AppSince, Desk(scene).SampledAt));
    }

    [Fact]
    public void A_verdict_shows_on_the_desks_and_never_touches_the_picture()
    {
        var scene = Given(Words.Good(North)).When(new ObserveVerdict(North, LinkVerdict.Bad)).Then(new VerdictChanged(North, LinkVerdict.Bad));
        Assert.Equal((LinkVerdict.Bad, VideoState.Good), (scene.DeskSite(North).Verdict, scene.Site(North).Video));
        scene.When(new ObserveVerdict(North, LinkVerdict.Bad)).ThenNothing();
    }

    [Fact]
    public void A_minutes_samples_are_one_commit()
    {
        var scene = Given().When(new SampleLinks([Sample, Sample with { SiteId = South }])).Then(new LinksSampled([Sample, Sample with { SiteId = South }]));
        var link = scene.Card<DeskLinksCard>("desk/links").Sites.Single(site => site.SiteId == North);
        Assert.Equal(new LinkOnCard(North, LinkVerdict.Unknown, 40.5, 3, 0.1, At(7, 30), null), link);
    }

    [Fact]
    public void A_figure_that_could_not_be_measured_is_absent_and_not_perfect()
    {
        var partly = Sample with { JitterMs = null, LossPercent = null };
        var link = Given().When(new SampleLinks([partly])).Then(new LinksSampled([partly])).Card<DeskLinksCard>("desk/links").Sites.Single(site => site.SiteId == North);
        Assert.Equal((40.5, null, null), (link.RttMs, link.JitterMs, link.LossPercent));
    }

    [Fact]
    public void Samples_of_unknown_sites_and_of_no_number_are_left_out()
    {
        Given().When(new SampleLinks([Sample with { SiteId = "west" }, Sample with { RttMs = double.NaN }, Sample])).Then(new LinksSampled([Sample]));
        Given().When(new SampleLinks([Sample with { SiteId = "west" }, Sample with { LossPercent = double.PositiveInfinity }])).ThenNothing();
        Given().When(new SampleLinks([])).ThenNothing();
        Given().When(new SampleLinks(default)).ThenNothing();
    }

    [Fact]
    public void Many_bad_sites_at_once_are_one_incident_of_the_hall()
    {
        var scene = Given().When(new ObserveHallIncident("i1")).Then(new IncidentOpened("i1", null, IncidentKind.Network, null));
        scene.When(new ObserveHallIncident("i1")).ThenNothing();
    }

    [Fact]
    public void Nodes_that_find_the_same_fault_of_the_hall_open_one_incident_and_a_later_fault_is_another()
    {
        var scene = Given().And(new ObserveHallIncident("i1"));
        scene.When(new ObserveHallIncident("i2")).ThenNothing();
        scene.Later(11).When(new ObserveHallIncident("i1")).ThenNothing();
        scene.When(new ObserveHallIncident("i2")).Then(new IncidentOpened("i2", null, IncidentKind.Network, null));
    }

    [Fact]
    public void An_unknown_site_is_no_news()
    {
        Given().When(new ObserveApp("west", AppState.Online)).ThenNothing();
        Given().When(new ObserveVerdict("west", LinkVerdict.Bad)).ThenNothing();
    }

    [Fact]
    public void Nothing_is_observed_after_the_close()
    {
        var scene = GivenOpen(new CloseSession());
        scene.When(new ObserveApp(North, AppState.Online)).ThenNothing();
        scene.When(new ObserveVerdict(North, LinkVerdict.Bad)).ThenNothing();
        scene.When(new SampleLinks([Sample])).ThenNothing();
        scene.When(new ObserveHallIncident("i1")).ThenNothing();
    }
}
