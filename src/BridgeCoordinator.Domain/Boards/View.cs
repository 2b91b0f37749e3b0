using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Boards;

/// <summary>
/// What somebody may see of a session: the public, the hall, or one site. The hall sees everything a site sees, so who
/// holds both sees the hall's view.
/// </summary>
public sealed record View(string Name)
{
    private const string SitePrefix = "site/";

    public static View Public { get; } = new("public");

    public static View Hall { get; } = new("hall");

    public string? SiteId => Name.StartsWith(SitePrefix, StringComparison.Ordinal) ? Name[SitePrefix.Length..] : null;

    public static View Site(string siteId) => new(SitePrefix + siteId);

    public static View Of(Actor? actor)
    {
        if (actor is null) return Public;
        if (actor.IsHall) return Hall;
        return actor.SiteId is { } siteId && actor.Roles.Any(role => role is Access.Role.SiteTechnician or Access.Role.SiteSecretary) ? Site(siteId) : Public;
    }

    public bool Sees(Audience audience) => this == Hall || audience.Everyone || (audience.SiteId is { } siteId && siteId == SiteId);
}

/// <summary>Whom a card is for: everyone, the hall and one site, or the hall alone.</summary>
public readonly record struct Audience(bool Everyone, string? SiteId)
{
    public static Audience All { get; } = new(true, null);

    public static Audience Hall { get; }

    public static Audience HallAndSite(string siteId) => new(false, siteId);
}
