using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests.Stage;

/// <summary>A site's console on a phone, in one of its two languages.</summary>
public sealed record SiteWords(
    string Links, string Checks, string Delegates, string Floor, string Good, string Passed, string Ready, string Name, string Question, string Send, string OnAir, string StandBy)
{
    public static SiteWords Vietnamese { get; } = new(
        "Đường truyền", "Kiểm tra", "Đại biểu", "Phát biểu", "Tốt", "Đạt", "Báo điểm cầu sẵn sàng", "Họ và tên đại biểu", "Câu hỏi", "Gửi đăng ký", "Đang phát biểu", "Chuẩn bị");

    public static SiteWords English { get; } = new(
        "Link", "Checks", "Delegates", "Speaking", "Good", "Passed", "Declare the site ready", "Delegate's name", "Question", "Send the request", "On air", "Stand by");
}

/// <summary>What the technician and the secretary of a site do on its phone.</summary>
public sealed class SiteHands(Screen screen, SiteWords words)
{
    public Screen Screen { get; } = screen;

    public ILocator OnAir => Screen.Heading(words.OnAir);

    public ILocator StandBy => Screen.Heading(words.StandBy);

    public async Task ReportGoodVideoAsync()
    {
        await Screen.TurnToAsync(words.Links);
        await Screen.Page.Locator(".states-large").GetByRole(AriaRole.Button, new() { Name = words.Good, Exact = true }).ClickAsync();
    }

    /// <summary>So many of the morning's checks, in their order.</summary>
    public async Task PassChecksAsync(int many)
    {
        await Screen.TurnToAsync(words.Checks);
        var passes = Screen.Page.Locator(".checks").GetByRole(AriaRole.Button, new() { Name = words.Passed, Exact = true });
        for (var i = 0; i < many; i++) await passes.Nth(i).ClickAsync();
    }

    public Task DeclareReadyAsync() => Screen.PressAsync(words.Ready);

    public async Task CountAsync(string group, int present)
    {
        await Screen.TurnToAsync(words.Delegates);
        await Screen.CountAsync(group, present);
    }

    public async Task AskAsync(string speaker)
    {
        await Screen.TurnToAsync(words.Floor);
        var form = Screen.Page.Locator(".site-request");
        // Who spoke before is offered by name; then the field below asks for another one.
        await form.GetByRole(AriaRole.Textbox).First.FillAsync(speaker);
        await form.GetByRole(AriaRole.Button, new() { Name = words.Question, Exact = true }).ClickAsync();
        await Screen.PressAsync(words.Send);
    }
}
