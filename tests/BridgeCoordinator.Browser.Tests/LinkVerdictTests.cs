using BridgeCoordinator.Browser.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>What a site's page says of its line is what the hall is told: the server's verdict, by its own bounds.</summary>
public sealed class LinkVerdictTests(BrowserStage stage)
{
    [Fact]
    public async Task A_line_is_as_weak_as_the_configuration_has_it()
    {
        await using var server = new RunningServer();
        await server.StartAsync("--Links:WeakRttMs=-1");
        using var meeting = await Meeting.CreateAsync(server, RunningServer.SamplePlan("gia-lai-2024"));
        await using var site = await stage.OpenAsync(await meeting.LinkAsync(["siteTechnician"], "an-khe"), 390, 844);
        await Expect(site.Page.Locator(".site-link")).ToContainTextAsync("Đường truyền yếu", new() { Timeout = 60_000 });
    }
}
