using System.Diagnostics;
using System.Globalization;
using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>How soon the dashboard can be used on a slow phone with a thin line. A figure, so it is run by name and never part of the tests.</summary>
public sealed class SlowDeviceTests(BrowserStage stage)
{
    private const int Runs = 7;

    [Fact(Explicit = true)]
    public async Task The_dashboard_on_a_quarter_of_this_processor_and_400_kbit_a_second()
    {
        using var scene = await Scene.PlayAsync(stage.Server, RunningServer.SamplePlan("gia-lai-2024"), Moment.Speaking);
        var shown = new List<double>();
        var answers = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var since = Stopwatch.StartNew();
            await using var screen = await stage.OpenAsync($"/s/{scene.Meeting.Id}", 390, 844, before: async page =>
            {
                var device = await page.Context.NewCDPSessionAsync(page);
                await device.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
                await device.SendAsync("Network.enable");
                await device.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 100, ["downloadThroughput"] = 50_000, ["uploadThroughput"] = 50_000 });
                since.Restart();
            });
            await screen.Region("Phát biểu").GetByText("Thị xã An Khê").First.WaitForAsync();
            shown.Add(since.Elapsed.TotalSeconds);
            await screen.PressAsync("English");
            await Expect(screen.Region("Now")).ToBeVisibleAsync();
            answers.Add(since.Elapsed.TotalSeconds);
        }

        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"speaker shown after {Median(shown):F2} s, a press answered after {Median(answers):F2} s (medians of {Runs}; 4x slowed, 400 kbit/s, 100 ms)"));
    }

    private static double Median(IEnumerable<double> seconds) => seconds.Order().ElementAt(Runs / 2);
}
