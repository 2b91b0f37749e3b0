using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BridgeCoordinator.Browser.Tests.Stage.BrowserStage))]

namespace BridgeCoordinator.Browser.Tests.Stage;

/// <summary>One server and one Chromium for all tests; each test has its own meeting and its own browser contexts.</summary>
public sealed class BrowserStage : IAsyncLifetime
{
    private IPlaywright playwright = null!;

    public RunningServer Server { get; } = new();

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(20_000);
        await Server.StartAsync();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>Opens the link of a new grant as its holder would, and the page of that name where several are offered.</summary>
    public async Task<Screen> SignInAsync(Meeting meeting, string page, string[] roles, string? siteId = null, int width = 1440, int height = 900, string locale = "vi-VN", Func<IPage, Task>? before = null)
    {
        var screen = await OpenAsync(await meeting.LinkAsync(roles, siteId), width, height, locale, before);
        var offered = screen.Page.GetByRole(AriaRole.Link, new() { NameRegex = new($"^{page}") });
        await screen.Page.WaitForFunctionAsync("name => location.pathname.startsWith('/s/') || document.body.innerText.includes(name)", page);
        if (!new Uri(screen.Page.Url).AbsolutePath.StartsWith("/s/", StringComparison.Ordinal)) await offered.First.ClickAsync();
        await screen.Page.WaitForFunctionAsync("() => location.pathname.startsWith('/s/')");
        return screen;
    }

    /// <summary>
    /// A browser of its own, in Vietnam's zone and language. Any error on a page's console fails the test at its end.
    /// <paramref name="before"/> sees the page before it loads anything, for what stands between it and the server.
    /// </summary>
    public async Task<Screen> OpenAsync(string url, int width = 1440, int height = 900, string locale = "vi-VN", Func<IPage, Task>? before = null)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = locale,
            TimezoneId = "Asia/Ho_Chi_Minh",
            BaseURL = Server.Url.ToString()
        });
        context.SetDefaultTimeout(45_000);
        var page = await context.NewPageAsync();
        var screen = new Screen(context, page);
        if (before is not null) await before(page);
        await page.GotoAsync(url);
        return screen;
    }
}

/// <summary>One person's window.</summary>
public sealed class Screen : IAsyncDisposable
{
    private readonly List<string> errors = [];

    public Screen(IBrowserContext context, IPage page)
    {
        (Context, Page) = (context, page);
        page.PageError += (_, error) => errors.Add(error);
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>What broke on the page, scripts apart from refused connections.</summary>
    public IReadOnlyList<string> Errors => errors;

    /// <summary>Waits for the page's own typeface, which comes after what the page shows, and for what is fitted to it.</summary>
    public Task TypefaceAsync() =>
        Page.EvaluateAsync("() => Promise.all([400, 600].map(weight => document.fonts.load(`${weight} 1rem 'Be Vietnam Pro'`))).then(() => document.fonts.ready).then(() => undefined)");

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}
