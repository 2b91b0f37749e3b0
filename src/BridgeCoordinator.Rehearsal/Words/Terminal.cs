using BridgeCoordinator.Rehearsal.Stage;
using BridgeCoordinator.Rehearsal.Story;
using BridgeCoordinator.Rehearsal.Verdicts;
using Spectre.Console;

namespace BridgeCoordinator.Rehearsal.Words;

/// <summary>Shows a rehearsal to whoever started it: what is played, what happens, how far it is. Plain lines where nobody sits at a terminal.</summary>
internal sealed class Terminal(IAnsiConsole console, Tongue tongue)
{
    private Narrator? narrator;
    private ProgressTask? progress;
    private TimeSpan start;

    /// <summary>Two people who do the same at once are told of once.</summary>
    private string? last;

    /// <summary>Runs the rehearsal, with a bar below what it tells.</summary>
    public Task<Report> FollowAsync(Func<Task<Report>> rehearse) => !console.Profile.Capabilities.Interactive
        ? rehearse()
        : console.Progress().AutoClear(true)
            .Columns(new SpinnerColumn(Spinner.Known.Dots), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 40 }, new PercentageColumn())
            .StartAsync(context =>
            {
                progress = context.AddTask(tongue.Say($"Chuẩn bị", $"Preparing"), maxValue: 1);
                return rehearse();
            });

    public void Announce(string link, Outline meeting, Script script, double speed, int screens)
    {
        narrator = new Narrator(meeting, tongue);
        start = script.Start;
        if (progress is not null) progress.MaxValue = script.Length.TotalSeconds;
        var takes = script.Length / speed;
        console.WriteLine();
        console.Write(new Markup(tongue.Say($"[bold]Tổng duyệt[/]  {meeting.Title.EscapeMarkup()}\n", $"[bold]Rehearsal[/]  {meeting.Title.EscapeMarkup()}\n")));
        var facts = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(2)).AddColumn();
        Fact(facts, tongue.Say($"Xem trên trình duyệt", $"Watch it in a browser"), link);
        Fact(facts, tongue.Say($"Điểm cầu", $"Sites"), tongue.Say($"{meeting.Bridges.Count} và hội trường, {meeting.Items.Count} nội dung", $"{meeting.Bridges.Count} and the hall, {meeting.Items.Count} items"));
        Fact(facts, tongue.Say($"Kịch bản", $"Script"), tongue.Say($"{script.Acts.Count} việc, dài {script.Length:hh\\:mm}, seed {script.Seed}", $"{script.Acts.Count} acts over {script.Length:hh\\:mm}, seed {script.Seed}"));
        Fact(facts, tongue.Say($"Nhịp", $"Pace"), tongue.Say($"nhanh gấp {speed:0.#}, khoảng {takes:mm\\:ss}", $"{speed:0.#} times as fast, about {takes:mm\\:ss}"));
        Fact(facts, tongue.Say($"Màn hình", $"Screens"), tongue.Number(screens));
        console.Write(facts);
        console.WriteLine();
    }

    public void Seated(int screens)
    {
        if (progress is not null) progress.Description = tongue.Say($"{screens} màn hình đã kết nối", $"{screens} screens connected");
    }

    public void Happened(Act act, SentCommand? sent)
    {
        if (progress is not null)
        {
            progress.Value = (act.At - start).TotalSeconds;
            progress.Description = Narrator.Clock(act.At);
        }

        if (narrator!.Tell(act, sent) is not { } told || told == last) return;
        last = told;
        var line = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(2)).AddColumn(new GridColumn().PadRight(0));
        console.Write(line.AddRow(new Text(Narrator.Clock(act.At), new Style(Color.Grey)), new Text(told, StyleOf(act, sent))));
    }

    /// <summary>Why nothing could be rehearsed.</summary>
    public void Refuse(string why) => console.Write(new Text(why + "\n", new Style(Color.Red)));

    private static void Fact(Grid facts, string name, string value) => facts.AddRow(new Text(name, new Style(Color.Grey)), new Text(value));

    private static Style StyleOf(Act act, SentCommand? sent) => (act, sent) switch
    {
        (CommandAct { Type: "startItem" or "openSession" or "closeSession" }, { Outcome: Outcome.Accepted }) => new Style(decoration: Decoration.Bold),
        (CommandAct { Type: "reportVideo" } report, _) when report.Text("state") == "lost" => new Style(Color.Red),
        (LineAct { Up: false }, _) => new Style(Color.Yellow),
        (CommandAct { Ending: Ending.Kept }, { Outcome: not Outcome.Accepted }) => new Style(Color.Red),
        _ => Style.Plain
    };
}
