using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>axe finds nothing: every page, in every state that is brought about here, light and dark, Vietnamese and English.</summary>
public sealed class AccessibilityTests(BrowserStage stage)
{
    private static string Plan => RunningServer.SamplePlan("gia-lai-2024");

    [Theory]
    [InlineData(Moment.Draft)]
    [InlineData(Moment.RollCall)]
    [InlineData(Moment.Quiet)]
    [InlineData(Moment.Speaking)]
    [InlineData(Moment.CutOff)]
    [InlineData(Moment.Paused)]
    [InlineData(Moment.Closed)]
    public async Task The_halls_pages_have_no_violations(Moment moment)
    {
        using var scene = await Scene.PlayAsync(stage.Server, Plan, moment);
        var found = new List<string>();
        foreach (var view in PagesOfAMeeting.Public)
        {
            await using var screen = await stage.OpenAsync(view.UrlIn(scene.Meeting), view.Width, view.Height);
            found.AddRange(await FindAsync(screen, view, moment));
        }

        foreach (var view in PagesOfAMeeting.Hall)
        {
            await using var screen = await stage.SignInAsync(scene.Meeting, view.Title, view.Roles, null, view.Width, view.Height);
            found.AddRange(await FindAsync(screen, view, moment));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

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
            found.AddRange(await FindAsync(screen, view, moment, siteId));
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

    private static async Task<IReadOnlyList<string>> FindAsync(Screen screen, MeetingPage view, Moment moment, string site = "hall")
    {
        await view.ShownAsync(screen);
        var found = new List<string>(await Axe.FindAsync(screen.Page, $"{view.Name} ({site}, {moment}), vi"));
        if (moment is not (Moment.Speaking or Moment.CutOff) || site is not "hall") return found;
        await screen.Page.EvaluateAsync("() => localStorage.setItem('language', 'en')");
        await screen.Page.ReloadAsync();
        await view.ShownAsync(screen);
        await Expect(screen.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        found.AddRange(await Axe.FindAsync(screen.Page, $"{view.Name} ({site}, {moment}), en"));
        return found;
    }
}
