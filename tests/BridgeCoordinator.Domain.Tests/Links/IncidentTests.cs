using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Plans;
using static BridgeCoordinator.Domain.Tests.Scenes.Scene;

namespace BridgeCoordinator.Domain.Tests.Links;

public class IncidentTests
{
    [Fact]
    public void An_incident_of_a_site_shows_on_its_desk_until_and_after_it_is_resolved()
    {
        var scene = Given().When(new OpenIncident("i1", IncidentKind.Power, North, "Mất điện"), People.SiteTechnician(North))
            .Then(new IncidentOpened("i1", North, IncidentKind.Power, "Mất điện"));
        scene.Later(60).When(new ResolveIncident("i1", "Chạy máy nổ"), People.SiteTechnician(North)).Then(new IncidentResolved("i1", "Chạy máy nổ"));
        Assert.Equal(
            [new IncidentOnCard("i1", North, IncidentKind.Power, "Mất điện", At(7, 30), At(7, 31), "Chạy máy nổ")], scene.DeskSite(North).Incidents);
        Assert.Empty(scene.DeskSite(South).Incidents);
    }

    [Fact]
    public void An_incident_without_a_site_is_the_halls()
    {
        var scene = Given(new OpenIncident("i1", IncidentKind.Sound));
        Assert.Equal("i1", Assert.Single(scene.Card<DeskLinksCard>("desk/links").HallIncidents).IncidentId);
        Assert.Empty(scene.DeskSite(Centre).Incidents);
    }

    [Fact]
    public void A_site_opens_and_resolves_no_incident_of_the_hall()
    {
        Given().When(new OpenIncident("i1", IncidentKind.Sound), People.SiteTechnician(North)).ThenForbidden();
        Given(new OpenIncident("i1", IncidentKind.Sound)).When(new ResolveIncident("i1"), People.SiteTechnician(North)).ThenForbidden();
    }

    [Fact]
    public void An_incidents_id_is_used_once() =>
        Given(new OpenIncident("i1", IncidentKind.Power, North), new ResolveIncident("i1"))
            .When(new OpenIncident("i1", IncidentKind.Power, North)).ThenConflict("incidentExists");

    [Fact]
    public void Resolving_twice_changes_nothing() =>
        Given(new OpenIncident("i1", IncidentKind.Power), new ResolveIncident("i1")).When(new ResolveIncident("i1", "Xong")).ThenNothing();

    [Fact]
    public void An_unknown_incident_is_the_messages_fault() => Given().When(new ResolveIncident("i9")).ThenInvalid("unknownIncident", "incidentId");

    [Theory]
    [InlineData(null)]
    [InlineData(North)]
    public void Fifty_incidents_are_open_at_most_at_a_site_and_of_the_hall(string? siteId)
    {
        var scene = Given();
        for (var n = 1; n <= 50; n++) scene.And(new OpenIncident($"i{n}", IncidentKind.Other, siteId));
        scene.When(new OpenIncident("i51", IncidentKind.Other, siteId)).ThenConflict("tooManyIncidents");
        scene.And(new OpenIncident("elsewhere", IncidentKind.Other, South));
        scene.And(new ResolveIncident("i5")).And(new OpenIncident("i51", IncidentKind.Other, siteId));
    }

    [Fact]
    public void A_site_that_has_reported_three_hundred_asks_the_hall_to_report_more()
    {
        var scene = Given();
        for (var n = 1; n <= 300; n++) scene.And(new OpenIncident($"i{n}", IncidentKind.Other, North), new ResolveIncident($"i{n}"));
        scene.When(new OpenIncident("i301", IncidentKind.Other, North), People.SiteTechnician(North)).ThenConflict("incidentsUsedUp");
        scene.When(new OpenIncident("i301", IncidentKind.Other, South), People.SiteTechnician(South)).Then(new IncidentOpened("i301", South, IncidentKind.Other, null));
        scene.And(new OpenIncident("i302", IncidentKind.Other, North));
    }

    [Fact]
    public void A_card_shows_what_is_open_and_the_thirty_resolved_last()
    {
        var scene = Given(new OpenIncident("open", IncidentKind.Other, North), new OpenIncident("late", IncidentKind.Other, North));
        for (var n = 1; n <= 40; n++) scene.Later(1).And(new OpenIncident($"i{n}", IncidentKind.Other, North), new ResolveIncident($"i{n}"));
        scene.Later(1).And(new ResolveIncident("late"));
        Assert.Equal(["open", "late", .. Enumerable.Range(12, 29).Select(n => $"i{n}")], scene.DeskSite(North).Incidents.Select(incident => incident.IncidentId));
    }
}
