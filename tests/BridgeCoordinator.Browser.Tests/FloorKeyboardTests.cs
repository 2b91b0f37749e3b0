using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>The speaker's link drops, and the moderator has no mouse: each of the three choices, by its key and by Tab and Enter.</summary>
public sealed class FloorKeyboardTests(BrowserStage stage)
{
    [Fact]
    public async Task Waiting_and_going_on_once_the_site_is_heard()
    {
        using var meeting = await CutOffAsync();
        await using var moderator = await stage.SignInAsync(meeting, "Bàn điều hành", ["moderator"]);
        var keyboard = new Keyboard(moderator);
        await keyboard.GoToAsync(Choice(moderator, "Chờ"));
        await keyboard.StrokeAsync("Enter");
        await Expect(Choice(moderator, "Đang chờ")).ToHaveAttributeAsync("aria-pressed", "true");

        await meeting.CommandAsync(new { type = "reportVideo", siteId = TwoOnTheFloor.Speaking, state = "good" });
        await Expect(moderator.Region("Đã có tín hiệu trở lại")).ToBeVisibleAsync();
        // What had the focus is gone; the place next to it is not.
        await keyboard.KnowsItsPlaceAsync();
        await keyboard.StrokeAsync("p");
        await Expect(moderator.Region("Lượt phát biểu")).ToContainTextAsync("Đang phát biểu");
        await keyboard.KnowsItsPlaceAsync();
        Assert.Empty(moderator.Errors);
    }

    [Fact]
    public async Task Calling_another_site_and_keeping_the_turn()
    {
        using var meeting = await CutOffAsync();
        await using var moderator = await stage.SignInAsync(meeting, "Bàn điều hành", ["moderator"]);
        var keyboard = new Keyboard(moderator);
        await keyboard.GoToAsync(Choice(moderator, "Mời lượt khác, giữ lượt này"));
        await keyboard.StrokeAsync("2");
        await Expect(moderator.Region("Lượt phát biểu")).ToContainTextAsync("Thị xã Ayun Pa");
        await Expect(moderator.Region("Hàng chờ phát biểu")).ToContainTextAsync("Thị xã An Khê");
        await keyboard.KnowsItsPlaceAsync();
        Assert.Empty(moderator.Errors);
    }

    [Fact]
    public async Task Going_on_by_phone()
    {
        using var meeting = await CutOffAsync();
        await using var moderator = await stage.SignInAsync(meeting, "Bàn điều hành", ["moderator"]);
        var keyboard = new Keyboard(moderator);
        await keyboard.GoToAsync(Choice(moderator, "Chuyển sang điện thoại"));
        await keyboard.StrokeAsync("3");
        await Expect(Choice(moderator, "Tiếp tục phát biểu")).ToBeVisibleAsync();
        await keyboard.KnowsItsPlaceAsync();
        await keyboard.GoToAsync(Choice(moderator, "Tiếp tục phát biểu"), "Shift+Tab");
        await keyboard.StrokeAsync(" ");
        await Expect(moderator.Region("Lượt phát biểu")).ToContainTextAsync("Đang phát biểu");
        await keyboard.KnowsItsPlaceAsync();
        Assert.Equal("phone", (await meeting.CardAsync($"sites/{TwoOnTheFloor.Speaking}")).GetProperty("channel").GetString());
        Assert.Empty(moderator.Errors);
    }

    private static ILocator Choice(Screen moderator, string name) => moderator.Page.Locator(".trouble-choices").GetByRole(AriaRole.Button, new() { NameRegex = new($"^{name}") });

    private async Task<Meeting> CutOffAsync()
    {
        var meeting = await TwoOnTheFloor.OpenAsync(stage.Server);
        await meeting.CommandAsync(new { type = "reportVideo", siteId = TwoOnTheFloor.Speaking, state = "lost" });
        return meeting;
    }
}
