using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests.Accessibility;

/// <summary>axe finds nothing on a site's page, in its parts and under its light.</summary>
public sealed class SiteTests(BrowserStage stage)
{
    private static string Plan => RunningServer.SamplePlan("gia-lai-2024");

    [Theory]
    [InlineData(Moment.Draft)]
    [InlineData(Moment.Speaking)]
    [InlineData(Moment.CutOff)]
    [InlineData(Moment.Closed)]
    public async Task A_sites_console_has_no_violations(Moment moment)
    {
        using var scene = await Scene.PlayAsync(stage.Server, Plan, moment);
        var found = new List<string>();
        var view = PagesOfAMeeting.Site;
        foreach (var siteId in new[] { scene.SpeakingSite, scene.StandBySite, scene.WaitingSite })
        {
            await using var screen = await stage.SignInAsync(scene.Meeting, view.Title, view.Roles, siteId, view.Width, view.Height);
            found.AddRange(await Axe.FindAsync(screen, view, moment, siteId));
            // The light covers the parts of the console until it is put aside; they are looked at on a site without one.
            if (siteId != scene.WaitingSite) continue;
            var tabs = screen.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Button);
            for (var tab = 1; tab < await tabs.CountAsync(); tab++)
            {
                await tabs.Nth(tab).ClickAsync();
                await Expect(tabs.Nth(tab)).ToHaveAttributeAsync("aria-current", "true");
                found.AddRange(await Axe.FindAsync(screen.Page, $"site console ({siteId}, {moment}), part {tab + 1}"));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
