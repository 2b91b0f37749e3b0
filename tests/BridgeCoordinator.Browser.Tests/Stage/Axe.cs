using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests.Stage;

/// <summary>What axe-core finds on a page against WCAG 2.0, 2.1 and 2.2, levels A and AA.</summary>
public static class Axe
{
    private const string Run = """
        () => axe.run(document, {
          resultTypes: ['violations'],
          runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'] },
          // Off by default in axe, although the level asks for it: 24 px a target.
          rules: { 'target-size': { enabled: true } },
        })
          .then(({ violations }) => violations.flatMap((rule) => rule.nodes.map((node) =>
            `${rule.id} at ${node.target.join(' ')}: ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? rule.help} ${node.html.slice(0, 160)}`)))
        """;

    private static readonly Lazy<string> Source = new(() =>
        File.ReadAllText(Path.Combine(RunningServer.Root(), "src", "BridgeCoordinator.Web", "node_modules", "axe-core", "axe.min.js")) + ";void 0");

    /// <summary>Each violation in a line of its own: page and state, theme, rule, element.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page, string where)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Source.Value);
        var found = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            // Nothing is judged halfway through a change of colour.
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            var lines = await page.EvaluateAsync<JsonElement>(Run);
            found.AddRange(lines.EnumerateArray().Select(line => $"{where}, {scheme}: {line.GetString()}"));
        }

        return found;
    }

    /// <summary>A page of a meeting once it shows the meeting; the hall's also in English where they say most.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(Screen screen, MeetingPage view, Moment moment, string site = "hall")
    {
        await view.ShownAsync(screen);
        var found = new List<string>(await FindAsync(screen.Page, $"{view.Name} ({site}, {moment}), vi"));
        if (moment is not (Moment.Speaking or Moment.CutOff) || site is not "hall") return found;
        await screen.Page.EvaluateAsync("() => localStorage.setItem('language', 'en')");
        await screen.Page.ReloadAsync();
        await view.ShownAsync(screen);
        await Expect(screen.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        found.AddRange(await FindAsync(screen.Page, $"{view.Name} ({site}, {moment}), en"));
        return found;
    }
}
