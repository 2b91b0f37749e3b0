using System.Text.Json;
using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests.Stage;

/// <summary>Reads QR codes as a camera does: from the pixels of what is drawn, with a decoder that knows nothing of how they were made.</summary>
public static class QrReader
{
    private const string Decode = """
        async (png) => {
          const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())
          const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
          canvas.drawImage(picture, 0, 0)
          const { data, width, height } = canvas.getImageData(0, 0, picture.width, picture.height)
          return jsQR(data, width, height)?.data ?? null
        }
        """;

    private static readonly Lazy<string> Source = new(() =>
        File.ReadAllText(Path.Combine(RunningServer.Root(), "src", "BridgeCoordinator.Web", "node_modules", "jsqr", "dist", "jsQR.js")));

    /// <summary>What each of these codes says; null for one that cannot be read.</summary>
    public static async Task<IReadOnlyList<string?>> ReadAsync(IBrowser browser, ILocator codes)
    {
        // A page of its own: the one under test lets no foreign script in, and needs none.
        await using var context = await browser.NewContextAsync();
        var reader = await context.NewPageAsync();
        await reader.EvaluateAsync(Source.Value + ";window.jsQR = jsQR;void 0");
        var read = new List<string?>();
        foreach (var code in await codes.AllAsync())
        {
            var said = await reader.EvaluateAsync<JsonElement>(Decode, Convert.ToBase64String(await code.ScreenshotAsync()));
            read.Add(said.GetString());
        }

        return read;
    }
}
