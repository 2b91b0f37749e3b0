using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests.Stage;

/// <summary>The hall technician's roll call and the word that the meeting may begin.</summary>
public static class RollCallDesk
{
    /// <summary>Calls every exception once, each with the answer given for it, then ends the round and declares "go".</summary>
    public static async Task CallTheExceptionsAsync(Screen technician, DayWords words, Dictionary<string, string> answers)
    {
        await technician.PressAsync(words.StartRound);
        await technician.PressAsync(words.Call(answers.Keys.First()));
        foreach (var (site, answer) in answers) await AnswerAsync(technician, site, answer);
        await Expect(technician.Page.GetByText(words.ExceptionsCalled)).ToBeVisibleAsync();
        await technician.PressAsync(words.EndRound);
        await Expect(technician.Page.GetByText(words.RoundResult)).ToBeVisibleAsync();
        await GoAsync(technician, words);
    }

    /// <summary>Where a link turns better or worse between the two presses, the desk asks again about what is true now.</summary>
    private static async Task GoAsync(Screen technician, DayWords words)
    {
        await technician.PressTwiceAsync(words.Go);
        var said = technician.Page.GetByText(words.GoAt);
        for (var more = 0; more < 4 && !await SeenAsync(said); more++) await technician.PressAsync(words.Go);
        await Expect(said).ToBeVisibleAsync();
    }

    private static async Task<bool> SeenAsync(ILocator what)
    {
        try
        {
            await what.WaitForAsync(new() { Timeout = 3_000 });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>An answer that comes too soon after the last is taken for a slip of the finger: then once more.</summary>
    private static async Task AnswerAsync(Screen technician, string site, string answer)
    {
        var called = technician.Page.Locator(".called-name", new() { HasText = site });
        await Expect(called).ToBeVisibleAsync();
        while (await called.CountAsync() > 0)
        {
            await technician.Page.Locator(".call-answers").GetByRole(AriaRole.Button, new() { Name = answer, Exact = true }).ClickAsync(new() { Timeout = 5_000 });
            await called.WaitForAsync(new() { State = WaitForSelectorState.Detached, Timeout = 2_000 }).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }
}
