using System.Collections.Immutable;
using System.Diagnostics;
using BridgeCoordinator.Domain.Access;

namespace BridgeCoordinator.Server.Access;

/// <summary>How stores write a grant's roles: fixed names, so that renaming an enum member never changes what a stored grant allows.</summary>
internal static class GrantRoles
{
    public static string ToText(ImmutableArray<Role> roles) => string.Join(',', roles.Select(Name));

    public static ImmutableArray<Role> Parse(string text) =>
        text.Length == 0 ? [] : [.. text.Split(',').Select(name => Enum.GetValues<Role>().Single(role => Name(role) == name))];

    private static string Name(Role role) => role switch
    {
        Role.Organizer => "organizer",
        Role.Moderator => "moderator",
        Role.Secretary => "secretary",
        Role.Technician => "technician",
        Role.SiteTechnician => "siteTechnician",
        Role.SiteSecretary => "siteSecretary",
        Role.Viewer => "viewer",
        _ => throw new UnreachableException()
    };
}
