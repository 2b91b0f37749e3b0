using BridgeCoordinator.Rehearsal.Verdicts;
using Spectre.Console;

namespace BridgeCoordinator.Rehearsal.Words;

/// <summary>The verdict and its figures, for a person.</summary>
internal sealed class VerdictTable(IAnsiConsole console, Tongue tongue)
{
    private const int MostFaultsShown = 20;
    private const int NameWidth = 34;

    public void Write(Report report)
    {
        console.WriteLine();
        console.Write(Checks(report));
        console.Write(Times(report));
        console.Write(Loads(report));
        foreach (var fault in report.Faults.Take(MostFaultsShown)) console.Write(new Text($"  {fault}\n", new Style(Color.Red)));
        console.Write(report.Equal
            ? new Text(tongue.Say($"  BẰNG NHAU: mọi màn hình khớp với bảng, mọi lệnh khớp với nhật ký.\n", $"  EQUAL: every screen agrees with the board, every command with the log.\n"), new Style(Color.Green, decoration: Decoration.Bold))
            : new Text(tongue.Say($"  KHÁC NHAU: xem các dòng đỏ ở trên.\n", $"  NOT EQUAL: see the red lines above.\n"), new Style(Color.Red, decoration: Decoration.Bold)));
        console.WriteLine();
    }

    private Table Checks(Report report)
    {
        var table = NewTable(tongue.Say($"Đối chiếu", $"Compared")).AddColumn("").AddColumn("");
        var (boards, log) = (report.Boards, report.Log);
        Check(table, boards.Equal == boards.Screens && boards.Faults.Count == 0, tongue.Say($"Màn hình khớp với bảng", $"Screens equal to the board"), $"{tongue.Number(boards.Equal)} / {tongue.Number(boards.Screens)}");
        Check(table, log.Faults.Count == 0, tongue.Say($"Lệnh được chấp nhận", $"Accepted commands"),
            tongue.Say($"{report.Accepted}: {log.Ours} có trong nhật ký, {report.Accepted - log.Ours} không đổi gì", $"{report.Accepted}: {log.Ours} in the log, {report.Accepted - log.Ours} changed nothing"));
        Check(table, report.Unknown == 0, tongue.Say($"Lệnh không rõ kết quả", $"Commands without an answer"), tongue.Number(report.Unknown));
        Tell(table, tongue.Say($"Lệnh bị từ chối theo quy tắc", $"Commands refused by a rule"), Counted(report.RefusedBy));
        Tell(table, tongue.Say($"Lệnh gửi lại", $"Commands sent again"), tongue.Number(report.Resent));
        Tell(table, tongue.Say($"Phải chờ: giới hạn, mất kết nối", $"Had to wait: limits, lost lines"), Counted(report.Waits));
        Tell(table, tongue.Say($"Mục trong nhật ký", $"Commits in the log"),
            tongue.Say($"{log.Commits}: hệ thống ghi {log.OfTheSystem}, người khác {log.OfOthers}", $"{log.Commits}: {log.OfTheSystem} by the system, {log.OfOthers} by others"));
        Tell(table, tongue.Say($"Màn hình nối lại", $"Screens came back"), tongue.Number(report.Returns));
        Tell(table, tongue.Say($"Chậm so với kịch bản, lâu nhất", $"Behind the script, at most"), tongue.Say($"{report.LagSeconds:0.0} s", $"{report.LagSeconds:0.0} s"));
        return table;
    }

    private Table Times(Report report)
    {
        var table = NewTable(tongue.Say($"Thời gian, ms", $"Times, ms"), "p50", "p95", "p99", tongue.Say($"lâu nhất", $"longest"));
        foreach (var (name, spread) in new[]
        {
            (tongue.Say($"Từ lệnh đến câu trả lời", $"Command to answer"), report.Delays.Answer),
            (tongue.Say($"Từ lệnh đến màn hình cuối cùng", $"Command to the last screen"), report.Delays.LastScreen)
        })
            table.AddRow(name, tongue.Precise(spread.P50), tongue.Precise(spread.P95), tongue.Precise(spread.P99), tongue.Precise(spread.Max));
        return table;
    }

    private Table Loads(Report report)
    {
        var table = NewTable(
            tongue.Say($"Một màn hình nhận", $"A screen received"), "kB", tongue.Say($"nhiều nhất", $"at most"), tongue.Say($"bản tin", $"messages"), tongue.Say($"nhiều nhất", $"at most"));
        foreach (var received in report.Received)
            table.AddRow(
                $"{NameOf(received.Who)} ({tongue.Number(received.Screens)})", tongue.Precise(received.Bytes.P50 / 1_000), tongue.Precise(received.Bytes.Max / 1_000),
                tongue.Number(received.Messages.P50), tongue.Number(received.Messages.Max));
        return table;
    }

    private string NameOf(string who) => who switch
    {
        "audience" => tongue.Say($"Đại biểu theo dõi", $"Participants"),
        "hall" => tongue.Say($"Hội trường", $"The hall's desks"),
        _ => tongue.Say($"Điểm cầu", $"Sites' consoles")
    };

    private string Counted(IReadOnlyDictionary<string, int> codes) =>
        codes.Count == 0 ? "0" : $"{tongue.Number(codes.Values.Sum())}: {string.Join(", ", codes.Select(code => $"{code.Key} {tongue.Number(code.Value)}"))}";

    private static void Check(Table table, bool good, string name, string value) =>
        table.AddRow(new Text(name), new Text(value), new Text(good ? "✓" : "✗", new Style(good ? Color.Green : Color.Red)));

    private static void Tell(Table table, string name, string value) => table.AddRow(new Text(name), new Text(value), new Text(""));

    private static Table NewTable(string title, params IEnumerable<string> figures)
    {
        var table = new Table().Border(TableBorder.Simple).BorderColor(Color.Grey)
            .AddColumn(new TableColumn(new Text(title, new Style(decoration: Decoration.Bold))).Width(NameWidth));
        foreach (var figure in figures) table.AddColumn(new TableColumn(new Text(figure, new Style(Color.Grey))).RightAligned());
        return table;
    }
}
