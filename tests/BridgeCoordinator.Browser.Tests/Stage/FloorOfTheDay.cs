using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests.Stage;

/// <summary>The dialogue: five calls to the floor, given in turn by the two moderators.</summary>
public static class FloorOfTheDay
{
    private static readonly (string Site, string Speaker)[] Asking =
    [
        (Cast.AnKhe, "Nguyễn Thị Hoàng Phương Thảo"), (Cast.AyunPa, "Ksor H’Blắk"), (Cast.ChuPah, "Trần Thị Ngọc Ánh"), (Cast.Kbang, "Đinh Thị H’Nhung"),
        (Cast.AnKhe, "Lê Thị Ưng")
    ];

    public static async Task FiveCallsAsync(Cast cast)
    {
        await cast.First.PressAsync(cast.Words.OpenFloor);
        foreach (var (site, speaker) in Asking)
        {
            await cast.At(site).AskAsync(speaker);
            await Expect(cast.Second.Region(cast.Words.Queue)).ToContainTextAsync(speaker);
        }

        foreach (var (i, (site, speaker)) in Asking.Index())
        {
            var (caller, other) = i % 2 == 0 ? (cast.First, cast.Second) : (cast.Second, cast.First);
            await CallAsync(cast, caller, site, speaker, stale: i == 2);
            await IsOnTheAirAsync(cast, site);
            await Expect(other.Region(cast.Words.Turn).Locator(".turn-person")).ToContainTextAsync(speaker);
            await other.PressTwiceAsync(cast.Words.EndTurn);
            await Expect(cast.At(site).OnAir).ToBeHiddenAsync();
            await Expect(caller.Region(cast.Words.Turn)).ToContainTextAsync(cast.Words.NobodySpeaks);
            await Expect(cast.Dashboard.Region(cast.Words.SpeakerPanel)).Not.ToContainTextAsync(cast.Words.Site.Question);
            await Expect(cast.OnWall(site)).ToHaveCountAsync(0);
        }
    }

    private static async Task CallAsync(Cast cast, Screen caller, string site, string speaker, bool stale)
    {
        await caller.PressAsync($"{cast.Words.StandBy}: {site}, {speaker}");
        await Expect(cast.At(site).StandBy).ToBeVisibleAsync();
        await Expect(cast.Second.Region(cast.Words.Turn)).ToContainTextAsync(cast.Words.StandBy);
        if (stale) cast.LineOfSecond.Hold();
        await caller.PressAsync($"{cast.Words.Give}: {site}, {speaker}");
        await Expect(cast.At(site).OnAir).ToBeVisibleAsync();
        if (!stale) return;

        // The second moderator's screen does not know yet, and gives the floor to another site: refused, and nobody is hit.
        await cast.Second.PressAsync($"{cast.Words.Give}: {Cast.Kbang}");
        cast.LineOfSecond.Release();
        var refusal = cast.Second.Page.Locator(".toast", new() { HasText = cast.Words.FloorTaken });
        await Expect(refusal).ToBeVisibleAsync();
        await Expect(cast.At(Cast.Kbang).OnAir).ToBeHiddenAsync();
        await Expect(cast.Second.Region(cast.Words.Queue)).ToContainTextAsync(Cast.Kbang);
    }

    private static async Task IsOnTheAirAsync(Cast cast, string site)
    {
        await Expect(cast.At(site).OnAir).ToBeVisibleAsync();
        await Expect(cast.Dashboard.Region(cast.Words.SpeakerPanel).Locator(".floor-site")).ToHaveTextAsync(site);
        await Expect(cast.OnWall(site).First).ToBeVisibleAsync();
        foreach (var other in cast.Sites.Where(other => other != cast.At(site))) await Expect(other.OnAir).ToBeHiddenAsync();
    }
}
