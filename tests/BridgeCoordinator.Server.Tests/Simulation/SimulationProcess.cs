using System.Diagnostics;
using System.Globalization;
using BridgeCoordinator.Server.Tests.Simulation.Sabotages;

namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>
/// A process of its own that plays seeds and prints what each came to. Texts hash differently in each process, so whatever
/// takes its order from a hash shows here.
/// </summary>
internal static class SimulationProcess
{
    public const string Mode = "simulate";

    public static int Run(string[] args)
    {
        for (var seed = Number(args[0]); seed <= Number(args[1]); seed++) Console.WriteLine(Play(seed));
        return 0;
    }

    public static string Play(int seed)
    {
        try
        {
            return string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {Simulation.Run(seed, Sabotage.None, new Tally()):x16}");
        }
        catch (BrokenPromiseException broken)
        {
            return broken.Message[(broken.Message.LastIndexOf('\n') + 1)..];
        }
    }

    public static async Task<string[]> PlayElsewhereAsync(int first, int last)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "BridgeCoordinator.Server.Tests");
        using var process = Process.Start(new ProcessStartInfo(program, [Mode, $"{first}", $"{last}"]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
