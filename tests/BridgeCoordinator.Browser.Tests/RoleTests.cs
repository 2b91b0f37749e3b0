using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>A desk offers what its holder's role may do and nothing that the server would refuse.</summary>
public sealed class RoleTests(BrowserStage stage)
{
    private const string Group = "Ủy viên Ban Chấp hành Hội LHPN tỉnh";

    private static string Plan => RunningServer.SamplePlan("gia-lai-2024");

    [Theory]
    [InlineData(Moment.Draft, "/ ?")]
    [InlineData(Moment.Speaking, "/ ? H R")]
    [InlineData(Moment.CutOff, "/ ? H R")]
    [InlineData(Moment.Closed, "/ ?")]
    public async Task A_secretary_sees_the_desk_without_what_only_a_moderator_may_do(Moment moment, string keys)
    {
        using var scene = await Scene.PlayAsync(stage.Server, Plan, moment);
        await using var screen = await stage.SignInAsync(scene.Meeting, "Bàn điều hành", ["secretary"]);
        await screen.Page.Locator(".console").WaitForAsync();
        var offered = await screen.Page.Locator("[aria-keyshortcuts]").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('aria-keyshortcuts'))");
        Assert.Equal(keys, string.Join(' ', offered.Order(StringComparer.Ordinal)));
        await Expect(screen.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Khai mạc|Tạm dừng|Kết thúc|Mở lại hội|Thao tác|Thêm nội dung)") })).ToHaveCountAsync(0);
        Assert.Empty(screen.Errors);
    }

    [Fact]
    public async Task A_secretary_withdraws_a_request_and_gives_nobody_the_floor()
    {
        using var scene = await Scene.PlayAsync(stage.Server, Plan, Moment.Speaking);
        await using var screen = await stage.SignInAsync(scene.Meeting, "Bàn điều hành", ["secretary"]);
        var queue = screen.Region("Hàng chờ phát biểu");
        await queue.Locator("[data-request=request-2]").ClickAsync();
        Assert.Equal(["Hủy đăng ký"], (await queue.Locator(".request-buttons .button-words > span:first-child").EvaluateAllAsync<string[]>("all => all.map(one => one.firstChild.textContent)")));
        await screen.PressTwiceAsync("Hủy đăng ký");
        await Expect(queue.Locator("[data-request=request-2]")).ToHaveCountAsync(0);
        Assert.DoesNotContain("request-2", (await scene.Meeting.CardAsync("desk/floor")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secretary_counts_in_the_hall_locks_the_figures_and_opens_them_again()
    {
        using var scene = await Scene.PlayAsync(stage.Server, Plan, Moment.Draft);
        await using var screen = await stage.SignInAsync(scene.Meeting, "Bàn điều hành", ["secretary"]);
        await using var site = await stage.SignInAsync(scene.Meeting, "Trang điểm cầu", ["siteTechnician", "siteSecretary"], scene.WaitingSite, 390, 844);
        await site.TurnToAsync("Đại biểu");
        var attendance = screen.Region("Điểm danh đại biểu");
        await attendance.GetByRole(AriaRole.Button, new() { NameRegex = new("^Hội trường") }).ClickAsync();
        await screen.CountAsync(Group, 31);
        await screen.PressTwiceAsync("Chốt số liệu");
        await Expect(attendance).ToContainTextAsync("secretary");
        await Expect(site.Page.GetByText("Số liệu đại biểu đã chốt")).ToBeVisibleAsync();
        await Expect(attendance.GetByRole(AriaRole.Textbox, new() { Name = Group, Exact = true })).Not.ToBeEditableAsync();

        await screen.PressTwiceAsync("Mở lại số liệu");
        await Expect(site.Page.GetByText("Số liệu đại biểu đã chốt")).ToBeHiddenAsync();
        await Expect(attendance).ToContainTextAsync("Số liệu chưa chốt");
        var counted = (await scene.Meeting.LogAsync()).SelectMany(commit => commit.GetProperty("events").EnumerateArray())
            .Last(one => one.GetProperty("type").GetString() == "presentCounted");
        Assert.Equal(31, counted.GetProperty("present").GetInt32());
    }

    [Fact]
    public async Task After_the_close_a_secretary_corrects_and_it_says_so()
    {
        using var scene = await Scene.PlayAsync(stage.Server, Plan, Moment.Closed);
        await using var screen = await stage.SignInAsync(scene.Meeting, "Bàn điều hành", ["secretary"]);
        var attendance = screen.Region("Điểm danh đại biểu");
        await attendance.GetByRole(AriaRole.Button, new() { NameRegex = new("^Hội trường") }).ClickAsync();
        await screen.CountAsync(Group, 30);
        await Expect(attendance).ToContainTextAsync("sau khi kết thúc hội nghị");
    }

    [Fact]
    public async Task Who_writes_the_minutes_reads_who_spoke_from_when_to_when()
    {
        using var scene = await Scene.PlayAsync(stage.Server, Plan, Moment.Speaking);
        await using var screen = await stage.SignInAsync(scene.Meeting, "Bàn điều hành", ["secretary"]);
        await screen.Page.GetByRole(AriaRole.Link, new() { Name = "Diễn biến" }).ClickAsync();
        var lines = screen.Page.Locator(".timeline li");
        await Expect(lines.GetByText("Khai mạc hội nghị")).ToBeVisibleAsync();
        await screen.Page.GetByLabel("Phát biểu").CheckAsync();
        await Expect(lines.GetByText("Khai mạc hội nghị")).ToHaveCountAsync(0);
        const string Who = "Nguyễn Thị Hoàng Phương Thảo, Chủ tịch Hội Liên hiệp Phụ nữ, Thị xã An Khê";
        await Expect(lines.First).ToContainTextAsync($"Bắt đầu phát biểu: {Who}");
        await scene.Meeting.CommandAsync(new { type = "endTurn", requestId = "request-0" });
        await Expect(lines.First).ToContainTextAsync($"Kết thúc phát biểu: {Who}");
        await Expect(lines.First.Locator("time")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^\d\d:\d\d:\d\d$"));
    }

    [Fact]
    public async Task At_the_technical_desk_a_moderator_calls_the_roll_and_attests_nothing()
    {
        using var scene = await Scene.PlayAsync(stage.Server, Plan, Moment.Draft);
        await using var screen = await stage.SignInAsync(scene.Meeting, "Bàn điều hành", ["moderator"]);
        await screen.Page.GetByRole(AriaRole.Link, new() { Name = "Bàn kỹ thuật trung tâm" }).ClickAsync();
        await Expect(screen.Button("Bắt đầu vòng")).ToBeVisibleAsync();
        await Expect(screen.Button("Ghi sự cố")).ToHaveCountAsync(0);
        await Expect(screen.Button("Đã khắc phục")).ToHaveCountAsync(0);
        await screen.PressAsync("Mở chi tiết");
        var dialog = screen.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToBeVisibleAsync();
        var groups = await dialog.GetByRole(AriaRole.Group).EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('aria-label'))");
        Assert.Equal(["Đường truyền đang dùng"], groups);
        await Expect(dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("sẵn sàng$") })).ToHaveCountAsync(0);
    }
}
