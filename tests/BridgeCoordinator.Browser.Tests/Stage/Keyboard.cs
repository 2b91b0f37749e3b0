using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests.Stage;

/// <summary>Somebody without a mouse: keys alone, and after each the place on the page must still be known and in sight.</summary>
public sealed class Keyboard(Screen screen)
{
    private const int MostStops = 250;

    private const string HasVisiblePlace = """
        () => {
          const place = document.activeElement
          if (!place || place === document.body || place === document.documentElement) return false
          const { width, height } = place.getBoundingClientRect()
          return place.matches(':focus-visible') && place.checkVisibility() && width > 0 && height > 0
        }
        """;

    /// <summary>Strokes one key; then the focus is somewhere, and shows.</summary>
    public async Task StrokeAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await screen.Page.Keyboard.PressAsync(key);
            await KnowsItsPlaceAsync();
        }
    }

    public async Task TypeAsync(string text)
    {
        await screen.Page.Keyboard.InsertTextAsync(text);
        await KnowsItsPlaceAsync();
    }

    /// <summary>Tab by Tab to what is meant, from wherever the focus is.</summary>
    public async Task GoToAsync(ILocator target, string by = "Tab")
    {
        await target.WaitForAsync();
        for (var stops = 0; stops < MostStops; stops++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                await KnowsItsPlaceAsync();
                return;
            }

            await screen.Page.Keyboard.PressAsync(by);
        }

        throw new InvalidOperationException($"No way by {by} to {target}.");
    }

    public Task KnowsItsPlaceAsync() => screen.Page.WaitForFunctionAsync(HasVisiblePlace);
}
