using System.Text.RegularExpressions;
using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>The organizing board's pages on a server of its own: a session from a plan, links, sheets, rehearsals.</summary>
public sealed class OrganizerTests(BrowserStage stage) : IAsyncLifetime
{
    private const string Title = "Đối thoại giữa Chủ tịch UBND tỉnh với cán bộ, hội viên phụ nữ trên địa bàn tỉnh Gia Lai năm 2024";
    private readonly RunningServer server = new();
    private Screen screen = null!;
    private OrganizerHands board = null!;

    public async ValueTask InitializeAsync()
    {
        await server.StartAsync();
        screen = await OpenAsync($"/join#{RunningServer.OrganizerCode}");
        board = new OrganizerHands(screen);
        await board.PlanText.WaitForAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await screen.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_faulty_plan_makes_no_session_and_says_every_fault_at_once_by_its_place()
    {
        await board.PlanText.FillAsync(FaultyPlan.Yaml());
        await screen.PressAsync("Tạo phiên");

        await Expect(screen.Page.GetByText($"{FaultyPlan.Paths.Count} lỗi cần sửa")).ToBeVisibleAsync();
        var places = await board.Findings.Locator(".finding-place").AllInnerTextsAsync();
        Assert.Equal(FaultyPlan.Paths, places.Select(place => place[(place.IndexOf('(', StringComparison.Ordinal) + 1)..].TrimEnd(')')));
        await Expect(screen.Page.Locator("article.meeting")).ToHaveCountAsync(0);
        await IsAccessibleAsync("faults of a plan");

        // Pressing a place shows its line in the text.
        await board.Findings.First.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(screen.Page.GetByText("Dòng 3", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(board.PlanText).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_sheet_is_printed_for_each_site_and_its_code_scanned_opens_that_sites_console()
    {
        await board.CreateFromSampleAsync();
        await board.OpenAccessAsync();
        await screen.PressAsync("Cấp 20 đường dẫn");
        await Expect(board.FreshLinks).ToHaveCountAsync(20);
        await IsAccessibleAsync("links just issued");
        var links = await board.FreshLinks.AllInnerTextsAsync();
        await board.OpenSheetsAsync();
        await Expect(board.Sheets).ToHaveCountAsync(20);
        await IsAccessibleAsync("sheets");

        await screen.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(screen.Page.Locator(".sheets-tools")).ToBeHiddenAsync();
        Assert.Equal(links, await QrReader.ReadAsync(stage.Browser, screen.Page.Locator(".sheet .qr")));
        var site = board.Sheets.Nth(1);
        await Expect(site).ToContainTextAsync("Đường dây nóng");
        await Expect(site.Locator(".sheet-checks li")).ToHaveCountAsync(8);
        Assert.Empty(await board.SheetsCutOffAsync());
        Assert.Equal(20, await board.PrintedPagesAsync());

        var name = await site.Locator("h2").InnerTextAsync();
        await using var phone = await stage.OpenAsync(links[1], 390, 844);
        await Expect(phone.Page.Locator(".site-name")).ToHaveTextAsync(name);
    }

    [Fact]
    public async Task A_link_for_a_screen_leads_to_that_screen_and_is_printed_with_its_name()
    {
        await board.CreateFromSampleAsync();
        await board.OpenAccessAsync();
        var form = screen.Page.GetByRole(AriaRole.Form, new() { Name = "Cấp cho cả hội nghị" });
        await form.GetByLabel("Không cấp").CheckAsync();
        foreach (var role in new[] { "Điều hành", "Thư ký", "Tổ kỹ thuật trung tâm" }) await form.GetByLabel(role, new() { Exact = true }).UncheckAsync();
        foreach (var name in new[] { "Màn hình hội trường", "Dòng chữ trên video", "Màn hình của chủ trì" }) await form.GetByLabel(name).CheckAsync();
        await screen.PressAsync("Cấp 3 đường dẫn");
        await Expect(board.FreshLinks).ToHaveCountAsync(3);
        var links = await board.FreshLinks.AllInnerTextsAsync();
        await Expect(form.GetByRole(AriaRole.Button)).ToContainTextAsync("Mọi nơi đã chọn đều có đường dẫn");
        await board.OpenSheetsAsync();
        Assert.Equal(["Màn hình hội trường", "Dòng chữ trên video", "Màn hình của chủ trì"], await board.Sheets.Locator("h2").AllInnerTextsAsync());
        Assert.Equal(links, await QrReader.ReadAsync(stage.Browser, screen.Page.Locator(".sheet .qr")));

        foreach (var (link, path) in links.Zip(["wall", "overlay", "chair"]))
        {
            await using var shown = await stage.OpenAsync(link, 1920, 1080);
            await Expect(shown.Page).ToHaveURLAsync(new Regex($"/{path}\\?"));
            Assert.DoesNotContain(new Uri(link).Fragment[1..27], shown.Page.Url, StringComparison.Ordinal);
            await Expect(shown.Page.Locator("h1")).ToContainTextAsync("Đối thoại");
        }
    }

    [Fact]
    public async Task A_link_for_one_person_works_until_it_is_revoked_and_then_ends_the_open_page_at_once()
    {
        await board.CreateFromSampleAsync();
        await board.OpenAccessAsync();
        var form = screen.Page.GetByRole(AriaRole.Form, new() { Name = "Cấp một đường dẫn" });
        await form.GetByRole(AriaRole.Button, new() { Name = "Cấp đường dẫn" }).ClickAsync();
        await Expect(form).ToContainTextAsync("Chọn ít nhất một vai trò.");
        await form.GetByLabel("Kỹ thuật viên điểm cầu").CheckAsync();
        await form.GetByLabel("Điểm cầu", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = Cast.AnKhe });
        await form.GetByLabel("Tên gợi nhớ").FillAsync("Điện thoại của anh Rơ Châm H’Byưt");
        await form.GetByRole(AriaRole.Button, new() { Name = "Cấp đường dẫn" }).ClickAsync();
        await Expect(board.FreshLinks).ToHaveCountAsync(1);
        var link = await board.FreshLinks.InnerTextAsync();

        await using var phone = await stage.OpenAsync(link, 390, 844);
        await Expect(phone.Page.GetByText("Đang cập nhật")).ToBeVisibleAsync();
        await screen.Page.GetByLabel("Tìm theo tên").FillAsync("byut");
        await screen.PressTwiceAsync("Thu hồi");
        await Expect(phone.Page.GetByText("Quyền truy cập đã bị thu hồi").First).ToBeVisibleAsync(new() { Timeout = 5_000 });
        await Expect(board.FreshLinks).ToHaveCountAsync(0);

        await using var again = await stage.OpenAsync(link, 390, 844);
        await Expect(again.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Mã truy cập không đúng hoặc đã bị thu hồi");
    }

    [Fact]
    public async Task A_rehearsal_has_its_own_course_and_leaves_nothing_when_it_is_deleted()
    {
        await board.CreateFromSampleAsync();
        await IsAccessibleAsync("session made");
        await screen.PressAsync("Tạo phiên tổng duyệt");
        await Expect(screen.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await IsAccessibleAsync("rehearsal asked for");
        await board.RehearseAsync();
        await IsAccessibleAsync("rehearsal made");
        // The same browser: it holds the organizer's cookie.
        var page = await board.Rehearsals.GetByRole(AriaRole.Link, new() { Name = "Bàn điều hành" }).GetAttributeAsync("href");
        var rehearsed = new Screen(screen.Context, await screen.Context.NewPageAsync());
        await rehearsed.Page.GotoAsync(new Uri(server.Url, page).ToString());
        await Expect(rehearsed.Page.Locator(".page-head")).ToContainTextAsync("TỔNG DUYỆT");
        await rehearsed.PressTwiceAsync("Khai mạc hội nghị");
        await Expect(board.Rehearsals).ToContainTextAsync("Đang diễn ra", new() { Timeout = 30_000 });
        await Expect(screen.Page.Locator("article.meeting > .session-card")).ToContainTextAsync("Chưa khai mạc");

        await screen.Page.BringToFrontAsync();
        await screen.PressTwiceAsync("Xóa dữ liệu tổng duyệt");
        await Expect(board.Rehearsals).ToHaveCountAsync(0);
        await Expect(rehearsed.Page.GetByText("Hội nghị này không còn trên máy chủ").First).ToBeVisibleAsync();
        await Expect(screen.Heading(Title)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whoever_organizes_one_meeting_sees_that_meeting_alone_and_may_rehearse_it()
    {
        using var other = await Meeting.CreateAsync(server, LargePlan.Yaml());
        await other.CommandAsync(new { type = "openSession" });
        using var own = await Meeting.CreateAsync(server, RunningServer.SamplePlan("gia-lai-2024"));
        await using var bound = await stage.OpenAsync(await own.LinkAsync(["organizer"]));
        var hands = new OrganizerHands(bound);

        await Expect(bound.Heading(Title)).ToBeVisibleAsync();
        await Expect(bound.Page.Locator("article.meeting")).ToHaveCountAsync(1);
        await Expect(bound.Button("Tạo phiên mới")).ToHaveCountAsync(0);
        await hands.RehearseAsync();
        await bound.PressTwiceAsync("Xóa dữ liệu tổng duyệt");
        await Expect(hands.Rehearsals).ToHaveCountAsync(0);
        await hands.OpenAccessAsync();
        await Expect(hands.GrantOf("organizer")).ToHaveCountAsync(1);
        await Expect(hands.GrantOf("organizer").GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    private async Task IsAccessibleAsync(string state)
    {
        var found = await Axe.FindAsync(screen.Page, state);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private Task<Screen> OpenAsync(string path) => stage.OpenAsync(new Uri(server.Url, path).ToString());
}
