using System.Text.Json;
using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>A site's phone without network: what is entered is kept, survives a reload, and is sent once and in order.</summary>
public sealed class OfflineSiteTests(BrowserStage stage)
{
    private const string Site = "an-khe";
    private const string Speaker = "Đinh Thị H’Nhung";
    private const string First = "Đại diện lãnh đạo Ủy ban nhân dân huyện, thị xã";
    private const string Second = "Ủy viên Ban Thường vụ Hội LHPN huyện, thị xã";
    private static readonly string[] Entered = ["checkRecorded", "presentCounted", "presentCounted", "floorRequested"];

    [Fact]
    public async Task What_a_site_enters_offline_survives_a_reload_and_is_sent_once_and_in_order()
    {
        using var meeting = await Meeting.CreateAsync(stage.Server, RunningServer.SamplePlan("gia-lai-2024"));
        await meeting.CommandAsync(new { type = "openSession" });
        await meeting.CommandAsync(new { type = "openFloor", mode = "request" });
        await using var moderator = await stage.SignInAsync(meeting, "Bàn điều hành", ["moderator"]);
        await using var screen = await stage.SignInAsync(meeting, "Trang điểm cầu", ["siteTechnician", "siteSecretary"], Site, 390, 844);
        await Expect(screen.Page.GetByText("Đang cập nhật")).ToBeVisibleAsync();
        // The page is kept for an outage once the browser says that it is ready to serve it.
        await screen.Page.EvaluateAsync("navigator.serviceWorker.ready");
        await screen.Page.ReloadAsync();
        await screen.Page.WaitForFunctionAsync("navigator.serviceWorker.controller !== null");
        await Expect(screen.Page.GetByText("Đang cập nhật")).ToBeVisibleAsync();
        Assert.Empty(await InTheLogAsync(meeting));

        await screen.Context.SetOfflineAsync(true);
        await Expect(screen.Page.GetByText("đang kết nối lại")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        var site = new SiteHands(screen, SiteWords.Vietnamese);
        await site.PassChecksAsync(1);
        await Expect(screen.Page.Locator(".check").First).ToContainTextAsync("chưa gửi");
        await site.CountAsync(First, 4);
        await Expect(Count(screen, First)).ToContainTextAsync("chưa gửi");
        await site.CountAsync(Second, 9);
        await Expect(Count(screen, Second)).ToContainTextAsync("chưa gửi");
        await site.AskAsync(Speaker);
        await Expect(OwnRequest(screen)).ToContainTextAsync("chưa gửi");
        await Expect(screen.Page.GetByText("4 nội dung chưa gửi")).ToBeVisibleAsync();
        Assert.Empty(await InTheLogAsync(meeting));

        await screen.Page.ReloadAsync();
        await Expect(screen.Page.GetByText("4 nội dung chưa gửi")).ToBeVisibleAsync();
        await screen.TurnToAsync("Phát biểu");
        await Expect(OwnRequest(screen)).ToContainTextAsync("chưa gửi");
        Assert.Empty(await InTheLogAsync(meeting));

        await screen.Context.SetOfflineAsync(false);
        await Expect(screen.Page.GetByText("4 nội dung chưa gửi")).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await Expect(moderator.Region("Hàng chờ phát biểu")).ToContainTextAsync(Speaker, new() { Timeout = 30_000 });
        await Expect(moderator.Region("Điều hành hội nghị")).ToContainTextAsync("· 13 đại biểu");
        await Expect(OwnRequest(screen)).Not.ToContainTextAsync("chưa gửi");
        var sent = await InTheLogAsync(meeting);
        Assert.Equal(Entered, sent.Select(TypeOf));
        Assert.Equal([4, 9], sent.Where(e => TypeOf(e) == "presentCounted").Select(e => e.GetProperty("present").GetInt32()));
        Assert.All([moderator, screen], one => Assert.Empty(one.Errors));
    }

    /// <summary>Of what a site enters, all that the server has; that the console came and went stands in the log besides.</summary>
    private static async Task<IReadOnlyList<JsonElement>> InTheLogAsync(Meeting meeting)
    {
        var happened = (await meeting.LogAsync()).SelectMany(commit => commit.GetProperty("events").EnumerateArray());
        return [.. happened.Where(one => Entered.Contains(TypeOf(one)))];
    }

    private static string TypeOf(JsonElement happened) => happened.GetProperty("type").GetString()!;

    private static ILocator Count(Screen site, string group) => site.Page.Locator(".group").Filter(new() { HasText = group });

    private static ILocator OwnRequest(Screen site) => site.Page.Locator(".own-request").Filter(new() { HasText = Speaker });
}
