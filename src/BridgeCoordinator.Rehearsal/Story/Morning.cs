namespace BridgeCoordinator.Rehearsal.Story;

/// <summary>Half an hour before: the sites' people come to their posts, the technicians check the line and declare the site ready.</summary>
internal static class Morning
{
    private static readonly TimeSpan AtPost = TimeSpan.FromMinutes(-30);

    /// <summary>The hall asks who is ready; whoever has waited for it answers in the same instant.</summary>
    private static readonly TimeSpan Asked = TimeSpan.FromMinutes(-21.5);

    private static readonly string[] Checks = ["picture", "sound", "returnSound", "microphone", "backup", "phone", "venue", "nameBoard"];

    public static void Write(Draft draft)
    {
        foreach (var site in draft.Meeting.Bridges)
        {
            draft.Connect(AtPost + draft.Chance.Seconds(0, 120), People.TechnicianOf(site));
            draft.Connect(AtPost + draft.Chance.Seconds(0, 120), People.SecretaryOf(site));
            CheckTheLine(draft, site);
        }

        var at = AtPost;
        foreach (var check in (string[])["picture", "sound", "microphone"])
            draft.Do(at += draft.Chance.Seconds(20, 60), People.Technician, new { type = "recordCheck", siteId = draft.Meeting.Hall.Id, check, result = "ok" });
    }

    private static void CheckTheLine(Draft draft, Site site)
    {
        var chance = draft.Chance;
        var who = People.TechnicianOf(site);
        var at = AtPost + chance.Seconds(130, 170);
        var again = new List<string>();
        foreach (var check in Checks)
        {
            var result = chance.OneIn(25) ? "failed" : chance.OneIn(15) ? "weak" : "ok";
            draft.Do(at += chance.Seconds(8, 30), who, new { type = "recordCheck", siteId = site.Id, check, result });
            if (result == "failed") again.Add(check);
            if (check == "picture") draft.Do(at += chance.Seconds(3, 6), who, new { type = "reportVideo", siteId = site.Id, state = chance.OneIn(8) ? "weak" : "good" });
        }

        foreach (var check in again)
            draft.Do(at += chance.Seconds(60, 100), who, new { type = "recordCheck", siteId = site.Id, check, result = "ok", note = "Đã khắc phục" });
        var ready = new { type = "declareReady", siteId = site.Id, ready = true };
        if (at < Asked) draft.DoTogether(Asked, who, ready);
        else draft.Do(at + chance.Seconds(5, 20), who, ready);
    }
}
