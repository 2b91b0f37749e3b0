namespace BridgeCoordinator.Rehearsal.Story;

/// <summary>What the hall tells everyone or the sites, and who says that they have read it.</summary>
internal static class Notices
{
    public static void Write(Draft draft, Day day)
    {
        var morning = TimeSpan.FromMinutes(-19);
        Send(draft, morning, People.Technician, "notice-1", "sites", "normal", "Đề nghị các điểm cầu tắt micro, giữ đường truyền và cử người trực máy đến khi kết thúc.");
        // Several read it in the same breath, the others when they get to it.
        foreach (var site in draft.Meeting.Bridges)
            if (draft.Chance.OneIn(3)) draft.DoTogether(morning + TimeSpan.FromSeconds(15), People.TechnicianOf(site), Acknowledged(site, "notice-1"));
            else draft.Do(morning + draft.Chance.Seconds(16, 160), People.TechnicianOf(site), Acknowledged(site, "notice-1"));
        draft.Do(day.Begins - TimeSpan.FromMinutes(2), People.Technician, new { type = "clearNotice", noticeId = "notice-1" });
        Send(draft, day.Begins - TimeSpan.FromMinutes(1), People.SecondModerator, "notice-2", "everyone", "normal", "Hội nghị sắp bắt đầu. Kính mời quý vị đại biểu ổn định chỗ ngồi.");
        draft.Do(day.Begins + TimeSpan.FromMinutes(2), People.SecondModerator, new { type = "clearNotice", noticeId = "notice-2" });
        if (draft.Meeting.Bridges.Count == 0) return;
        var one = draft.Chance.Of(draft.Meeting.Bridges);
        Send(draft, day.DialogueStarts - TimeSpan.FromSeconds(50), People.Technician, "notice-3", one.Id, "urgent", "Đề nghị kiểm tra lại micro: hội trường nghe có tiếng vang.");
        draft.Do(day.DialogueStarts - TimeSpan.FromSeconds(30), People.TechnicianOf(one), Acknowledged(one, "notice-3"));
    }

    private static void Send(Draft draft, TimeSpan at, string who, string noticeId, string to, string urgency, string text) =>
        draft.Do(at, who, new { type = "sendNotice", noticeId, to, text, urgency });

    private static object Acknowledged(Site site, string noticeId) => new { type = "acknowledgeNotice", noticeId, siteId = site.Id };
}
