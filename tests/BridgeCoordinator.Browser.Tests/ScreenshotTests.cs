using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>Pictures of every page, to be looked at by people: ops/screenshots.sh. Not part of a run of the tests.</summary>
public sealed class ScreenshotTests(BrowserStage stage)
{
    private static readonly (int Width, int Height)[] Sizes = [(390, 844), (1440, 900), (1920, 1080)];
    private static readonly string Folder = Path.Combine(RunningServer.Root(), "artifacts", "screenshots");

    [Theory(Explicit = true)]
    [InlineData(17, Moment.Draft)]
    [InlineData(17, Moment.RollCall)]
    [InlineData(17, Moment.Speaking)]
    [InlineData(17, Moment.CutOff)]
    [InlineData(17, Moment.Closed)]
    [InlineData(135, Moment.Draft)]
    [InlineData(135, Moment.RollCall)]
    [InlineData(135, Moment.Speaking)]
    public async Task Pictures(int sites, Moment moment)
    {
        var plan = sites == 17 ? RunningServer.SamplePlan("gia-lai-2024") : LargePlan.Yaml();
        using var scene = await Scene.PlayAsync(stage.Server, plan, moment);
        await using var lines = new SiteLines();
        foreach (var (siteId, index) in scene.Sites.Take(40).Select((siteId, index) => (siteId, index)).Where(site => site.index % 9 != 7))
        {
            await lines.ConnectAsync(stage.Server, scene.Meeting, siteId, 28 + index % 5 * 9 + (index % 12 == 5 ? 220 : 0), index % 12 == 5 ? 1.5 : 0);
        }

        var name = $"{sites}-{moment}";
        foreach (var view in PagesOfAMeeting.Public)
        {
            await using var screen = await stage.OpenAsync(view.UrlIn(scene.Meeting));
            await TakeAsync(screen, view, $"{view.Name}-{name}");
        }

        foreach (var view in PagesOfAMeeting.Hall.Where(view => moment != Moment.RollCall || view.Path == "technician"))
        {
            await using var screen = await stage.SignInAsync(scene.Meeting, view.Title, view.Roles);
            await TakeAsync(screen, view, $"{view.Name}-{name}");
        }

        if (moment == Moment.RollCall) return;
        foreach (var (siteId, part) in new[] { (scene.SpeakingSite, "speaking"), (scene.StandBySite, "standby"), (scene.WaitingSite, "waiting") })
        {
            await using var screen = await stage.SignInAsync(scene.Meeting, PagesOfAMeeting.Site.Title, PagesOfAMeeting.Site.Roles, siteId, 390, 844);
            await PagesOfAMeeting.Site.ShownAsync(screen);
            await TakeAsync(screen, PagesOfAMeeting.Site, $"site-{part}-{name}");
            if (part != "waiting") continue;
            await screen.Page.SetViewportSizeAsync(390, 844);
            var tabs = screen.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Button);
            for (var tab = 1; tab < await tabs.CountAsync(); tab++)
            {
                await tabs.Nth(tab).ClickAsync();
                await ShootAsync(screen, $"site-{part}-{name}-part{tab + 1}", Sizes[0], ColorScheme.Light);
            }
        }
    }

    [Fact(Explicit = true)]
    public async Task Pictures_of_the_pages_outside_a_meeting()
    {
        using var scene = await Scene.PlayAsync(stage.Server, RunningServer.SamplePlan("gia-lai-2024"), Moment.Speaking);
        foreach (var (name, url, ready) in new[] { ("home", "/", "h1"), ("join", "/join", "form"), ("join-refused", "/join#xxxx-xxxx-xxxx", "[role=alert]"), ("styleguide", "/styleguide", ".styleguide") })
        {
            await using var screen = await stage.OpenAsync(url);
            await screen.Page.Locator(ready).First.WaitForAsync();
            await ShootAllAsync(screen, name);
        }

        await using var organizer = await stage.OpenAsync($"/join#{RunningServer.OrganizerCode}");
        await organizer.Page.WaitForURLAsync(url => !url.Contains("/join", StringComparison.Ordinal));
        await organizer.Page.GotoAsync("/organizer");
        await organizer.Page.Locator("article.meeting").First.WaitForAsync();
        await ShootAllAsync(organizer, "organizer");
        await organizer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Quyền truy cập") }).First.ClickAsync();
        await organizer.Page.Locator(".access-issue").WaitForAsync();
        await ShootAllAsync(organizer, "access");
    }

    [Fact(Explicit = true)]
    public async Task Pictures_of_the_readme()
    {
        using var scene = await Scene.PlayAsync(stage.Server, RunningServer.SamplePlan("gia-lai-2024"), Moment.Speaking, standBy: false);
        await using var lines = new SiteLines();
        foreach (var siteId in scene.Sites.Where(siteId => siteId != scene.SpeakingSite)) await lines.ConnectAsync(stage.Server, scene.Meeting, siteId, 35, 0);
        var moderator = PagesOfAMeeting.Hall[0];
        await using var site = await stage.SignInAsync(scene.Meeting, PagesOfAMeeting.Site.Title, PagesOfAMeeting.Site.Roles, scene.SpeakingSite, 390, 844);
        await PagesOfAMeeting.Site.ShownAsync(site);
        await using var desk = await stage.SignInAsync(scene.Meeting, moderator.Title, moderator.Roles);
        await moderator.ShownAsync(desk);
        await using var dashboard = await stage.OpenAsync(PagesOfAMeeting.Public[0].UrlIn(scene.Meeting));
        await PagesOfAMeeting.Public[0].ShownAsync(dashboard);
        await ShootAsync(site, "readme-site", Sizes[0], ColorScheme.Light);
        await ShootAsync(desk, "readme-moderator", Sizes[1], ColorScheme.Light);
        await ShootAsync(dashboard, "readme-dashboard", Sizes[1], ColorScheme.Light);
    }

    private static async Task TakeAsync(Screen screen, MeetingPage view, string name)
    {
        await view.ShownAsync(screen);
        await ShootAllAsync(screen, name);
    }

    private static async Task ShootAllAsync(Screen screen, string name)
    {
        foreach (var size in Sizes)
        {
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark }) await ShootAsync(screen, name, size, scheme);
        }
    }

    private static async Task ShootAsync(Screen screen, string name, (int Width, int Height) size, ColorScheme scheme)
    {
        await screen.Page.SetViewportSizeAsync(size.Width, size.Height);
        await screen.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        var file = $"{name}-{size.Width}x{size.Height}-{scheme}.png".ToLowerInvariant().Replace(' ', '-');
        await screen.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, file) });
    }
}
