using BridgeCoordinator.Browser.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>The whole day on plan A, everybody at once, each in a browser of their own: the same story in both languages.</summary>
public sealed class DayTests(BrowserStage stage)
{
    private const string Leaders = "Đại diện lãnh đạo Ủy ban nhân dân huyện, thị xã";
    private static readonly string[] ReadyByThemselves =
        ["chu-prong", "chu-puh", "chu-se", "dak-doa", "dak-po", "duc-co", "ia-grai", "ia-pa", "kong-chro", "krong-pa", "phu-thien"];

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task From_the_morning_checks_to_the_close_every_screen_follows(string language)
    {
        var words = DayWords.In(language);
        using var meeting = await Meeting.CreateAsync(stage.Server, RunningServer.SamplePlan("gia-lai-2024"));
        await using var cast = await Cast.GatherAsync(stage, meeting, words);

        await CheckAsync(cast);
        foreach (var siteId in ReadyByThemselves) await meeting.CommandAsync(new { type = "declareReady", siteId, ready = true });
        await RollCallDesk.CallTheExceptionsAsync(cast.Technician, words, new() { [Cast.Kbang] = words.Good, ["Huyện Mang Yang"] = words.NoAnswer });
        await CountAsync(cast);
        await OpenAsync(cast);
        await RunTheAgendaAsync(cast);
        await FloorOfTheDay.FiveCallsAsync(cast);
        await CloseAsync(cast);

        var turns = (await meeting.LogAsync()).SelectMany(commit => commit.GetProperty("events").EnumerateArray())
            .Count(happened => happened.GetProperty("type").GetString() == "floorGiven");
        Assert.Equal(5, turns);
        Assert.All(cast.Screens, screen => Assert.Empty(screen.Errors));
    }

    /// <summary>Three sites check and declare themselves ready, the last of them against the page's doubts; one is left to be called.</summary>
    private static async Task CheckAsync(Cast cast)
    {
        foreach (var (name, checks) in new[] { (Cast.AnKhe, 8), (Cast.AyunPa, 8), (Cast.ChuPah, 3) })
        {
            var site = cast.At(name);
            await site.ReportGoodVideoAsync();
            await site.PassChecksAsync(checks);
            await Expect(site.Screen.Page.Locator(".site-checks")).ToContainTextAsync(cast.Words.Checked(checks));
            await site.DeclareReadyAsync();
            if (checks < 8) await site.Screen.PressAsync(cast.Words.ReadyAnyway);
            await Expect(site.Screen.Page.GetByText(cast.Words.Ready)).ToBeVisibleAsync();
        }

        await cast.At(Cast.Kbang).ReportGoodVideoAsync();
        await Expect(Figure(cast, cast.Words.SitesReady)).ToContainTextAsync(cast.Words.OfAllSites(3));
        await Expect(cast.OnWall("Đối thoại giữa Chủ tịch UBND tỉnh").First).ToBeVisibleAsync();
    }

    private static async Task CountAsync(Cast cast)
    {
        var sum = 0;
        foreach (var (name, present) in new[] { (Cast.AnKhe, 5), (Cast.AyunPa, 7), (Cast.ChuPah, 11), (Cast.Kbang, 30) })
        {
            await cast.At(name).CountAsync(Leaders, present);
            sum += present;
            await Expect(Figure(cast, cast.Words.Present)).ToContainTextAsync(cast.Words.PresentOfPlan(sum));
        }
    }

    private static async Task OpenAsync(Cast cast)
    {
        await cast.First.PressTwiceAsync(cast.Words.Open);
        await Expect(cast.Dashboard.Region(cast.Words.NowPanel)).ToContainTextAsync(cast.Words.Between);
        await Expect(cast.Second.Button(cast.Words.Pause)).ToBeVisibleAsync();
    }

    /// <summary>The two moderators take turns; what one finished by mistake the other reopens.</summary>
    private static async Task RunTheAgendaAsync(Cast cast)
    {
        await cast.First.PressAsync(cast.Words.StartNext);
        await RunsAsync(cast, "Đón tiếp đại biểu");
        await cast.Second.PressTwiceAsync(cast.Words.Finish);
        await Expect(cast.Dashboard.Region(cast.Words.NowPanel)).ToContainTextAsync(cast.Words.Between);
        await Expect(cast.OnWall("Đón tiếp đại biểu")).ToHaveCountAsync(0);
        await cast.First.PressTwiceAsync(cast.Words.ReopenLast);
        await RunsAsync(cast, "Đón tiếp đại biểu");
        string[] following =
        [
            "Ổn định tổ chức, tuyên bố lý do, giới thiệu đại biểu", "Phát biểu khai mạc", "Phát biểu định hướng của Chủ tịch UBND tỉnh", "Nội dung đối thoại"
        ];
        foreach (var (i, title) in following.Index())
        {
            await (i % 2 == 0 ? cast.Second : cast.First).PressTwiceAsync(cast.Words.StartNext);
            await RunsAsync(cast, title);
        }
    }

    private static async Task RunsAsync(Cast cast, string title)
    {
        await Expect(cast.First.Region(cast.Words.RunningItem).Locator(".run-title")).ToContainTextAsync(title);
        await Expect(cast.Second.Region(cast.Words.RunningItem).Locator(".run-title")).ToContainTextAsync(title);
        await Expect(cast.Dashboard.Region(cast.Words.NowPanel).Locator(".now-title")).ToContainTextAsync(title);
        await Expect(cast.OnWall(title).First).ToBeVisibleAsync();
    }

    private static async Task CloseAsync(Cast cast)
    {
        await cast.Second.PressAsync(cast.Words.Close);
        await cast.Second.PressAsync(cast.Words.CloseNow);
        await Expect(cast.First.Button(cast.Words.Reopen)).ToBeVisibleAsync();
        await Expect(cast.Dashboard.Page.GetByText(cast.Words.Ended).First).ToBeVisibleAsync();
        await Expect(cast.OnWall("Nội dung đối thoại")).ToHaveCountAsync(0);
        foreach (var site in cast.Sites) await Expect(site.Screen.Page.GetByText(cast.Words.Ended).First).ToBeVisibleAsync();
    }

    private static Microsoft.Playwright.ILocator Figure(Cast cast, string name) =>
        cast.Dashboard.Page.Locator(".totals-figures > div").Filter(new() { HasText = name });
}
