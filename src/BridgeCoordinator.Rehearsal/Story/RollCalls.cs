namespace BridgeCoordinator.Rehearsal.Story;

/// <summary>The roll call of sites, a second one of those who were silent, and the word to go.</summary>
internal static class RollCalls
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(-20);

    /// <summary>At half a minute each nobody calls 135 sites: beyond these the sites' own reports must do.</summary>
    private const int MostCalled = 24;

    public static void Write(Draft draft, Day day)
    {
        var chance = draft.Chance;
        var called = draft.Meeting.Bridges.Take(MostCalled).ToList();
        var silent = called.Count > 2 ? chance.Of(called) : null;
        draft.Do(First, People.Technician, new { type = "startRollCall", round = 1 });
        var at = First;
        foreach (var site in called) at = Call(draft, at, site, site == silent ? "noAnswer" : chance.OneIn(10) ? "weak" : "ok");
        draft.Do(at + chance.Seconds(3, 8), People.Technician, new { type = "endRollCall" });
        if (silent is not null)
        {
            at = day.Begins - TimeSpan.FromMinutes(8);
            draft.Do(at, People.Technician, new { type = "startRollCall", round = 2 });
            at = Call(draft, at, silent, "ok");
            draft.Do(at + chance.Seconds(3, 8), People.Technician, new { type = "endRollCall" });
        }

        draft.Do(day.Begins - TimeSpan.FromMinutes(5), People.Technician, new { type = "declareGo", go = true, note = "Các điểm cầu đã sẵn sàng" });
    }

    private static TimeSpan Call(Draft draft, TimeSpan at, Site site, string result)
    {
        draft.Do(at += draft.Chance.Seconds(2, 5), People.Technician, new { type = "callSite", siteId = site.Id });
        int? present = result == "noAnswer" ? null : draft.Chance.Between(10, 60);
        draft.Do(at += draft.Chance.Seconds(8, 16), People.Technician, new { type = "answerRollCall", siteId = site.Id, result, present });
        return at;
    }
}
