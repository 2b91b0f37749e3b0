using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests.Stage;

/// <summary>What the organizing board does on its pages.</summary>
public sealed partial class OrganizerHands(Screen screen)
{
    private const string CutOff = "sheets => sheets.filter(sheet => sheet.scrollHeight > sheet.clientHeight).map(sheet => sheet.querySelector('h2').textContent)";

    public ILocator PlanText => screen.Page.GetByLabel("Nội dung kế hoạch");

    public ILocator Findings => screen.Page.Locator(".findings > li");

    public ILocator Rehearsals => screen.Page.Locator(".rehearsals > li");

    /// <summary>The links just issued, as text, in the order of the page.</summary>
    public ILocator FreshLinks => screen.Page.Locator(".fresh-links code");

    public ILocator Sheets => screen.Page.Locator("article.sheet");

    public ILocator GrantOf(string words) => screen.Page.Locator(".grants tbody tr", new() { HasTextRegex = new(Regex.Escape(words)) });

    public async Task CreateFromSampleAsync()
    {
        await screen.PressAsync("Gia Lai 2024");
        await screen.PressAsync("Tạo phiên");
        await Expect(screen.Page.Locator(".verdict")).ToContainTextAsync("Đã tạo phiên");
    }

    /// <summary>From the list of sessions to the access page of the first one.</summary>
    public async Task OpenAccessAsync()
    {
        await screen.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Quyền truy cập") }).First.ClickAsync();
        await screen.Page.Locator(".access-issue").WaitForAsync();
    }

    public async Task RehearseAsync()
    {
        var dialog = screen.Page.GetByRole(AriaRole.Dialog);
        if (!await dialog.IsVisibleAsync()) await screen.PressAsync("Tạo phiên tổng duyệt");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Tạo phiên tổng duyệt" }).ClickAsync();
        await Expect(Rehearsals).ToHaveCountAsync(1);
    }

    public async Task OpenSheetsAsync()
    {
        await screen.PressAsync("Xem và in");
        await Sheets.First.WaitForAsync();
        await screen.TypefaceAsync();
    }

    /// <summary>The sheets whose end does not fit their page.</summary>
    public Task<string[]> SheetsCutOffAsync() => Sheets.EvaluateAllAsync<string[]>(CutOff);

    public async Task<int> PrintedPagesAsync()
    {
        var paper = await screen.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
        return PageOfPaper().Count(Encoding.Latin1.GetString(paper));
    }

    [GeneratedRegex("/Type\\s*/Page\\b")]
    private static partial Regex PageOfPaper();
}
