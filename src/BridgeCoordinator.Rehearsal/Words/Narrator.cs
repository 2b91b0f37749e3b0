using BridgeCoordinator.Rehearsal.Stage;
using BridgeCoordinator.Rehearsal.Story;

namespace BridgeCoordinator.Rehearsal.Words;

/// <summary>Tells what happens, as somebody in the hall would; the many small things are left out.</summary>
internal sealed class Narrator(Outline meeting, Tongue tongue)
{
    private readonly Dictionary<string, string> siteOfRequest = new(StringComparer.Ordinal);
    private readonly HashSet<string> cut = new(StringComparer.Ordinal);

    /// <summary>Time from the opening, as in a countdown: T−00:21:30, T+01:05:10.</summary>
    public static string Clock(TimeSpan at) => $"T{(at < TimeSpan.Zero ? '−' : '+')}{at.Duration():hh\\:mm\\:ss}";

    /// <summary>Null where there is nothing to tell.</summary>
    public string? Tell(Act act, SentCommand? sent) => act switch
    {
        LineAct line => Tell(line),
        CommandAct command when sent!.Outcome == Outcome.Accepted => Tell(command),
        CommandAct command when sent!.Outcome == Outcome.Unknown => tongue.Say($"Không có câu trả lời: {command.Type}", $"No answer: {command.Type}"),
        CommandAct { Ending: Ending.Contested } => tongue.Say($"Hai người cùng nhấn một lúc: người sau được báo lại.", $"Two people pressed at the same moment: the later one was told."),
        CommandAct command => tongue.Say($"Bị từ chối ({sent!.Code}): {command.Type}", $"Refused ({sent!.Code}): {command.Type}"),
        _ => null
    };

    private string? Tell(LineAct line)
    {
        if (!line.Who.StartsWith("technician/", StringComparison.Ordinal)) return null;
        var site = SiteNamed(line.Who["technician/".Length..]);
        if (line.Up) return cut.Remove(line.Who) ? tongue.Say($"{site}: trang điểm cầu có lại kết nối, nhận phần còn thiếu", $"{site}: its console is back and catches up") : null;
        cut.Add(line.Who);
        return tongue.Say($"{site}: trang điểm cầu mất kết nối", $"{site}: its console lost the network");
    }

    private string? Tell(CommandAct act)
    {
        if (act.Type == "requestFloor") siteOfRequest[act.Text("requestId")!] = act.Text("unit") ?? SiteNamed(act.Text("siteId")!);
        var site = act.Text("siteId") is { } id ? SiteNamed(id) : "";
        var asking = act.Text("requestId") is { } request ? siteOfRequest.GetValueOrDefault(request, request) : "";
        return act.Type switch
        {
            "startRollCall" => tongue.Say($"Điểm danh điểm cầu, vòng {act.Command.GetProperty("round").GetInt32()}", $"Roll call of sites, round {act.Command.GetProperty("round").GetInt32()}"),
            "answerRollCall" when act.Text("result") == "noAnswer" => tongue.Say($"{site}: không trả lời điểm danh", $"{site}: no answer at the roll call"),
            "recordCheck" when act.Text("result") == "failed" => tongue.Say($"{site}: {CheckNamed(act)} không đạt", $"{site}: check failed: {CheckNamed(act)}"),
            "declareGo" => tongue.Say($"Đủ điều kiện khai mạc", $"Go declared"),
            "openSession" => tongue.Say($"Khai mạc", $"The meeting opens"),
            "startItem" => tongue.Say($"Nội dung: {ItemNamed(act.Text("itemId")!)}", $"Item: {ItemNamed(act.Text("itemId")!)}"),
            "openFloor" => tongue.Say($"Mở đăng ký phát biểu", $"The floor is open for requests"),
            "giveFloor" => tongue.Say($"Mời phát biểu: {asking}", $"The floor goes to: {asking}"),
            "reportVideo" when act.Text("state") == "lost" => tongue.Say($"{site}: MẤT TÍN HIỆU – đã giữ lượt phát biểu", $"{site}: SIGNAL LOST – the turn is kept"),
            "reportVideo" when act.At > TimeSpan.Zero && act.Text("state") == "good" => tongue.Say($"{site}: có lại tín hiệu", $"{site}: the signal is back"),
            "switchChannel" when act.Text("channel") == "phone" => tongue.Say($"{site}: chuyển sang điện thoại", $"{site}: switched to the phone"),
            "resumeTurn" => tongue.Say($"{asking}: tiếp tục phát biểu", $"{asking}: continues speaking"),
            "openIncident" => tongue.Say($"{site}: sự cố mất điện", $"{site}: power failure"),
            "closeFloor" => tongue.Say($"Đóng đăng ký; ý kiến còn lại trả lời bằng văn bản", $"The floor is closed; the remaining requests are answered in writing"),
            "sendNotice" => tongue.Say($"Thông báo: {act.Text("text")}", $"Notice: {act.Text("text")}"),
            "freezeAttendance" => tongue.Say($"Chốt số liệu đại biểu", $"The head count is frozen"),
            "closeSession" => tongue.Say($"Kết thúc hội nghị", $"The meeting closes"),
            _ => null
        };
    }

    private string CheckNamed(CommandAct act) => act.Text("check") switch
    {
        "picture" => tongue.Say($"hình ảnh đến hội trường", $"picture to the hall"),
        "sound" => tongue.Say($"âm thanh đến hội trường", $"sound to the hall"),
        "returnSound" => tongue.Say($"âm thanh từ hội trường", $"sound from the hall"),
        "microphone" => tongue.Say($"micro", $"microphone"),
        "backup" => tongue.Say($"đường truyền dự phòng", $"backup link"),
        "phone" => tongue.Say($"số điện thoại liên hệ", $"contact number"),
        "venue" => tongue.Say($"phòng họp, chỗ ngồi", $"room and seats"),
        "nameBoard" => tongue.Say($"biển tên điểm cầu", $"name board"),
        var other => other!
    };

    private string SiteNamed(string id) => meeting.Sites.FirstOrDefault(site => site.Id == id)?.Name ?? id;

    private string ItemNamed(string id) => meeting.Items.First(item => item.Id == id).Title.Trim();
}
