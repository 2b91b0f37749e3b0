using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>The moderator's and the site's whole flow without a mouse; after every stroke the focus is somewhere and shows.</summary>
public sealed class KeyboardTests(BrowserStage stage)
{
    private const string Site = "an-khe";
    private const string Speaker = "Rơ Châm H’Byưt";
    private const string Group = "Đại diện lãnh đạo Ủy ban nhân dân huyện, thị xã";

    [Fact]
    public async Task The_moderator_runs_the_meeting_by_keyboard_alone()
    {
        using var meeting = await Meeting.CreateAsync(stage.Server, RunningServer.SamplePlan("gia-lai-2024"));
        await meeting.CommandAsync(new { type = "reportVideo", siteId = Site, state = "good" });
        await using var screen = await stage.SignInAsync(meeting, "Bàn điều hành", ["moderator"]);
        var keyboard = new Keyboard(screen);
        var (controls, now, turn) = (screen.Region("Điều hành hội nghị"), screen.Region("Nội dung đang diễn ra"), screen.Region("Lượt phát biểu"));

        await keyboard.GoToAsync(screen.Button("Khai mạc hội nghị"));
        await keyboard.StrokeAsync("Enter", "Enter");
        await Expect(screen.Button("Tạm dừng hội nghị")).ToBeVisibleAsync();
        await keyboard.StrokeAsync("n");
        await Expect(now).ToContainTextAsync("Đón tiếp đại biểu");
        await keyboard.StrokeAsync("o");
        await Expect(screen.Page.GetByText("Đang nhận đăng ký")).ToBeVisibleAsync();
        await meeting.CommandAsync(new { type = "requestFloor", requestId = "first", siteId = Site, speaker = Speaker, kind = "question" });

        var row = screen.Region("Hàng chờ phát biểu").GetByRole(AriaRole.Button, new() { NameRegex = new("^Thị xã An Khê") });
        await Expect(row).ToBeVisibleAsync();
        await keyboard.StrokeAsync("j");
        await Expect(row).ToBeFocusedAsync();
        await Expect(row).ToHaveAttributeAsync("aria-expanded", "true");
        await keyboard.StrokeAsync("s");
        await Expect(turn).ToContainTextAsync("Chuẩn bị phát biểu");
        await keyboard.KnowsItsPlaceAsync();
        await keyboard.StrokeAsync("g");
        await Expect(turn).ToContainTextAsync("Đang phát biểu");
        await keyboard.KnowsItsPlaceAsync();

        // The form has the usual reason ready, so that Enter is enough.
        await keyboard.StrokeAsync("p");
        await Expect(screen.Page.GetByLabel("Lý do tạm dừng lượt")).ToBeFocusedAsync();
        await keyboard.StrokeAsync("Enter");
        await Expect(turn).ToContainTextAsync("Tạm dừng phát biểu");
        await keyboard.KnowsItsPlaceAsync();
        await Expect(screen.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await keyboard.StrokeAsync("p");
        await Expect(turn).ToContainTextAsync("Đang phát biểu");
        await keyboard.StrokeAsync("d");
        await keyboard.StrokeAsync("d");
        await Expect(turn).ToContainTextAsync("Hiện không có người phát biểu");
        await keyboard.KnowsItsPlaceAsync();

        await keyboard.GoToAsync(screen.Button("Tạm dừng hội nghị"));
        await keyboard.StrokeAsync("Enter");
        await Expect(screen.Page.GetByLabel("Lý do tạm dừng")).ToBeFocusedAsync();
        await keyboard.StrokeAsync("Enter");
        await Expect(screen.Button("Tiếp tục hội nghị")).ToBeVisibleAsync();
        await Expect(screen.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await keyboard.GoToAsync(screen.Button("Tiếp tục hội nghị"));
        await keyboard.StrokeAsync(" ");
        await Expect(screen.Button("Tạm dừng hội nghị")).ToBeVisibleAsync();
        await keyboard.KnowsItsPlaceAsync();

        await keyboard.StrokeAsync("f");
        await keyboard.StrokeAsync("f");
        await Expect(now).ToContainTextAsync("Đang chuyển nội dung");
        await keyboard.KnowsItsPlaceAsync();
        await keyboard.GoToAsync(screen.Button("Kết thúc hội nghị"));
        await keyboard.StrokeAsync("Enter");
        await keyboard.GoToAsync(screen.Button("Kết thúc hội nghị ngay"));
        await keyboard.StrokeAsync("Enter");
        await Expect(controls).ToContainTextAsync("Mở lại hội nghị");
        await keyboard.KnowsItsPlaceAsync();
        Assert.Equal("closed", (await meeting.CardAsync("meeting")).GetProperty("status").GetString());
        Assert.Empty(screen.Errors);
    }

    [Fact]
    public async Task A_site_reports_checks_counts_and_asks_for_the_floor_by_keyboard_alone()
    {
        using var meeting = await Meeting.CreateAsync(stage.Server, RunningServer.SamplePlan("gia-lai-2024"));
        await meeting.CommandAsync(new { type = "openSession" });
        await meeting.CommandAsync(new { type = "openFloor", mode = "request" });
        await using var screen = await stage.SignInAsync(meeting, "Trang điểm cầu", ["siteTechnician", "siteSecretary"], Site, 390, 844);
        var keyboard = new Keyboard(screen);
        var tabs = screen.Page.Locator("nav.tabs");

        var good = screen.Page.Locator(".states-large").GetByRole(AriaRole.Button, new() { Name = "Tốt", Exact = true });
        await keyboard.GoToAsync(good);
        await keyboard.StrokeAsync(" ");
        await Expect(good).ToHaveAttributeAsync("aria-pressed", "true");

        await keyboard.GoToAsync(tabs.GetByRole(AriaRole.Button, new() { NameRegex = new("^Kiểm tra") }));
        await keyboard.StrokeAsync("Enter");
        var passed = screen.Group("Hình ảnh đến hội trường").GetByRole(AriaRole.Button, new() { Name = "Đạt", Exact = true });
        await keyboard.GoToAsync(passed, "Shift+Tab");
        await keyboard.StrokeAsync("Enter");
        await Expect(passed).ToHaveAttributeAsync("aria-pressed", "true");
        // Not everything is checked: the page asks, and the keyboard answers.
        await keyboard.GoToAsync(screen.Button("Báo điểm cầu sẵn sàng"));
        await keyboard.StrokeAsync("Enter");
        await keyboard.GoToAsync(screen.Button("Vẫn báo sẵn sàng"));
        await keyboard.StrokeAsync("Enter");
        await Expect(screen.Page.GetByText("Điểm cầu đã sẵn sàng")).ToBeVisibleAsync();
        await keyboard.KnowsItsPlaceAsync();

        await keyboard.GoToAsync(tabs.GetByRole(AriaRole.Button, new() { NameRegex = new("^Đại biểu") }));
        await keyboard.StrokeAsync("Enter");
        await keyboard.GoToAsync(screen.Page.GetByRole(AriaRole.Textbox, new() { Name = Group, Exact = true }), "Shift+Tab");
        await keyboard.TypeAsync("12");
        await keyboard.StrokeAsync("Enter");
        await Expect(screen.Page.Locator(".attendance-sum")).ToContainTextAsync("12");

        await keyboard.GoToAsync(tabs.GetByRole(AriaRole.Button, new() { NameRegex = new("^Phát biểu") }));
        await keyboard.StrokeAsync("Enter");
        await keyboard.GoToAsync(screen.Page.GetByLabel("Họ và tên đại biểu"), "Shift+Tab");
        await keyboard.TypeAsync(Speaker);
        await keyboard.GoToAsync(screen.Page.Locator(".site-request").GetByRole(AriaRole.Button, new() { Name = "Câu hỏi", Exact = true }));
        await keyboard.StrokeAsync(" ");
        await keyboard.GoToAsync(screen.Button("Gửi đăng ký"));
        await keyboard.StrokeAsync("Enter");
        await Expect(screen.Page.Locator(".own-request")).ToContainTextAsync("Thứ 1 trong hàng chờ");
        await keyboard.KnowsItsPlaceAsync();

        var site = await meeting.CardAsync($"desk/sites/{Site}");
        Assert.Equal(12, site.GetProperty("groups").EnumerateArray().First().GetProperty("present").GetInt32());
        var own = await meeting.CardAsync($"sites/{Site}");
        Assert.Equal(("good", true), (own.GetProperty("video").GetString(), own.GetProperty("ready").GetBoolean()));
        Assert.Empty(screen.Errors);
    }
}
