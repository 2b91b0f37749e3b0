using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>How the pages bend to those who look at them: enlarged, or without motion.</summary>
public sealed class LookTests(BrowserStage stage)
{
    private static string Plan => RunningServer.SamplePlan("gia-lai-2024");

    /// <summary>1280 px enlarged twice and four times (WCAG 1.4.4 and 1.4.10): everything is read by scrolling down alone.</summary>
    [Theory]
    [InlineData(640)]
    [InlineData(320)]
    public async Task Enlarged_no_page_has_to_be_scrolled_sideways(int width)
    {
        using var scene = await Scene.PlayAsync(stage.Server, Plan, Moment.CutOff);
        var wide = new List<string>();
        foreach (var view in PagesOfAMeeting.Hall.Append(PagesOfAMeeting.Site).Append(PagesOfAMeeting.Public[0]))
        {
            await using var screen = view.Roles.Length == 0
                ? await stage.OpenAsync(view.UrlIn(scene.Meeting), width, 450)
                : await stage.SignInAsync(scene.Meeting, view.Title, view.Roles, view == PagesOfAMeeting.Site ? scene.WaitingSite : null, width, 450);
            await view.ShownAsync(screen);
            var over = await screen.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over > 0) wide.Add($"{view.Name}: {over} px too wide");
        }

        Assert.Empty(wide);
    }

    [Fact]
    public async Task The_moderators_desk_fills_its_window_and_scrolls_only_within()
    {
        using var scene = await Scene.PlayAsync(stage.Server, Plan, Moment.Speaking);
        var view = PagesOfAMeeting.Hall[0];
        await using var desk = await stage.SignInAsync(scene.Meeting, view.Title, view.Roles, null, view.Width, view.Height);
        await view.ShownAsync(desk);
        Assert.Equal(0, await desk.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight - document.documentElement.clientHeight"));
    }

    [Fact]
    public async Task Where_less_motion_is_asked_for_nothing_moves()
    {
        using var scene = await Scene.PlayAsync(stage.Server, Plan, Moment.Speaking);
        await using var site = await stage.SignInAsync(scene.Meeting, PagesOfAMeeting.Site.Title, PagesOfAMeeting.Site.Roles, scene.SpeakingSite, 390, 844);
        await PagesOfAMeeting.Site.ShownAsync(site);
        await Expect(site.Heading("Đang phát biểu")).ToBeVisibleAsync();
        Assert.NotEqual("0s", await TransitionAsync(site));
        await site.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        Assert.Equal("0s", await TransitionAsync(site));
        Assert.Equal(0, await site.Page.EvaluateAsync<int>("() => document.getAnimations().filter((one) => one.playState === 'running').length"));
    }

    private static Task<string> TransitionAsync(Screen screen) => screen.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.button')).transitionDuration.split(',')[0]");
}
