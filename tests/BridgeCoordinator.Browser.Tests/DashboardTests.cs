using System.Text.RegularExpressions;
using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests;

public sealed partial class DashboardTests(BrowserStage stage)
{
    [Fact]
    public async Task The_dashboard_of_plan_A_shows_eight_items_at_the_documents_times_and_seventeen_sites()
    {
        using var meeting = await Meeting.CreateAsync(stage.Server, RunningServer.SamplePlan("gia-lai-2024"));
        await using var screen = await stage.OpenAsync($"/s/{meeting.Id}");

        var agenda = screen.Page.GetByRole(AriaRole.Region, new() { Name = "Chương trình" });
        await Expect(agenda.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(8);
        var items = await agenda.GetByRole(AriaRole.Listitem).AllInnerTextsAsync();
        string[] times = ["7h30 – 8h00", "8h00 – 8h10", "8h10 – 8h20", "8h20 – 8h30", "8h30 – 10h30", "10h30 – 10h50", "10h50 – 11h00", "11h00"];
        Assert.All(times.Zip(items), item => Assert.Contains(item.First, item.Second.Split('\n')));
        Assert.Contains("Ổn định tổ chức, tuyên bố lý do, giới thiệu đại biểu", items[1], StringComparison.Ordinal);
        Assert.Contains("Phát biểu định hướng của Chủ tịch UBND tỉnh", items[3], StringComparison.Ordinal);
        var sites = screen.Page.GetByRole(AriaRole.Region, new() { Name = "Các điểm cầu" });
        await Expect(sites.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(17);
        await Expect(screen.Page.Locator("html")).ToHaveAttributeAsync("lang", "vi");
        Assert.Empty(screen.Errors);
    }

    [Fact]
    public async Task The_board_that_the_first_script_asked_for_is_not_asked_for_again()
    {
        using var meeting = await Meeting.CreateAsync(stage.Server, RunningServer.SamplePlan("gia-lai-2024"));
        await using var moderator = await stage.SignInAsync(meeting, "Bàn điều hành", ["moderator"]);
        var asked = new List<string>();
        moderator.Page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        foreach (var url in new[] { moderator.Page.Url, $"/s/{meeting.Id}" })
        {
            asked.Clear();
            await moderator.Page.GotoAsync(url);
            await Expect(moderator.Page.GetByText("Đang cập nhật")).ToBeVisibleAsync();
            await Expect(moderator.Page.GetByRole(AriaRole.Region).First).ToBeVisibleAsync();
            Assert.Single(asked, path => path.EndsWith("/board", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Its_code_and_its_board_travel_at_less_than_half_their_size()
    {
        using var meeting = await Meeting.CreateAsync(stage.Server, RunningServer.SamplePlan("gia-lai-2024"));
        using var plain = new HttpClient { BaseAddress = stage.Server.Url };
        using var sparing = new HttpClient { BaseAddress = stage.Server.Url, DefaultRequestHeaders = { { "Accept-Encoding", "gzip" } } };
        var stop = TestContext.Current.CancellationToken;
        var page = await plain.GetStringAsync(new Uri($"/s/{meeting.Id}", UriKind.Relative), stop);
        foreach (var path in new[] { Code().Match(page).Value, $"/api/sessions/{meeting.Id}/board" })
        {
            var url = new Uri(path, UriKind.Relative);
            Assert.InRange((await sparing.GetByteArrayAsync(url, stop)).Length, 1, (await plain.GetByteArrayAsync(url, stop)).Length / 2);
        }
    }

    [Fact]
    public async Task An_open_page_is_current_again_after_kill_9_without_a_reload()
    {
        await using var server = new RunningServer();
        await server.StartAsync();
        using var meeting = await Meeting.CreateAsync(server, RunningServer.SamplePlan("gia-lai-2024"));
        await meeting.CommandAsync(new { type = "openSession" });
        await using var screen = await stage.OpenAsync(new Uri(server.Url, $"/s/{meeting.Id}").ToString());
        await Expect(screen.Page.GetByText("Đang cập nhật")).ToBeVisibleAsync();
        await screen.Page.EvaluateAsync("window.neverReloaded = true");
        var before = await meeting.BoardAsync();

        await server.KillAsync();
        await Expect(screen.Page.GetByText("Đang cập nhật")).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await server.StartAsync();
        var after = await meeting.BoardAsync();
        Assert.Equal(before.GetProperty("seq").GetInt64(), after.GetProperty("seq").GetInt64());
        Assert.Equal(before.GetProperty("cards").GetRawText(), after.GetProperty("cards").GetRawText());
        await meeting.CommandAsync(new { type = "startItem", itemId = "khai-mac" });

        await Expect(screen.Page.GetByText("Đang cập nhật")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(screen.Page.GetByRole(AriaRole.Region, new() { Name = "Đang diễn ra" })).ToContainTextAsync("Phát biểu khai mạc");
        Assert.True(await screen.Page.EvaluateAsync<bool>("window.neverReloaded"));
        Assert.Empty(screen.Errors);
    }

    [GeneratedRegex("/assets/index-[^\"]+[.]js")]
    private static partial Regex Code();
}
