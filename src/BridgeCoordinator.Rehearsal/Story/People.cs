namespace BridgeCoordinator.Rehearsal.Story;

/// <summary>Somebody who takes part. <see cref="Key"/> is the name under which acts are theirs.</summary>
internal sealed record Person(string Key, string Label, IReadOnlyList<string> Roles, string? SiteId);

/// <summary>Who takes part in a meeting: two moderators, a secretary and a technician in the hall, two people at each site.</summary>
internal static class People
{
    public const string FirstModerator = "moderator-1";
    public const string SecondModerator = "moderator-2";
    public const string Secretary = "secretary";
    public const string Technician = "technician";

    /// <summary>Everyone who only watches shares one link, as participants do.</summary>
    public const string Viewer = "viewer";

    public static string TechnicianOf(Site site) => $"technician/{site.Id}";

    public static string SecretaryOf(Site site) => $"secretary/{site.Id}";

    public static IReadOnlyList<Person> Of(Outline meeting) =>
    [
        new(FirstModerator, "Thư ký điều hành 1", ["moderator"], null),
        new(SecondModerator, "Thư ký điều hành 2", ["moderator"], null),
        new(Secretary, "Thư ký hội trường", ["secretary"], null),
        new(Technician, "Tổ kỹ thuật trung tâm", ["technician"], null),
        .. meeting.Bridges.SelectMany(site => (Person[])
        [
            new(TechnicianOf(site), $"Kỹ thuật viên {site.Name}", ["siteTechnician"], site.Id),
            new(SecretaryOf(site), $"Thư ký {site.Name}", ["siteSecretary"], site.Id)
        ])
    ];
}
