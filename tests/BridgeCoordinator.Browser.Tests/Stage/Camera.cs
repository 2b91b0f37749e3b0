using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests.Stage;

/// <summary>Takes pictures into artifacts/screenshots, a folder for each page: what stands in the window, and on request the whole page.</summary>
public static class Camera
{
    public static readonly (int Width, int Height) Phone = (390, 844);
    public static readonly (int Width, int Height) Laptop = (1440, 900);
    public static readonly (int Width, int Height) Wall = (1920, 1080);
    public static readonly (int Width, int Height) LargeWall = (3840, 2160);

    private static readonly (int Width, int Height)[] Usual = [Phone, Laptop, Wall];
    private static readonly string Folder = Path.Combine(RunningServer.Root(), "artifacts", "screenshots");

    /// <summary>In the usual sizes, light and dark; of a page that scrolls also all of it.</summary>
    public static async Task ShootAllAsync(this Screen screen, string page, string state, bool scrolls = true)
    {
        foreach (var size in Usual)
        {
            await screen.ShootAsync(page, state, size, ColorScheme.Light);
            await screen.ShootAsync(page, state, size, ColorScheme.Dark);
            if (scrolls && size != Wall) await screen.ShootAsync(page, $"{state}-whole", size, ColorScheme.Light, whole: true);
        }
    }

    public static async Task ShootAsync(this Screen screen, string page, string state, (int Width, int Height) size, ColorScheme scheme, bool whole = false)
    {
        await screen.Page.SetViewportSizeAsync(size.Width, size.Height);
        await screen.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await screen.TypefaceAsync();
        // Type that is fitted to the window is fitted in the next frame.
        await screen.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))");
        var file = $"{state}-{size.Width}x{size.Height}-{scheme}.png".ToLowerInvariant().Replace(' ', '-');
        // What is transparent stays so: the line over the video is nothing else.
        await screen.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, page.Replace(' ', '-'), file), FullPage = whole, OmitBackground = true });
    }
}
