using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>The hall technician's whole morning without a mouse; after every stroke the focus is somewhere and shows.</summary>
public sealed class TechnicianKeyboardTests(BrowserStage stage)
{
    [Fact]
    public async Task The_technician_calls_the_roll_writes_down_what_is_wrong_and_declares_go_by_keyboard_alone()
    {
        using var meeting = await Meeting.CreateAsync(stage.Server, RunningServer.SamplePlan("gia-lai-2024"));
        var sites = (await meeting.BoardAsync()).GetProperty("cards").EnumerateObject()
            .Where(card => card.Name.StartsWith("sites/", StringComparison.Ordinal)).Select(card => card.Name["sites/".Length..]);
        foreach (var siteId in sites.Except(["an-khe", "ayun-pa"])) await meeting.CommandAsync(new { type = "declareReady", siteId, ready = true });
        await using var screen = await stage.SignInAsync(meeting, "Bàn kỹ thuật trung tâm", ["technician"]);
        var keyboard = new Keyboard(screen);

        await CallTheRollAsync(screen, keyboard);
        await ReportForASiteAsync(screen, keyboard);
        await LogAnIncidentAsync(screen, keyboard);
        await keyboard.GoToAsync(screen.Button("Gửi thông báo"));
        await keyboard.StrokeAsync("Enter");
        await keyboard.GoToAsync(screen.Page.GetByLabel("Nội dung thông báo"));
        await keyboard.TypeAsync("Đề nghị các điểm cầu tắt micro.");
        await keyboard.GoToAsync(screen.Page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { NameRegex = new("^Gửi thông báo") }));
        await keyboard.StrokeAsync("Enter");
        await Expect(screen.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await Expect(screen.Page.Locator(".sent-notice")).ToContainTextAsync("tắt micro");
        await keyboard.GoToAsync(screen.Button("Đủ điều kiện khai mạc"), "Shift+Tab");
        await keyboard.StrokeAsync("Enter", "Enter");
        await Expect(screen.Page.GetByText("Đủ điều kiện khai mạc, lúc")).ToBeVisibleAsync();

        Assert.True((await meeting.CardAsync("desk/rollCall")).GetProperty("go").GetProperty("go").GetBoolean());
        Assert.Equal("weak", (await meeting.CardAsync("sites/kbang")).GetProperty("video").GetString());
        Assert.Empty(screen.Errors);
    }

    /// <summary>The answers have keys of their own within the frame of the call; a stroke too soon after a change of site counts for nothing.</summary>
    private static async Task CallTheRollAsync(Screen screen, Keyboard keyboard)
    {
        await keyboard.GoToAsync(screen.Button("Bắt đầu vòng 1"));
        await keyboard.StrokeAsync("Enter");
        await Expect(screen.Button("Gọi Thị xã An Khê")).ToBeVisibleAsync();
        await StrokeUntilAsync(keyboard, "n", screen.Page.Locator(".called-name"), WaitForSelectorState.Visible);
        foreach (var (site, key) in new[] { ("Thị xã An Khê", "1"), ("Thị xã Ayun Pa", "3") })
        {
            var called = screen.Page.Locator(".called-name", new() { HasText = site });
            await Expect(called).ToBeVisibleAsync();
            await StrokeUntilAsync(keyboard, key, called, WaitForSelectorState.Detached);
        }

        await Expect(screen.Page.GetByText("Đã gọi hết các điểm cầu chưa báo sẵn sàng.")).ToBeVisibleAsync();
        await keyboard.GoToAsync(screen.Button("Kết thúc điểm danh"));
        await keyboard.StrokeAsync("Enter");
        await Expect(screen.Page.GetByText("1 tốt, 0 yếu, 1 không trả lời")).ToBeVisibleAsync();
        await keyboard.KnowsItsPlaceAsync();
    }

    private static async Task StrokeUntilAsync(Keyboard keyboard, string key, ILocator what, WaitForSelectorState state)
    {
        var isSo = false;
        for (var strokes = 0; !isSo && strokes < 10; strokes++)
        {
            await keyboard.StrokeAsync(key);
            isSo = await what.WaitForAsync(new() { State = state, Timeout = 2_000 }).ContinueWith(wait => wait.IsCompletedSuccessfully, TaskScheduler.Default);
        }

        Assert.True(isSo, $"'{key}' did nothing.");
    }

    /// <summary>Down the list by arrow, into a site's details, and back to the same site.</summary>
    private static async Task ReportForASiteAsync(Screen screen, Keyboard keyboard)
    {
        var site = screen.Page.Locator("[data-site='kbang']");
        await keyboard.GoToAsync(screen.Page.Locator("[data-site]").First);
        await keyboard.GoToAsync(site, "ArrowDown");
        await keyboard.StrokeAsync("Enter");
        var dialog = screen.Page.Locator("dialog[open]");
        await keyboard.GoToAsync(dialog.Locator("[aria-pressed], [role=radio]").First);
        var weak = dialog.GetByRole(AriaRole.Button, new() { Name = "Tín hiệu yếu", Exact = true });
        await keyboard.GoToAsync(weak, "ArrowRight");
        await keyboard.StrokeAsync("Enter");
        await Expect(weak).ToHaveAttributeAsync("aria-pressed", "true");
        await keyboard.StrokeAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(site).ToBeFocusedAsync();
    }

    private static async Task LogAnIncidentAsync(Screen screen, Keyboard keyboard)
    {
        await keyboard.GoToAsync(screen.Button("Ghi sự cố"));
        await keyboard.StrokeAsync("Enter");
        var dialog = screen.Page.Locator("dialog[open]");
        await keyboard.GoToAsync(dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("^Ghi") }));
        await keyboard.StrokeAsync("Enter");
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(screen.Region("Nhật ký sự cố")).ToContainTextAsync("Đường truyền");
        await keyboard.GoToAsync(screen.Button("Đã khắc phục"));
        await keyboard.StrokeAsync("Enter");
        await keyboard.GoToAsync(dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("^Đã khắc phục") }));
        await keyboard.StrokeAsync("Enter");
        await Expect(screen.Page.GetByText("Đã khắc phục (1)")).ToBeVisibleAsync();
        await keyboard.KnowsItsPlaceAsync();
    }
}
