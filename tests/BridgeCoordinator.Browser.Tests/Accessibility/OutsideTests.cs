using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests.Accessibility;

/// <summary>axe finds nothing on the pages that belong to no meeting, nor on the organizer's.</summary>
public sealed class OutsideTests(BrowserStage stage)
{
    private static string Plan => RunningServer.SamplePlan("gia-lai-2024");

    [Fact]
    public async Task The_pages_outside_a_meeting_have_no_violations()
    {
        using var scene = await Scene.PlayAsync(stage.Server, Plan, Moment.Speaking);
        var found = new List<string>();
        foreach (var (url, ready) in new[] { ("/", "h1"), ("/join", "form"), ("/join#xxxx-xxxx-xxxx", "[role=alert]"), ("/organizer", "form"), ("/styleguide", ".styleguide"), ("/s/unknown", ".connection-bad") })
        {
            await using var screen = await stage.OpenAsync(url, 390, 844);
            await screen.Page.Locator(ready).First.WaitForAsync();
            found.AddRange(await Axe.FindAsync(screen.Page, url));
        }

        await using var organizer = await stage.OpenAsync($"/join#{RunningServer.OrganizerCode}");
        await organizer.Page.Locator("article.meeting").First.WaitForAsync();
        found.AddRange(await Axe.FindAsync(organizer.Page, "organizer"));
        await organizer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Quyền truy cập") }).First.ClickAsync();
        await organizer.Page.Locator(".access-issue").WaitForAsync();
        found.AddRange(await Axe.FindAsync(organizer.Page, "access"));
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
