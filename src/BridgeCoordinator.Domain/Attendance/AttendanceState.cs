using System.Collections.Immutable;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Attendance;

/// <summary>
/// Head counts by site and group. Only counted groups have a <see cref="GroupCount.Present"/>: not counted is not zero. The sums
/// over the sites go along with each count, for every count shows them.
/// </summary>
public sealed record AttendanceState(Freeze? Freeze, BySite<SiteCount> Sites)
{
    public bool Frozen => Freeze is not null;

    public int Present { get; private init; }

    public int PresentOfExpected { get; private init; }

    /// <summary>What the plan expects; no count changes it.</summary>
    public int Expected { get; private init; }

    public static AttendanceState Empty { get; } = new(null, new BySite<SiteCount>([], _ => new SiteCount([])));

    public static AttendanceState From(MeetingPlan plan)
    {
        var sites = new BySite<SiteCount>(
            plan.Sites,
            site => new SiteCount([.. plan.Groups.Where(group => group.SiteId == site.Id).Select(group => new GroupCount(group, null, null, null))]));
        return Empty with { Sites = sites, Expected = sites.Values.Sum(site => site.Expected) };
    }

    public AttendanceState With(string siteId, SiteCount count)
    {
        var before = Sites[siteId];
        return this with
        {
            Sites = Sites.SetItem(siteId, count),
            Present = Present - before.Present + count.Present,
            PresentOfExpected = PresentOfExpected - before.PresentOfExpected + count.PresentOfExpected
        };
    }
}

/// <summary>Nobody counts until it is taken back.</summary>
public sealed record Freeze([property: Personal] string? By, DateTimeOffset At);

/// <summary>One site's groups, in the plan's order, and their sums.</summary>
public sealed record SiteCount(ImmutableArray<GroupCount> Groups)
{
    public int Present { get; } = Groups.Sum(group => group.Present ?? 0);

    /// <summary>Those of groups for which the plan names a number. Nobody can say of the others whether they are many or few.</summary>
    public int PresentOfExpected { get; } = Groups.Where(group => group.Expected > 0).Sum(group => group.Present ?? 0);

    public int Expected { get; } = Groups.Sum(group => group.Expected);

    public GroupCount? Find(string groupId) => Groups.FirstOrDefault(group => group.Group.Id == groupId);
}

/// <summary><see cref="CorrectedAt"/> is set when the count changed after the session had closed.</summary>
public sealed record GroupCount(PlanGroup Group, int? Present, DateTimeOffset? CountedAt, DateTimeOffset? CorrectedAt)
{
    /// <summary>At least the minimum is expected where the plan gives no number.</summary>
    public int Expected => Group.Expected ?? Group.Minimum ?? 0;
}
