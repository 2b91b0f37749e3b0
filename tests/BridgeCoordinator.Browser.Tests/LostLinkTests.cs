using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>The speaker's link drops in mid-sentence: the site's technician says so, the moderator chooses, another moderator sees it. In both languages.</summary>
public sealed class LostLinkTests(BrowserStage stage)
{
    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_moderator_may_wait_and_the_speaker_goes_on_with_the_time_that_was_left(string language)
    {
        var words = DayWords.In(language);
        using var meeting = await TwoOnTheFloor.OpenAsync(stage.Server);
        await using var moderator = await stage.SignInAsync(meeting, "Bàn điều hành", ["moderator"], before: words.ChooseAsync);
        await using var site = await stage.SignInAsync(meeting, "Trang điểm cầu", ["siteTechnician", "siteSecretary"], TwoOnTheFloor.Speaking, 390, 844, before: words.ChooseAsync);

        var choices = moderator.Page.GetByRole(AriaRole.Region, new() { Name = words.Lost });
        // A light that has just come up takes no tap yet: whoever meant what was there before must not hit what is there now.
        while (await choices.CountAsync() == 0)
        {
            if (await Button(site, words.ReportLost).CountAsync() > 0) await Button(site, words.ReportLost).ClickAsync();
            await choices.WaitForAsync(new() { Timeout = 1_000 }).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        await Expect(choices).ToBeVisibleAsync();
        await Expect(site.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync(words.TurnKept, new() { IgnoreCase = true });
        var spoken = (await TurnAsync(meeting)).GetProperty("spokenSeconds").GetInt32();
        await choices.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{words.Wait}") }).ClickAsync();

        await meeting.CommandAsync(new { type = "reportVideo", siteId = TwoOnTheFloor.Speaking, state = "good" });
        await Button(moderator, words.Resume).ClickAsync();

        await Expect(OnAir(site, words)).ToBeVisibleAsync();
        var turn = await TurnAsync(meeting);
        Assert.Equal(("speaking", spoken), (turn.GetProperty("state").GetString(), turn.GetProperty("spokenSeconds").GetInt32()));
        Assert.All([moderator, site], screen => Assert.Empty(screen.Errors));
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_moderator_may_call_another_site_and_the_turn_is_kept_at_the_head(string language)
    {
        var words = DayWords.In(language);
        using var meeting = await TwoOnTheFloor.OpenAsync(stage.Server);
        await using var moderator = await stage.SignInAsync(meeting, "Bàn điều hành", ["moderator"], before: words.ChooseAsync);
        await using var colleague = await stage.SignInAsync(meeting, "Bàn điều hành", ["moderator"], before: words.ChooseAsync);
        await using var other = await stage.SignInAsync(meeting, "Trang điểm cầu", ["siteSecretary"], TwoOnTheFloor.Waiting, 390, 844, before: words.ChooseAsync);
        await meeting.CommandAsync(new { type = "reportVideo", siteId = TwoOnTheFloor.Speaking, state = "lost" });

        await Button(moderator, words.Instead).ClickAsync();

        await Expect(OnAir(other, words)).ToBeVisibleAsync();
        foreach (var screen in new[] { moderator, colleague })
        {
            await Expect(screen.Page.GetByRole(AriaRole.Region, new() { Name = words.Turn })).ToContainTextAsync("Thị xã Ayun Pa");
            await Expect(screen.Page.GetByRole(AriaRole.Region, new() { NameRegex = new($"^{words.Queue}") })).ToContainTextAsync("Thị xã An Khê");
        }

        var floor = await FloorAsync(meeting);
        Assert.Equal("first", floor.GetProperty("waiting")[0].GetProperty("requestId").GetString());
        Assert.True(floor.GetProperty("waiting")[0].GetProperty("remainingSeconds").GetInt32() > 0);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_moderator_may_switch_to_the_phone_and_let_the_speaker_go_on(string language)
    {
        var words = DayWords.In(language);
        using var meeting = await TwoOnTheFloor.OpenAsync(stage.Server);
        await using var moderator = await stage.SignInAsync(meeting, "Bàn điều hành", ["moderator"], before: words.ChooseAsync);
        await meeting.CommandAsync(new { type = "reportVideo", siteId = TwoOnTheFloor.Speaking, state = "lost" });

        await Button(moderator, words.Phone).ClickAsync();
        await Button(moderator, words.Resume).ClickAsync();

        await Expect(moderator.Page.GetByRole(AriaRole.Region, new() { Name = words.Turn })).ToContainTextAsync(words.Speaking);
        Assert.Equal("speaking", (await TurnAsync(meeting)).GetProperty("state").GetString());
        Assert.Equal("phone", (await meeting.CardAsync($"sites/{TwoOnTheFloor.Speaking}")).GetProperty("channel").GetString());
    }

    private static Task<System.Text.Json.JsonElement> FloorAsync(Meeting meeting) => meeting.CardAsync("floor");

    private static async Task<System.Text.Json.JsonElement> TurnAsync(Meeting meeting) => (await FloorAsync(meeting)).GetProperty("turn");

    private static ILocator OnAir(Screen site, DayWords words) => site.Heading(words.Site.OnAir);

    private static ILocator Button(Screen screen, string name) => screen.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{name}") }).First;
}
