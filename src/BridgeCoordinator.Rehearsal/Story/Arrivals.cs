namespace BridgeCoordinator.Rehearsal.Story;

/// <summary>Delegates arrive in the half hour before all should sit; secretaries count them by group.</summary>
internal static class Arrivals
{
    private static readonly TimeSpan Doors = TimeSpan.FromMinutes(-27);
    private static readonly TimeSpan Seated = TimeSpan.FromMinutes(-3);

    public static void Write(Draft draft, Day day)
    {
        var counts = draft.Meeting.Sites.SelectMany(site => site.Groups.Select(group => (site, group))).ToList();
        // One group is counted by two people at the same instant: the second must not overwrite the first.
        var contested = counts.Find(count => !count.site.Central);
        foreach (var (site, group) in counts) Count(draft, day.Begins, site, group, (site, group) == contested);
        draft.Do(day.Closes - TimeSpan.FromMinutes(1.5), People.Secretary, new { type = "freezeAttendance" });
    }

    private static void Count(Draft draft, TimeSpan begins, Site site, Group group, bool contested)
    {
        var chance = draft.Chance;
        var who = site.Central ? People.Secretary : People.SecretaryOf(site);
        var expected = group.Expected > 0 ? group.Expected : chance.Between(6, 24);
        var all = Math.Max(1, expected + chance.Between(-expected / 8, expected / 12));
        var steps = Math.Min(all, chance.Between(1, 4));
        var (at, known) = (begins + Doors + chance.Seconds(0, 180), 0);
        var pause = (Seated - Doors - TimeSpan.FromMinutes(4)) / steps;
        for (var step = 1; step <= steps; step++)
        {
            var present = all * step / steps;
            if (contested && step == 1)
            {
                draft.DoTogether(at, who, Counted(site, group, present, known), Ending.Contested);
                draft.DoTogether(at, People.Secretary, Counted(site, group, all + 1, known), Ending.Contested);
            }
            else
            {
                // After two counts at once nobody knows the present figure: the next one is absolute, and may repeat it.
                draft.Do(at, who, Counted(site, group, present, contested ? null : known), contested ? Ending.Contested : Ending.Kept);
            }

            known = present;
            at += pause * (chance.Between(70, 110) / 100.0);
        }
    }

    private static object Counted(Site site, Group group, int present, int? previous) =>
        new { type = "countPresent", siteId = site.Id, groupId = group.Id, present, previous };
}
