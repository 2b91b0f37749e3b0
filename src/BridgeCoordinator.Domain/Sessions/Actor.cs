using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BridgeCoordinator.Domain.Access;

namespace BridgeCoordinator.Domain.Sessions;

/// <summary>Who did it, as of then: a later change of the grant does not rewrite the log.</summary>
public sealed record Actor(string GrantId, ImmutableArray<Role> Roles, string? SiteId, [property: Personal] string Label)
{
    /// <summary>The service itself: silence, sampling, the creation of a session.</summary>
    public static Actor System { get; } = new("system", [], null, "");

    [JsonIgnore]
    public bool IsHall => Roles.Any(role => role is Role.Organizer or Role.Moderator or Role.Secretary or Role.Technician);

    public bool Has(Role role) => Roles.Contains(role);

    public bool HasAtSite(Role role, string siteId) => SiteId == siteId && Roles.Contains(role);
}
