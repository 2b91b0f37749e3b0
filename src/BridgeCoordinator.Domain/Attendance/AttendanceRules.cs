using System.Diagnostics;
using BridgeCoordinator.Domain.Sessions;
using static BridgeCoordinator.Domain.Sessions.Decision;

namespace BridgeCoordinator.Domain.Attendance;

/// <summary>The rules of the head count. More than expected is allowed and shown.</summary>
internal static class AttendanceRules
{
    public static Decision Decide(AttendanceState attendance, AttendanceCommand command, Actor actor) => command switch
    {
        CountPresent count => Count(attendance, count),
        FreezeAttendance => attendance.Frozen ? NothingChanges : Accept(new AttendanceFrozen(actor.Label)),
        ThawAttendance => attendance.Frozen ? Accept(new AttendanceThawed()) : NothingChanges,
        _ => throw new UnreachableException()
    };

    private static Decision Count(AttendanceState attendance, CountPresent count)
    {
        if (!attendance.Sites.TryGetValue(count.SiteId, out var site)) return Invalid("unknownSite", "siteId");
        if (site.Find(count.GroupId) is not { } group) return Invalid("unknownGroup", "groupId");
        if (group.Present == count.Present) return NothingChanges;
        if (attendance.Frozen) return Conflict("attendanceFrozen");
        if (count.Previous is { } previous && previous != (group.Present ?? 0)) return Conflict("countChanged");
        return Accept(new PresentCounted(count.SiteId, count.GroupId, count.Present));
    }

    public static AttendanceState Evolve(AttendanceState attendance, AttendanceEvent happened, DateTimeOffset at, bool closed) => happened switch
    {
        PresentCounted e => attendance.With(e.SiteId, Counted(attendance.Sites[e.SiteId], e, at, closed)),
        AttendanceFrozen e => attendance with { Freeze = new Freeze(e.By, at) },
        AttendanceThawed => attendance with { Freeze = null },
        _ => throw new UnreachableException()
    };

    private static SiteCount Counted(SiteCount site, PresentCounted counted, DateTimeOffset at, bool closed)
    {
        var group = site.Find(counted.GroupId)!;
        return new SiteCount(site.Groups.Replace(group, group with
        {
            Present = counted.Present,
            CountedAt = at,
            CorrectedAt = closed ? at : group.CorrectedAt
        }));
    }
}
