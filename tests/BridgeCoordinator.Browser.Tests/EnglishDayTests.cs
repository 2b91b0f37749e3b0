using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>A shorter day, with every page switched to English.</summary>
public sealed class EnglishDayTests(BrowserStage stage)
{
    private const string Speaker = "Ksor H’Blắk";
    private const string Leaders = "Đại diện lãnh đạo Ủy ban nhân dân huyện, thị xã";

    [Fact]
    public async Task The_day_can_be_run_in_English()
    {
        using var meeting = await Meeting.CreateAsync(stage.Server, RunningServer.SamplePlan("gia-lai-2024"));
        await using var moderator = await InEnglishAsync(stage.SignInAsync(meeting, "Bàn điều hành", ["moderator"], locale: "en-US"));
        await using var screen = await InEnglishAsync(stage.SignInAsync(meeting, "Bàn điểm cầu", ["siteTechnician", "siteSecretary"], "an-khe", 390, 844, "en-US"));
        await using var dashboard = await InEnglishAsync(stage.OpenAsync($"/s/{meeting.Id}", locale: "en-US"));
        var site = new SiteHands(screen, SiteWords.English);

        await site.ReportGoodVideoAsync();
        await site.PassChecksAsync(8);
        await site.DeclareReadyAsync();
        await Expect(Figure(dashboard, "Sites ready")).ToContainTextAsync("1 of 17");
        await site.CountAsync(Leaders, 6);
        await Expect(Figure(dashboard, "Delegates present")).ToContainTextAsync("6 including 0 of 210");

        await moderator.PressTwiceAsync("Open the session");
        await Expect(dashboard.Region("Now")).ToContainTextAsync("Between items");
        await moderator.PressAsync("Start the next item");
        await Expect(dashboard.Region("Now").Locator(".now-title")).ToHaveTextAsync("Đón tiếp đại biểu");
        await Expect(dashboard.Region("Now")).ToContainTextAsync("Time left");
        await moderator.PressAsync("Open the floor");
        await site.AskAsync(Speaker);
        await Expect(moderator.Region("Waiting to speak")).ToContainTextAsync(Speaker);
        await moderator.PressAsync("Next up: Thị xã An Khê");
        await Expect(site.StandBy).ToBeVisibleAsync();
        await moderator.PressAsync("Give the floor: Thị xã An Khê");
        await Expect(site.OnAir).ToBeVisibleAsync();
        await Expect(dashboard.Region("Speaking").Locator(".floor-site")).ToHaveTextAsync("Thị xã An Khê");
        await moderator.PressTwiceAsync("End the turn");
        await Expect(site.OnAir).ToBeHiddenAsync();

        await moderator.PressAsync("Close the session");
        await moderator.PressAsync("Close the session now");
        await Expect(dashboard.Page.GetByText("The meeting has ended").First).ToBeVisibleAsync();
        await Expect(screen.Page.GetByText("The meeting has ended").First).ToBeVisibleAsync();
        Assert.All([moderator, screen, dashboard], one => Assert.Empty(one.Errors));
    }

    private static async Task<Screen> InEnglishAsync(Task<Screen> opening)
    {
        var screen = await opening;
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "English", Exact = true }).First.ClickAsync();
        await Expect(screen.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(screen.Page.GetByText("Live", new() { Exact = true })).ToBeVisibleAsync();
        return screen;
    }

    private static ILocator Figure(Screen dashboard, string name) => dashboard.Page.Locator(".totals-figures > div").Filter(new() { HasText = name });
}
