using System.Diagnostics;
using System.Globalization;
using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>
/// How soon the dashboard can be used on a slow phone with a thin line. A figure, so it is run by name, on a machine that does
/// nothing else, and never part of the tests; what keeps it there is the size check of the pages.
/// </summary>
public sealed class SlowDeviceTests(BrowserStage stage)
{
    private const int Runs = 7;
    private const double UsableSeconds = 3;

    [Fact(Explicit = true)]
    public Task The_dashboard_of_17_sites_on_a_quarter_of_this_processor_and_400_kbit_a_second() =>
        MeasureAsync(RunningServer.SamplePlan("gia-lai-2024"), "Thị xã An Khê");

    [Fact(Explicit = true)]
    public Task The_dashboard_of_135_sites_on_a_quarter_of_this_processor_and_400_kbit_a_second() =>
        MeasureAsync(LargePlan.Yaml(), LargePlan.SiteName(1));

    private async Task MeasureAsync(string plan, string speakingSite)
    {
        using var scene = await Scene.PlayAsync(stage.Server, plan, Moment.Speaking);
        var shown = new List<double>();
        var answers = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var since = Stopwatch.StartNew();
            await using var screen = await stage.OpenAsync($"/s/{scene.Meeting.Id}", 390, 844, before: async page =>
            {
                await SlowAsync(page);
                since.Restart();
            });
            await screen.Region("Phát biểu").GetByText(speakingSite).First.WaitForAsync();
            shown.Add(since.Elapsed.TotalSeconds);
            await screen.PressAsync("English");
            await Expect(screen.Region("Now")).ToBeVisibleAsync();
            answers.Add(since.Elapsed.TotalSeconds);
        }

        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"speaker shown after {Median(shown):F2} s, a press answered after {Median(answers):F2} s (medians of {Runs}; 4x slowed, 400 kbit/s, 100 ms)"));
        Assert.InRange(Median(answers), 0, UsableSeconds);
    }

    private static async Task SlowAsync(IPage page)
    {
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        await device.SendAsync("Network.enable");
        await device.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 100, ["downloadThroughput"] = 50_000, ["uploadThroughput"] = 50_000 });
    }

    private static double Median(IEnumerable<double> seconds) => seconds.Order().ElementAt(Runs / 2);
}
