using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests.Stage;

/// <summary>What a person at a screen does: presses what bears a name, twice where asked to.</summary>
public static class Hands
{
    public static ILocator Button(this Screen screen, string name) =>
        screen.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^" + Regex.Escape(name)) }).First;

    public static ILocator Region(this Screen screen, string name) =>
        screen.Page.GetByRole(AriaRole.Region, new() { NameRegex = new("^" + Regex.Escape(name)) });

    public static ILocator Group(this Screen screen, string name) => screen.Page.GetByRole(AriaRole.Group, new() { Name = name, Exact = true });

    public static ILocator Heading(this Screen screen, string name) => screen.Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    public static Task PressAsync(this Screen screen, string name) => screen.Button(name).ClickAsync();

    /// <summary>What cannot be taken back is asked once more. A press that nobody confirmed in time is made again.</summary>
    public static async Task PressTwiceAsync(this Screen screen, string name)
    {
        var sure = screen.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{Regex.Escape(name)}.*(Nhấn lần nữa|Press again)", RegexOptions.Singleline) }).First;
        await screen.PressAsync(name);
        await Expect(sure).ToBeVisibleAsync(new() { Timeout = 5_000 });
        await sure.ClickAsync(new() { Timeout = 5_000 });
    }

    /// <summary>Another part of a site's page on a phone.</summary>
    public static Task TurnToAsync(this Screen site, string part) => site.Page.Locator("nav.tabs").GetByRole(AriaRole.Button, new() { NameRegex = new($"^{part}") }).ClickAsync();

    /// <summary>Each of the groups gets its number by the keyboard, as a person types it.</summary>
    public static async Task CountAsync(this Screen site, string group, int present)
    {
        var number = site.Page.GetByRole(AriaRole.Textbox, new() { Name = group, Exact = true });
        await number.FillAsync($"{present}");
        await number.PressAsync("Enter");
    }
}
