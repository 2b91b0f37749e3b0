using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>Moderator, site and dashboard together, each in a browser of its own, through calls to the floor.</summary>
public sealed class CallToTheFloorTests(BrowserStage stage)
{
    private const string Site = "an-khe";
    private const string Speaker = "Nguyễn Thị Hoàng Phương Thảo";

    [Fact]
    public async Task A_site_asks_for_the_floor_gets_it_and_everybody_sees_it()
    {
        using var meeting = await Meeting.CreateAsync(stage.Server, RunningServer.SamplePlan("gia-lai-2024"));
        await using var moderator = await stage.SignInAsync(meeting, "Bàn điều hành", ["moderator"]);
        await using var site = await stage.SignInAsync(meeting, "Trang điểm cầu", ["siteTechnician", "siteSecretary"], Site, 390, 844);
        await using var dashboard = await stage.OpenAsync($"/s/{meeting.Id}");

        // What cannot be taken back is asked twice.
        await Button(moderator, "Khai mạc hội nghị").ClickAsync();
        await Button(moderator, "Khai mạc hội nghị.*xác nhận").ClickAsync();
        await Button(moderator, "Mở đăng ký").ClickAsync();
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "Tốt", Exact = true }).ClickAsync();
        await AskAsync(site, Speaker);

        var queue = moderator.Page.GetByRole(AriaRole.Region, new() { NameRegex = new("Hàng chờ phát biểu") });
        await Expect(queue).ToContainTextAsync(Speaker);
        await Button(moderator, "Chuẩn bị: Thị xã An Khê").ClickAsync();
        await Expect(site.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("bật micro khi được mời", new() { IgnoreCase = true });
        await Button(moderator, "Mời phát biểu: Thị xã An Khê").ClickAsync();

        await Expect(OnAir(site)).ToBeVisibleAsync();
        var speaks = dashboard.Page.GetByRole(AriaRole.Region, new() { Name = "Phát biểu" });
        await Expect(speaks).ToContainTextAsync("Thị xã An Khê");
        await Expect(speaks).Not.ToContainTextAsync(Speaker);
        await Button(moderator, "Công bố họ tên").ClickAsync();
        await Button(moderator, "Công bố họ tên.*xác nhận").ClickAsync();
        await Expect(speaks).ToContainTextAsync(Speaker);

        await Button(moderator, "Dừng phát biểu").ClickAsync();
        await Button(moderator, "Dừng phát biểu.*xác nhận").ClickAsync();
        await Expect(OnAir(site)).ToBeHiddenAsync();
        await Expect(speaks).Not.ToContainTextAsync(Speaker);
        Assert.All([moderator, site, dashboard], screen => Assert.Empty(screen.Errors));
    }

    [Fact]
    public async Task A_new_order_of_the_queue_carries_its_reason()
    {
        using var scene = await Scene.PlayAsync(stage.Server, RunningServer.SamplePlan("gia-lai-2024"), Moment.Speaking);
        await using var moderator = await stage.SignInAsync(scene.Meeting, "Bàn điều hành", ["moderator"]);
        await moderator.Page.Locator("[data-request=request-3]").ClickAsync();
        await moderator.Page.GetByLabel("Lý do đổi thứ tự").SelectOptionAsync("Theo yêu cầu của chủ trì");
        await Button(moderator, "Lên: ").ClickAsync();
        await Expect(moderator.Page.Locator(".queue li").First).ToContainTextAsync("Đặng Thị Quỳnh Như");
        var moved = (await scene.Meeting.LogAsync())[^1].GetProperty("events")[0];
        Assert.Equal(("requestMoved", "Theo yêu cầu của chủ trì"), (moved.GetProperty("type").GetString(), moved.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task A_department_is_chosen_from_the_plan_and_called_by_title_and_name()
    {
        using var scene = await Scene.PlayAsync(stage.Server, RunningServer.SamplePlan("gia-lai-2024"), Moment.Quiet);
        await using var moderator = await stage.SignInAsync(scene.Meeting, "Bàn điều hành", ["moderator"]);
        await Button(moderator, "Thêm phần trả lời").ClickAsync();
        var unit = moderator.Page.GetByLabel("Cơ quan trả lời");
        Assert.Contains("Văn phòng UBND tỉnh", await unit.EvaluateAsync<string[]>("field => [...field.list.options].map(option => option.value)"));
        await unit.FillAsync("Văn phòng UBND tỉnh");
        await moderator.Page.GetByLabel("Họ và tên", new() { Exact = true }).FillAsync(Speaker);
        await moderator.Page.GetByLabel("Chức danh").FillAsync("Chánh Văn phòng UBND tỉnh");
        await moderator.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { NameRegex = new("^Thêm") }).ClickAsync();
        await Button(moderator, "Mời trả lời").ClickAsync();
        await Expect(moderator.Region("Lượt phát biểu")).ToContainTextAsync($"Mời đại biểu {Speaker}, Chánh Văn phòng UBND tỉnh, trả lời.");
    }

    private static ILocator OnAir(Screen site) => site.Page.GetByRole(AriaRole.Heading, new() { Name = "Đang phát biểu" });

    private static ILocator Button(Screen screen, string name) => screen.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{name}") });

    /// <summary>Three taps after the name: the page, the kind, the sending.</summary>
    private static async Task AskAsync(Screen site, string speaker)
    {
        await site.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Button, new() { NameRegex = new("^Phát biểu") }).ClickAsync();
        await site.Page.GetByLabel("Họ và tên đại biểu").FillAsync(speaker);
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "Câu hỏi", Exact = true }).ClickAsync();
        await site.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Gửi đăng ký") }).ClickAsync();
    }
}
