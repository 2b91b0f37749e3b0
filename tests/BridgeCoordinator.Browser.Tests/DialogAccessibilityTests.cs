using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>axe finds nothing in what lies over or beside a page, light and dark, while it is open.</summary>
public sealed class DialogAccessibilityTests(BrowserStage stage)
{
    private static string Plan => RunningServer.SamplePlan("gia-lai-2024");

    [Fact]
    public async Task The_moderators_sheets()
    {
        using var scene = await Scene.PlayAsync(stage.Server, Plan, Moment.Speaking);
        await scene.Meeting.CommandAsync(new { type = "reportVideo", siteId = scene.Sites[3], state = "lost" });
        await using var screen = await SignInAsync(scene, "Bàn điều hành", "moderator");
        var found = new List<string>();
        foreach (var sheet in new[]
        {
            "Phím tắt", "Tạm dừng hội nghị", "Kết thúc hội nghị", "Gửi thông báo", "Thêm nội dung", "Đóng đăng ký", "Tạm dừng…", "Thu hồi lượt",
            "Thêm phần trả lời", "Câu hỏi tại hội trường"
        })
        {
            found.AddRange(await FindAsync(screen, screen.Button(sheet)));
        }

        // The signal of its site is lost.
        await screen.Page.Locator("[data-request=request-3]").ClickAsync();
        found.AddRange(await FindAsync(screen, screen.Button("Vẫn báo chuẩn bị")));
        found.AddRange(await FindAsync(screen, screen.Button("Từ chối")));
        await screen.Page.Locator(".item-toggle").Last.ClickAsync();
        found.AddRange(await FindAsync(screen, screen.Button("Bỏ qua")));
        await screen.Page.Locator(".overview-line").Last.ClickAsync();
        found.AddRange(await Axe.FindAsync(screen.Page, "a site's details"));
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task After_the_close_what_reopens_the_session_and_what_corrects_its_figures()
    {
        using var scene = await Scene.PlayAsync(stage.Server, Plan, Moment.Closed);
        await using var moderator = await SignInAsync(scene, "Bàn điều hành", "moderator");
        var found = new List<string>(await FindAsync(moderator, moderator.Button("Mở lại hội nghị")));
        await using var secretary = await SignInAsync(scene, "Bàn điều hành", "secretary");
        await secretary.Page.Locator(".attendance-line").First.ClickAsync();
        await Expect(secretary.Page.Locator(".attendance .stepper").First).ToBeVisibleAsync();
        found.AddRange(await Axe.FindAsync(secretary.Page, "attendance of a site"));
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task The_technicians_dialogs()
    {
        using var scene = await Scene.PlayAsync(stage.Server, Plan, Moment.CutOff);
        await using var screen = await SignInAsync(scene, "Bàn kỹ thuật trung tâm", "technician");
        var found = new List<string>();
        foreach (var dialog in new[] { "Ghi sự cố", "Đã khắc phục:", "Gửi thông báo", "Mở chi tiết" }) found.AddRange(await FindAsync(screen, screen.Button(dialog)));
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task A_sites_dialogs()
    {
        using var scene = await Scene.PlayAsync(stage.Server, Plan, Moment.Draft);
        await using var screen = await stage.SignInAsync(scene.Meeting, "Trang điểm cầu", ["siteTechnician", "siteSecretary"], scene.WaitingSite, 390, 844);
        var found = new List<string>(await FindAsync(screen, screen.Button("Báo sự cố")));
        await screen.TurnToAsync("Kiểm tra");
        found.AddRange(await FindAsync(screen, screen.Button("Ghi chú")));
        await scene.Meeting.CommandAsync(new { type = "sendNotice", noticeId = "now", to = "sites", text = "Đề nghị điểm cầu tắt micro.", urgency = "urgent" });
        found.AddRange(await FindOpenAsync(screen, "an urgent notice"));
        await screen.Page.Keyboard.PressAsync("Escape");

        await screen.Context.SetOfflineAsync(true);
        await Expect(screen.Page.GetByText("đang kết nối lại")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await screen.TurnToAsync("Đường truyền");
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Yếu", Exact = true }).ClickAsync();
        found.AddRange(await FindAsync(screen, screen.Button("1 nội dung chưa gửi")));
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private Task<Screen> SignInAsync(Scene scene, string page, string role) => stage.SignInAsync(scene.Meeting, page, [role]);

    /// <summary>Opens what the button opens, lets axe look, and closes it by the keyboard.</summary>
    private static async Task<IReadOnlyList<string>> FindAsync(Screen screen, ILocator button)
    {
        await button.ClickAsync();
        var found = await FindOpenAsync(screen, await button.InnerTextAsync());
        await screen.Page.Keyboard.PressAsync("Escape");
        await Expect(screen.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        return found;
    }

    private static async Task<IReadOnlyList<string>> FindOpenAsync(Screen screen, string what)
    {
        await Expect(screen.Page.Locator("dialog[open]")).ToBeVisibleAsync();
        return await Axe.FindAsync(screen.Page, what);
    }
}
