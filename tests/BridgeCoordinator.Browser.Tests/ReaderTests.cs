using System.Text.Json;
using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>What a screen reader is told of by itself: turns and items, once each, and nothing that ticks.</summary>
public sealed class ReaderTests(BrowserStage stage)
{
    private const string Listen = """
        () => {
          window.heard = []
          const last = new Map()
          const regions = () => [...document.querySelectorAll('[aria-live], [role=status], [role=alert]')]
          const say = () => regions().forEach((region) => {
            const text = region.textContent.trim()
            if (last.get(region) === text) return
            last.set(region, text)
            if (text) window.heard.push(text)
          })
          say()
          window.heard = []
          new MutationObserver(say).observe(document.body, { childList: true, characterData: true, subtree: true })
        }
        """;

    [Fact]
    public async Task Of_items_turns_and_notices_and_of_nothing_that_ticks()
    {
        using var meeting = await Meeting.CreateAsync(stage.Server, RunningServer.SamplePlan("gia-lai-2024"));
        await meeting.CommandAsync(new { type = "openSession" });
        await meeting.CommandAsync(new { type = "openFloor", mode = "request" });
        await meeting.CommandAsync(new { type = "reportVideo", siteId = "an-khe", state = "good" });
        await meeting.CommandAsync(new { type = "requestFloor", requestId = "first", siteId = "an-khe", speaker = "Rơ Châm H’Byưt", kind = "question" });
        await using var dashboard = await stage.OpenAsync($"/s/{meeting.Id}");
        await Expect(dashboard.Page.GetByText("Đang cập nhật")).ToBeVisibleAsync();
        await dashboard.Page.EvaluateAsync(Listen);

        await meeting.CommandAsync(new { type = "startItem", itemId = "khai-mac" });
        await HearsAsync(dashboard, "Đang diễn ra: Phát biểu khai mạc");
        await meeting.CommandAsync(new { type = "giveFloor", requestId = "first", limitSeconds = 180 });
        await HearsAsync(dashboard, "Thị xã An Khê đang phát biểu");
        await meeting.CommandAsync(new { type = "sendNotice", noticeId = "n", to = "everyone", text = "Đề nghị tắt micro.", urgency = "normal" });
        await Expect(dashboard.Page.Locator(".notices")).ToContainTextAsync("Đề nghị tắt micro.");

        // The timers have moved on more than once, and not a word was said of it.
        var elapsed = dashboard.Region("Phát biểu").Locator(".figures").First;
        for (var i = 0; i < 2; i++) await Expect(elapsed).Not.ToHaveTextAsync(await elapsed.InnerTextAsync());
        var heard = await HeardAsync(dashboard);
        Assert.Equal(["Đang diễn ra: Phát biểu khai mạc", "Thị xã An Khê đang phát biểu"], heard.Take(2));
        Assert.Contains("Đề nghị tắt micro.", Assert.Single(heard.Skip(2)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_moderator_at_once_of_a_lost_link_and_a_site_of_its_turn()
    {
        using var scene = await Scene.PlayAsync(stage.Server, RunningServer.SamplePlan("gia-lai-2024"), Moment.Speaking);
        await using var moderator = await stage.SignInAsync(scene.Meeting, "Bàn điều hành", ["moderator"]);
        await Expect(moderator.Region("Lượt phát biểu")).ToContainTextAsync("Đang phát biểu");
        await moderator.Page.EvaluateAsync(Listen);
        await scene.Meeting.CommandAsync(new { type = "reportVideo", siteId = scene.SpeakingSite, state = "lost" });
        await HearsAsync(moderator, "Mất tín hiệu điểm cầu thị xã An Khê – đã giữ lượt phát biểu, thời gian đang dừng.");
        var alert = moderator.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Mất tín hiệu điểm cầu thị xã An Khê" });
        await Expect(alert).ToHaveCountAsync(1);
    }

    private static async Task HearsAsync(Screen screen, string text) => await screen.Page.WaitForFunctionAsync("text => window.heard.includes(text)", text);

    private static async Task<string[]> HeardAsync(Screen screen) => (await screen.Page.EvaluateAsync<JsonElement>("() => window.heard")).EnumerateArray().Select(text => text.GetString()!).ToArray();
}
