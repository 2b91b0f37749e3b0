using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests.Accessibility;

/// <summary>axe finds nothing on the hall's pages: in every state that is brought about here, light and dark, Vietnamese and English.</summary>
public sealed class HallTests(BrowserStage stage)
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
            found.AddRange(await Axe.FindAsync(screen, view, moment));
        }

        foreach (var view in PagesOfAMeeting.Hall)
        {
            await using var screen = await stage.SignInAsync(scene.Meeting, view.Title, view.Roles, null, view.Width, view.Height);
            found.AddRange(await Axe.FindAsync(screen, view, moment));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
