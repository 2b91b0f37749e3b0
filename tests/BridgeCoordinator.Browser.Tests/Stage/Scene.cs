using System.Globalization;

namespace BridgeCoordinator.Browser.Tests.Stage;

/// <summary>How far a meeting has gone. Each moment has everything of the ones before it that still shows.</summary>
public enum Moment
{
    Made,
    Draft,
    RollCall,
    Between,
    Quiet,
    Speaking,
    CutOff,
    Paused,
    Closed
}

/// <summary>A meeting brought to a telling moment: links of every kind, an incident, notices, a speaker, a queue.</summary>
public sealed class Scene : IDisposable
{
    private static readonly string[] Speakers = ["Nguyễn Thị Hoàng Phương Thảo", "Rơ Châm H’Byưt", "Trần Thị Ngọc Ánh", "Đặng Thị Quỳnh Như", "Ksor H’Nguyệt"];
    private static readonly string[] Topics =
    [
        "Vay vốn ưu đãi cho hợp tác xã do phụ nữ quản lý", "Hỗ trợ sinh kế sau dồn dịch thôn làng", "Tiêu thụ nông sản và chuyển đổi số",
        "Đào tạo nghề cho lao động nữ vùng dân tộc thiểu số", "Thủ tục thành lập tổ hợp tác"
    ];

    private Scene(Meeting meeting, IReadOnlyList<string> sites) => (Meeting, Sites) = (meeting, sites);

    public Meeting Meeting { get; }

    /// <summary>The bridge sites in their order.</summary>
    public IReadOnlyList<string> Sites { get; }

    public string SpeakingSite => Sites[0];

    public string StandBySite => Sites[1];

    /// <summary>Has a request in the queue, two groups counted and an incident.</summary>
    public string WaitingSite => Sites[2];

    public static async Task<Scene> PlayAsync(RunningServer server, string planYaml, Moment until, bool standBy = true)
    {
        var meeting = await Meeting.CreateAsync(server, Today(planYaml));
        var cards = (await meeting.BoardAsync()).GetProperty("cards");
        var sites = cards.EnumerateObject().Where(card => card.Name.StartsWith("sites/", StringComparison.Ordinal)).Select(card => card.Value.GetProperty("data"))
            .Where(site => site.GetProperty("kind").GetString() == "bridge").OrderBy(site => site.GetProperty("order").GetInt32())
            .Select(site => site.GetProperty("id").GetString()!).ToArray();
        var scene = new Scene(meeting, sites);
        if (until == Moment.Made) return scene;
        await scene.PrepareAsync();
        if (until == Moment.Draft) return scene;
        await scene.CallRollAsync(ends: until != Moment.RollCall);
        if (until == Moment.RollCall) return scene;
        var dialogue = await scene.OpenAsync();
        if (until == Moment.Between) return scene;
        await meeting.CommandAsync(new { type = "startItem", itemId = dialogue });
        if (until == Moment.Quiet) return scene;
        await scene.SpeakAsync(standBy);
        if (until == Moment.Paused) await meeting.CommandAsync(new { type = "pauseSession", reason = "Giải lao" });
        if (until == Moment.CutOff) await meeting.CommandAsync(new { type = "reportVideo", siteId = scene.SpeakingSite, state = "lost", note = "Mất hình và tiếng" });
        if (until == Moment.Closed) await scene.CloseAsync();
        return scene;
    }

    public void Dispose() => Meeting.Dispose();

    private async Task PrepareAsync()
    {
        foreach (var (siteId, index) in Sites.Select((siteId, index) => (siteId, index)))
        {
            if (index % 9 == 7) continue;
            await Meeting.CommandAsync(new { type = "reportVideo", siteId, state = (index % 12) switch { 5 => "weak", 10 => "lost", _ => "good" } });
        }

        foreach (var siteId in Sites.Take(12))
        {
            foreach (var check in new[] { "picture", "sound", "returnSound", "microphone", "backup", "phone" })
            {
                await Meeting.CommandAsync(new { type = "recordCheck", siteId, check, result = check == "microphone" && siteId == WaitingSite ? "weak" : "ok" });
            }

            await CountAsync(siteId, groups: 1);
            if (siteId != WaitingSite) await Meeting.CommandAsync(new { type = "declareReady", siteId, ready = true });
        }

        await CountAsync((await HallAsync())!, groups: 5);
        await Meeting.CommandAsync(new { type = "openIncident", incidentId = "mic", kind = "sound", siteId = WaitingSite, note = "Tiếng vọng, đang đổi micro" });
        await Meeting.CommandAsync(new { type = "openIncident", incidentId = "power", kind = "power", siteId = Sites[3] });
        await Meeting.CommandAsync(new { type = "resolveIncident", incidentId = "power", note = "Đã chạy máy phát điện" });
        await Meeting.CommandAsync(new { type = "sendNotice", noticeId = "mute", to = "everyone", text = "Đề nghị các điểm cầu tắt micro, chỉ bật khi được mời.", urgency = "normal" });
    }

    private async Task CountAsync(string siteId, int groups)
    {
        foreach (var group in (await Meeting.CardAsync($"desk/sites/{siteId}")).GetProperty("groups").EnumerateArray().Take(groups))
        {
            var expected = group.GetProperty("expected").ValueKind == System.Text.Json.JsonValueKind.Number ? group.GetProperty("expected").GetInt32() : 0;
            await Meeting.CommandAsync(new { type = "countPresent", siteId, groupId = group.GetProperty("groupId").GetString(), present = expected > 0 ? expected - 1 : 9 });
        }
    }

    private async Task<string?> HallAsync() => (await Meeting.BoardAsync()).GetProperty("cards").EnumerateObject()
        .Where(card => card.Name.StartsWith("sites/", StringComparison.Ordinal)).Select(card => card.Value.GetProperty("data"))
        .First(site => site.GetProperty("kind").GetString() == "central").GetProperty("id").GetString();

    private async Task CallRollAsync(bool ends)
    {
        await Meeting.CommandAsync(new { type = "startRollCall", round = 1 });
        foreach (var (siteId, index) in Sites.Take(6).Select((siteId, index) => (siteId, index)))
        {
            await Meeting.CommandAsync(new { type = "callSite", siteId });
            await Meeting.CommandAsync(new { type = "answerRollCall", siteId, result = index switch { 2 => "weak", 4 => "noAnswer", _ => "ok" } });
        }

        if (ends) await Meeting.CommandAsync(new { type = "endRollCall" });
        else await Meeting.CommandAsync(new { type = "callSite", siteId = Sites[6] });
    }

    /// <summary>Up to the dialogue, which is about to begin; answers its item.</summary>
    private async Task<string> OpenAsync()
    {
        await Meeting.CommandAsync(new { type = "declareGo", go = true });
        await Meeting.CommandAsync(new { type = "openSession" });
        var items = (await Meeting.CardAsync("agenda")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!).ToArray();
        var dialogue = items.Length - (items.Length > 6 ? 4 : 2);
        foreach (var itemId in items.Take(dialogue))
        {
            await Meeting.CommandAsync(new { type = "startItem", itemId });
            await Meeting.CommandAsync(new { type = "finishItem" });
        }

        return items[dialogue];
    }

    private async Task SpeakAsync(bool standBy)
    {
        await Meeting.CommandAsync(new { type = "openFloor", mode = "request" });
        foreach (var (speaker, index) in Speakers.Select((speaker, index) => (speaker, index)))
        {
            await Meeting.CommandAsync(new
            {
                type = "requestFloor",
                requestId = RequestOf(index),
                siteId = Sites[index],
                speaker,
                speakerTitle = index == 0 ? "Chủ tịch Hội Liên hiệp Phụ nữ" : "Hội viên phụ nữ",
                kind = index == 2 ? "comment" : "question",
                topic = Topics[index]
            });
        }

        await Meeting.CommandAsync(new { type = "giveFloor", requestId = RequestOf(0), limitSeconds = 180 });
        await Meeting.CommandAsync(new { type = "releaseSpeaker", requestId = RequestOf(0) });
        if (standBy) await Meeting.CommandAsync(new { type = "standBy", requestId = RequestOf(1) });
    }

    private async Task CloseAsync()
    {
        await Meeting.CommandAsync(new { type = "endTurn", requestId = RequestOf(0) });
        await Meeting.CommandAsync(new { type = "closeFloor", remaining = "written" });
        await Meeting.CommandAsync(new { type = "finishItem" });
        await Meeting.CommandAsync(new { type = "closeSession" });
    }

    /// <summary>The plan as if its day were today and its morning now: in a zone where it is a little before or after half past eight.</summary>
    private static string Today(string planYaml)
    {
        var now = DateTime.UtcNow;
        var east = 8 - now.Hour + (now.Minute < 15 ? 1 : 0);
        if (east < -12) east += 24;
        var day = now.AddHours(east).ToString("dd/M/yyyy", CultureInfo.InvariantCulture);
        var zone = string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(east > 0 ? "-" : "+")}{Math.Abs(east)}");
        return planYaml.Replace("Asia/Ho_Chi_Minh", zone, StringComparison.Ordinal).Replace(" date: 06/3/2024", $" date: {day}", StringComparison.Ordinal)
            .Replace("  dateText: 01 buổi, dự kiến ngày 06/3/2024\n", "", StringComparison.Ordinal);
    }

    private static string RequestOf(int index) => string.Create(CultureInfo.InvariantCulture, $"request-{index}");
}
