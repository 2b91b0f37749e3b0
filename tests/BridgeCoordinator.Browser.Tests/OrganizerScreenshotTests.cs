using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>Pictures of the pages outside a meeting and of the organizer's, on a server with few meetings. Not part of a run of the tests.</summary>
public sealed class OrganizerScreenshotTests(BrowserStage stage)
{
    [Fact(Explicit = true)]
    public async Task Pictures_of_the_way_in()
    {
        await using var server = new RunningServer();
        await server.StartAsync();
        foreach (var (name, path, ready) in new[] { ("home-empty", "/", "h1"), ("join", "/join", "form"), ("join-refused", "/join#xxxx-xxxx-xxxx", "[role=alert]"), ("organizer-asked", "/organizer", "form"), ("unknown", "/s/unknown", ".connection-bad"), ("styleguide", "/styleguide", ".styleguide") })
        {
            await using var screen = await OpenAsync(server, path);
            await screen.Page.Locator(ready).First.WaitForAsync();
            await screen.ShootAllAsync("outside", name);
        }

        using var scene = await Scene.PlayAsync(server, RunningServer.SamplePlan("gia-lai-2024"), Moment.Speaking);
        using var large = await Scene.PlayAsync(server, LargePlan.Yaml(), Moment.Draft);
        await using var home = await OpenAsync(server, "/");
        await home.Page.Locator(".session-list").First.WaitForAsync();
        await home.ShootAllAsync("outside", "home");
        await using var chooser = await stage.OpenAsync(await scene.Meeting.LinkAsync(["moderator", "technician"]));
        await chooser.Page.Locator(".choices").WaitForAsync();
        await chooser.ShootAllAsync("outside", "join-choice");
    }

    [Fact(Explicit = true)]
    public async Task Pictures_of_the_organizer()
    {
        await using var server = new RunningServer();
        await server.StartAsync();
        await using var screen = await OpenAsync(server, $"/join#{RunningServer.OrganizerCode}");
        var desk = new OrganizerHands(screen);
        await desk.PlanText.WaitForAsync();
        await screen.ShootAllAsync("organizer", "empty");
        await desk.PlanText.FillAsync(FaultyPlan.Yaml());
        await screen.PressAsync("Kiểm tra, chưa lưu");
        await screen.Page.Locator(".findings").First.WaitForAsync();
        await screen.ShootAllAsync("organizer", "faults");
        await desk.PlanText.FillAsync(RunningServer.SamplePlan("gia-lai-2024"));
        await screen.PressAsync("Tạo phiên");
        await screen.Page.Locator(".verdict", new() { HasText = "Đã tạo phiên" }).WaitForAsync();
        await screen.ShootAllAsync("organizer", "created");
        await screen.PressAsync("Tạo phiên tổng duyệt");
        await screen.Page.Locator("dialog[open]").WaitForAsync();
        await screen.ShootAllAsync("organizer", "rehearsal-asked", scrolls: false);
        await desk.RehearseAsync();
        using var large = await Scene.PlayAsync(server, LargePlan.Yaml(), Moment.Speaking);
        await screen.Page.ReloadAsync();
        await screen.Page.Locator(".session-figures").Nth(2).WaitForAsync();
        await screen.ShootAllAsync("organizer", "sessions");
    }

    [Theory(Explicit = true)]
    [InlineData(17)]
    [InlineData(135)]
    public async Task Pictures_of_access_and_of_the_sheets(int sites)
    {
        await using var server = new RunningServer();
        await server.StartAsync();
        using var meeting = await Meeting.CreateAsync(server, sites == 17 ? RunningServer.SamplePlan("gia-lai-2024") : LargePlan.Yaml());
        await using var screen = await OpenAsync(server, $"/join#{RunningServer.OrganizerCode}");
        var desk = new OrganizerHands(screen);
        await desk.OpenAccessAsync();
        await screen.ShootAllAsync("access", $"{sites}-empty");
        await screen.PressAsync("Cấp ");
        await screen.Page.Locator(".fresh").WaitForAsync();
        await screen.ShootAllAsync("access", $"{sites}-fresh");
        await desk.OpenSheetsAsync();
        await screen.ShootAllAsync("sheets", $"{sites}");
        var paper = Path.Combine(RunningServer.Root(), "artifacts", "screenshots", "sheets", $"{sites}.pdf");
        await screen.Page.PdfAsync(new() { Path = paper, PreferCSSPageSize = true, PrintBackground = true });
    }

    private Task<Screen> OpenAsync(RunningServer server, string path) => stage.OpenAsync(new Uri(server.Url, path).ToString());
}
