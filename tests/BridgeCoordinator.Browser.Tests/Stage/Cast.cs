using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests.Stage;

/// <summary>Everybody of the day at once: two moderators, the hall technician, the public dashboard, the wall and four sites.</summary>
public sealed class Cast : IAsyncDisposable
{
    public const string AnKhe = "Thị xã An Khê";
    public const string AyunPa = "Thị xã Ayun Pa";
    public const string ChuPah = "Huyện Chư Păh";
    public const string Kbang = "Huyện Kbang";

    private static readonly (string Id, string Name)[] OnStage = [("an-khe", AnKhe), ("ayun-pa", AyunPa), ("chu-pah", ChuPah), ("kbang", Kbang)];

    private readonly Dictionary<string, SiteHands> sites = [];

    public required Screen First { get; init; }

    /// <summary>The second moderator, whose line can be held back for a moment.</summary>
    public required Screen Second { get; init; }

    public required Screen Technician { get; init; }

    public required Screen Dashboard { get; init; }

    public required Screen Wall { get; init; }

    public required DayWords Words { get; init; }

    public HeldLine LineOfSecond { get; private init; } = new();

    public IEnumerable<SiteHands> Sites => sites.Values;

    public IEnumerable<Screen> Screens => [First, Second, Technician, Dashboard, Wall, .. Sites.Select(site => site.Screen)];

    public SiteHands At(string site) => sites[site];

    public static async Task<Cast> GatherAsync(BrowserStage stage, Meeting meeting, DayWords words)
    {
        var line = new HeldLine();
        var cast = new Cast
        {
            Words = words,
            First = await stage.SignInAsync(meeting, "Bàn điều hành", ["moderator"], before: words.ChooseAsync),
            Second = await stage.SignInAsync(meeting, "Bàn điều hành", ["moderator"], before: async page =>
            {
                await words.ChooseAsync(page);
                await line.StandBeforeAsync(page);
            }),
            Technician = await stage.SignInAsync(meeting, "Bàn kỹ thuật trung tâm", ["technician"], before: words.ChooseAsync),
            Dashboard = await stage.OpenAsync($"/s/{meeting.Id}", before: words.ChooseAsync),
            Wall = await stage.OpenAsync($"/s/{meeting.Id}/wall", 1920, 1080, before: words.ChooseAsync),
            LineOfSecond = line
        };
        foreach (var (id, name) in OnStage)
        {
            var screen = await stage.SignInAsync(meeting, "Trang điểm cầu", ["siteTechnician", "siteSecretary"], id, 390, 844, before: words.ChooseAsync);
            cast.sites[name] = new SiteHands(screen, words.Site);
        }

        return cast;
    }

    public ILocator OnWall(string text) => Wall.Page.Locator("#content").GetByText(text);

    public async ValueTask DisposeAsync()
    {
        foreach (var screen in Screens) await screen.DisposeAsync();
    }
}
