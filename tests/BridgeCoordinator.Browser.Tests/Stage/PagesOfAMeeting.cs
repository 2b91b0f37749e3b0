namespace BridgeCoordinator.Browser.Tests.Stage;

/// <summary>A page of a meeting, who opens it (by way of the page of that title), and on what kind of screen it is at home.</summary>
public sealed record MeetingPage(string Name, string Path, string Title, string[] Roles, string Content, int Width, int Height)
{
    public string UrlIn(Meeting meeting) => $"/s/{meeting.Id}/{Path}".TrimEnd('/');

    /// <summary>Waits until the page shows the meeting, in its own typeface.</summary>
    public async Task ShownAsync(Screen screen)
    {
        var here = new Uri(screen.Page.Url);
        if (Path.Length > 0 && !here.AbsolutePath.EndsWith($"/{Path}", StringComparison.Ordinal)) await screen.Page.GotoAsync($"/{here.Segments[1]}{here.Segments[2].TrimEnd('/')}/{Path}{here.Query}");
        await screen.Page.Locator(Content).First.WaitForAsync(new() { Timeout = 30_000 });
        await screen.TypefaceAsync();
    }
}

/// <summary>Every page that a meeting has.</summary>
public static class PagesOfAMeeting
{
    private static readonly string[] Moderating = ["moderator"];
    private static readonly string[] Tending = ["technician"];
    private static readonly string[] OfSite = ["siteTechnician", "siteSecretary"];

    public static MeetingPage Site { get; } = new("site console", "site", "Trang điểm cầu", OfSite, ".site", 390, 844);

    public static IReadOnlyList<MeetingPage> Public { get; } =
    [
        new("dashboard", "", "Theo dõi hội nghị", [], "main section", 390, 844),
        new("wall", "wall", "Màn hình hội trường", [], ".wall", 1920, 1080),
        new("overlay", "overlay", "Dòng chữ trên video", [], "main", 1920, 1080)
    ];

    public static IReadOnlyList<MeetingPage> Hall { get; } =
    [
        new("moderator", "moderator", "Bàn điều hành", Moderating, ".console", 1440, 900),
        new("technician", "technician", "Bàn kỹ thuật trung tâm", Tending, ".technician", 1440, 900),
        new("timeline", "timeline", "Bàn điều hành", Moderating, ".timeline li, .timeline > .muted", 1440, 900),
        new("chair", "chair", "Bàn điều hành", Moderating, ".chair", 1440, 900)
    ];
}
