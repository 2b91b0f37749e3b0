using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Tests.Scenes;

/// <summary>Who acts in the tests. Their labels are distinct, so that a test sees whose it was.</summary>
internal static class People
{
    public static Actor Organizer { get; } = Hall(Role.Organizer);

    public static Actor Moderator { get; } = Hall(Role.Moderator);

    public static Actor Secretary { get; } = Hall(Role.Secretary);

    public static Actor Technician { get; } = Hall(Role.Technician);

    public static Actor Viewer { get; } = Hall(Role.Viewer);

    public static Actor SiteTechnician(string siteId) => AtSite(Role.SiteTechnician, siteId);

    public static Actor SiteSecretary(string siteId) => AtSite(Role.SiteSecretary, siteId);

    public static Actor Hall(Role role) => new($"grant-{role}", [role], null, $"Label of {role}");

    public static Actor AtSite(Role role, string? siteId) => new($"grant-{role}-{siteId}", [role], siteId, $"Label of {role} at {siteId}");
}
