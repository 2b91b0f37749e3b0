using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;

namespace BridgeCoordinator.Domain.Tests.Boards;

public class ViewTests
{
    [Theory]
    [InlineData(Role.Organizer, "hall")]
    [InlineData(Role.Moderator, "hall")]
    [InlineData(Role.Secretary, "hall")]
    [InlineData(Role.Technician, "hall")]
    [InlineData(Role.SiteTechnician, "site/north")]
    [InlineData(Role.SiteSecretary, "site/north")]
    [InlineData(Role.Viewer, "public")]
    public void A_role_sees_its_view(Role role, string view) => Assert.Equal(view, View.Of(People.AtSite(role, Plans.North)).Name);

    [Fact]
    public void Nobody_in_particular_sees_the_public_view() => Assert.Equal(View.Public, View.Of(null));

    [Fact]
    public void A_site_role_without_a_site_sees_the_public_view() => Assert.Equal(View.Public, View.Of(People.AtSite(Role.SiteTechnician, null)));

    [Fact]
    public void Who_holds_hall_and_site_sees_the_halls_view() =>
        Assert.Equal(View.Hall, View.Of(new Actor("g", [Role.SiteTechnician, Role.Technician], Plans.North, "x")));

    [Fact]
    public void The_hall_sees_every_card() => Assert.All(Scene.Given().Board.Cards, card => Assert.True(View.Hall.Sees(card.Audience)));

    [Fact]
    public void A_site_sees_the_public_cards_and_its_own_desk() =>
        Assert.Equal(
            ["desk/sites/north"],
            Scene.Given().Board.Cards.Where(card => View.Site(Plans.North).Sees(card.Audience) && !View.Public.Sees(card.Audience)).Select(card => card.Key));

    [Fact]
    public void The_public_sees_no_desk() =>
        Assert.DoesNotContain(
            Scene.Given().Board.Cards, card => View.Public.Sees(card.Audience) && card.Key.StartsWith("desk/", StringComparison.Ordinal));
}
