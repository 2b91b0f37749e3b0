using BridgeCoordinator.Domain.Planning;

namespace BridgeCoordinator.Server.Plans;

/// <summary>Groups as a person would write them: those that every bridge site has alike stand once, for <c>sites</c>.</summary>
internal static class YamlGroups
{
    public static IEnumerable<PlanGroup> Compressed(MeetingPlan plan)
    {
        var bridges = plan.Sites.Where(site => site.Kind == SiteKind.Bridge).Select(site => site.Id).ToHashSet();
        var lists = plan.Groups.Where(group => bridges.Contains(group.SiteId))
            .GroupBy(group => group.SiteId, group => group with { SiteId = PlanIds.BridgeSites })
            .Select(list => list.ToList())
            .ToList();
        if (lists.Count < 2 || !lists.TrueForAll(list => list.SequenceEqual(lists[0]))) return plan.Groups;
        return plan.Groups.Where(group => !bridges.Contains(group.SiteId)).Concat(lists[0]);
    }
}
