using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>A network that lets no WebSocket through.</summary>
public sealed class BlockedUpgradeTests(BrowserStage stage)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 40_000 };

    [Fact]
    public async Task The_dashboard_polls_with_its_tag_says_that_it_is_current_and_goes_back_to_the_hub()
    {
        using var meeting = await Meeting.CreateAsync(stage.Server, RunningServer.SamplePlan("gia-lai-2024"));
        var blocked = true;
        var refused = 0;
        var echoes = 0;
        await using var dashboard = await stage.OpenAsync($"/s/{meeting.Id}", before: page => page.RouteWebSocketAsync(HeldLine.Hub(), toPage =>
        {
            if (Volatile.Read(ref blocked))
            {
                Interlocked.Increment(ref refused);
                _ = toPage.CloseAsync();
                return;
            }

            var toServer = toPage.ConnectToServer();
            toPage.OnMessage(frame =>
            {
                if (frame.Text?.Contains("\"Echo\"", StringComparison.Ordinal) == true) Interlocked.Increment(ref echoes);
                HeldLine.Pass(frame, toServer);
            });
        }));
        var current = dashboard.Page.GetByText("Đang cập nhật");

        // An answer without news is short: the page asks with the tag of the last one.
        await dashboard.Page.WaitForResponseAsync(IsUnchangedBoard, new() { Timeout = 60_000 });
        Assert.True(Volatile.Read(ref refused) >= 2);
        await Expect(current).ToBeVisibleAsync(Patient);
        await meeting.CommandAsync(new { type = "openSession" });
        await meeting.CommandAsync(new { type = "startItem", itemId = "khai-mac" });
        var now = dashboard.Region("Đang diễn ra");
        await Expect(now).ToContainTextAsync("Phát biểu khai mạc", new() { Timeout = 20_000 });
        await Expect(current).ToBeVisibleAsync(Patient);
        Assert.Equal(0, Volatile.Read(ref echoes));

        Volatile.Write(ref blocked, false);
        // As a device says that its network has changed; without a word the page would try again within half a minute.
        await dashboard.Page.EvaluateAsync("window.dispatchEvent(new Event('online'))");
        var polls = 0;
        dashboard.Page.Request += (_, request) => _ = IsBoard(request.Url) && Volatile.Read(ref echoes) > 3 ? Interlocked.Increment(ref polls) : 0;
        // Four echoes at once on a new connection, the fifth after a period of many polls.
        await UntilAsync(() => Volatile.Read(ref echoes) > 4);
        Assert.Equal(0, polls);
        await meeting.CommandAsync(new { type = "startItem", itemId = "dinh-huong" });
        await Expect(now).ToContainTextAsync("Phát biểu định hướng");
        await Expect(current).ToBeVisibleAsync(Patient);
        Assert.Equal(0, polls);
        Assert.Empty(dashboard.Errors);
    }

    private static bool IsUnchangedBoard(IResponse response) => response.Status == 304 && IsBoard(response.Url);

    private static bool IsBoard(string url) => new Uri(url).AbsolutePath.EndsWith("/board", StringComparison.Ordinal);

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!holds()) await Task.Delay(100, limit.Token);
    }
}
