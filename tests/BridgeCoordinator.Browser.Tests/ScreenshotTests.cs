using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>Pictures of every page of a meeting, to be looked at by people: ops/screenshots.sh. Not part of a run of the tests.</summary>
public sealed class ScreenshotTests(BrowserStage stage)
{
    private static readonly string[] FillTheWindow = ["wall", "overlay", "chair"];

    [Theory(Explicit = true)]
    [InlineData(17, Moment.Made)]
    [InlineData(17, Moment.Draft)]
    [InlineData(17, Moment.RollCall)]
    [InlineData(17, Moment.Between)]
    [InlineData(17, Moment.Quiet)]
    [InlineData(17, Moment.Speaking)]
    [InlineData(17, Moment.CutOff)]
    [InlineData(17, Moment.Paused)]
    [InlineData(17, Moment.Closed)]
    [InlineData(135, Moment.Draft)]
    [InlineData(135, Moment.RollCall)]
    [InlineData(135, Moment.Quiet)]
    [InlineData(135, Moment.Speaking)]
    [InlineData(135, Moment.CutOff)]
    [InlineData(135, Moment.Closed)]
    public async Task Pictures(int sites, Moment moment)
    {
        using var scene = await Scene.PlayAsync(stage.Server, PlanOf(sites), moment);
        await using var lines = new SiteLines();
        if (moment != Moment.Made) await ConnectSitesAsync(scene, lines);
        var state = $"{sites}-{moment}";
        foreach (var view in PagesOfAMeeting.Public) await TakeAsync(await stage.OpenAsync(view.UrlIn(scene.Meeting)), view, state);
        foreach (var view in PagesOfAMeeting.Hall.Where(view => moment != Moment.RollCall || view.Path == "technician"))
        {
            await TakeAsync(await stage.SignInAsync(scene.Meeting, view.Title, view.Roles), view, state);
        }

        if (moment is Moment.Made or Moment.RollCall or Moment.Between or Moment.Quiet) return;
        var speaking = moment is Moment.Speaking or Moment.CutOff or Moment.Paused;
        if (speaking) await TakeAsync(await OpenSiteAsync(scene, scene.SpeakingSite), PagesOfAMeeting.Site, $"{state}-speaking");
        if (speaking) await TakeAsync(await OpenSiteAsync(scene, scene.StandBySite), PagesOfAMeeting.Site, $"{state}-standby");
        await TakePartsAsync(await OpenSiteAsync(scene, scene.WaitingSite), $"{state}-waiting");
    }

    [Fact(Explicit = true)]
    public async Task Pictures_in_English()
    {
        using var scene = await Scene.PlayAsync(stage.Server, PlanOf(17), Moment.Speaking);
        foreach (var view in PagesOfAMeeting.Public.Concat(PagesOfAMeeting.Hall).Append(PagesOfAMeeting.Site))
        {
            await using var screen = view == PagesOfAMeeting.Site ? await OpenSiteAsync(scene, scene.WaitingSite) : await OpenAsync(scene, view);
            await screen.Page.EvaluateAsync("() => localStorage.setItem('language', 'en')");
            await screen.Page.ReloadAsync();
            await view.ShownAsync(screen);
            await screen.ShootAsync(view.Name, "english", (view.Width, view.Height), ColorScheme.Light);
        }
    }

    /// <summary>The line breaks while somebody speaks; the screens say since when they are old.</summary>
    [Fact(Explicit = true)]
    public async Task Pictures_without_a_connection()
    {
        using var scene = await Scene.PlayAsync(stage.Server, PlanOf(17), Moment.Speaking);
        var views = PagesOfAMeeting.Public.Concat(PagesOfAMeeting.Hall).ToArray();
        var screens = new List<(MeetingPage View, Screen Screen)>();
        foreach (var view in views) screens.Add((view, await OpenAsync(scene, view)));
        screens.Add((PagesOfAMeeting.Site, await OpenSiteAsync(scene, scene.WaitingSite)));
        foreach (var (view, screen) in screens)
        {
            await view.ShownAsync(screen);
            await screen.Context.SetOfflineAsync(true);
        }

        foreach (var (view, screen) in screens)
        {
            var doubt = view.Path switch { "overlay" => screen.Page.Locator("main:not(:has(.overlay-card))"), "wall" => screen.Page.Locator(".wall-title"), "chair" => screen.Page.Locator(".chair-stale"), _ => screen.Page.Locator(".connection-bad").First };
            await Expect(doubt).ToBeAttachedAsync(new() { Timeout = 60_000 });
            await screen.ShootAsync(view.Name, "offline", (view.Width, view.Height), ColorScheme.Light);
            await screen.ShootAsync(view.Name, "offline", (view.Width, view.Height), ColorScheme.Dark);
            await screen.DisposeAsync();
        }
    }

    [Fact(Explicit = true)]
    public async Task Pictures_of_the_readme()
    {
        using var scene = await Scene.PlayAsync(stage.Server, PlanOf(17), Moment.Speaking, standBy: false);
        await using var lines = new SiteLines();
        foreach (var siteId in scene.Sites.Where(siteId => siteId != scene.SpeakingSite)) await lines.ConnectAsync(stage.Server, scene.Meeting, siteId, 35, 0);
        await using var site = await OpenSiteAsync(scene, scene.SpeakingSite);
        await using var desk = await OpenAsync(scene, PagesOfAMeeting.Hall[0]);
        await using var dashboard = await OpenAsync(scene, PagesOfAMeeting.Public[0]);
        await site.ShootAsync("readme", "site", Camera.Phone, ColorScheme.Light);
        await desk.ShootAsync("readme", "moderator", Camera.Laptop, ColorScheme.Light);
        await dashboard.ShootAsync("readme", "dashboard", Camera.Laptop, ColorScheme.Light);
    }

    private static string PlanOf(int sites) => sites == 17 ? RunningServer.SamplePlan("gia-lai-2024") : LargePlan.Yaml();

    /// <summary>Links of every kind: most good, some weak, some sites not connected, and of a large meeting most.</summary>
    private async Task ConnectSitesAsync(Scene scene, SiteLines lines)
    {
        foreach (var (siteId, index) in scene.Sites.Take(40).Select((siteId, index) => (siteId, index)).Where(site => site.index % 9 != 7))
        {
            await lines.ConnectAsync(stage.Server, scene.Meeting, siteId, 28 + index % 5 * 9 + (index % 12 == 5 ? 220 : 0), index % 12 == 5 ? 1.5 : 0);
        }
    }

    private async Task<Screen> OpenAsync(Scene scene, MeetingPage view)
    {
        var screen = view.Roles.Length == 0 ? await stage.OpenAsync(view.UrlIn(scene.Meeting)) : await stage.SignInAsync(scene.Meeting, view.Title, view.Roles);
        await view.ShownAsync(screen);
        return screen;
    }

    private async Task<Screen> OpenSiteAsync(Scene scene, string siteId)
    {
        var site = PagesOfAMeeting.Site;
        var screen = await stage.SignInAsync(scene.Meeting, site.Title, site.Roles, siteId, site.Width, site.Height);
        await site.ShownAsync(screen);
        return screen;
    }

    private static async Task TakeAsync(Screen opened, MeetingPage view, string state)
    {
        await using var screen = opened;
        await view.ShownAsync(screen);
        await screen.ShootAllAsync(view.Name, state, scrolls: !FillTheWindow.Contains(view.Path));
        if (view.Path is "wall" or "chair") await screen.ShootAsync(view.Name, state, Camera.LargeWall, ColorScheme.Dark);
    }

    /// <summary>A site's page, and on a phone each of its parts.</summary>
    private static async Task TakePartsAsync(Screen opened, string state)
    {
        await using var screen = opened;
        await screen.ShootAllAsync(PagesOfAMeeting.Site.Name, state);
        await screen.Page.SetViewportSizeAsync(Camera.Phone.Width, Camera.Phone.Height);
        var tabs = screen.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Button);
        for (var tab = 1; tab < await tabs.CountAsync(); tab++)
        {
            await tabs.Nth(tab).ClickAsync();
            await screen.ShootAsync(PagesOfAMeeting.Site.Name, $"{state}-part{tab + 1}-whole", Camera.Phone, ColorScheme.Light, whole: true);
        }
    }
}
