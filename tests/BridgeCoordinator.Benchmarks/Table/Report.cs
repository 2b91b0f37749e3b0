using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;
using System.Text;
using BridgeCoordinator.Benchmarks.Core;
using BridgeCoordinator.Benchmarks.Live;
using BridgeCoordinator.Benchmarks.Restarts;
using BridgeCoordinator.Benchmarks.Storage;

namespace BridgeCoordinator.Benchmarks.Table;

/// <summary>Runs the benches that are asked for, or all, and writes the table of what each of them last gave.</summary>
internal static class Report
{
    private static readonly (string Name, Func<IBench> Make)[] Benches =
    [
        ("fanout", () => new FanOut(screens: 1_000, rounds: 10, changes: 20)),
        ("commit", () => new CommitLatency(commands: 2_000)),
        ("writers", () => new ManyWriters(writers: 64, rounds: 5)),
        ("http", () => new WritersOverHttp(writers: 64, rounds: 5)),
        ("sessions", () => new ManySessions(sessions: 100, length: TimeSpan.FromSeconds(5))),
        ("redis", () => new RedisAppend(writers: 64, rounds: 5)),
        ("core", () => new PureCore()),
        ("idle", () => new IdleScreen(TimeSpan.FromSeconds(31))),
        ("day", () => new ScriptedDay()),
        ("joins", () => new Joins(screens: 200, rounds: 5)),
        ("memory", () => new IdleMemory(screens: 4_000)),
        ("restart", () => new Restart(screens: 200, times: 7)),
        ("longlog", () => new LongLog(commits: 10_000, times: 5)),
        ("storm", () => new Restart(screens: 5_000, times: 1, isPromised: false)),
        ("stalled", () => new StalledReaders(screens: 1_000, stalled: 10, rounds: 4, changes: 25)),
        ("large", () => new LargeMeeting(sites: 150, consoles: 10, viewers: 5_000, changes: 20))
    ];

    public static async Task RunAsync(string[] asked)
    {
        if (asked.FirstOrDefault(name => !Benches.Any(bench => bench.Name == name)) is { } unknown)
        {
            Console.WriteLine($"There is no {unknown}. There are: {string.Join(' ', Benches.Select(bench => bench.Name))}.");
            return;
        }

        var results = new Results(Environment.GetEnvironmentVariable("BENCHMARK_RESULTS") ?? Path.Combine(Path.GetTempPath(), "bridge-benchmarks"));
        foreach (var (name, make) in Benches.Where(bench => asked.Length == 0 || asked.Contains(bench.Name)))
        {
            Console.Error.WriteLine($"{DateTime.Now:T} {name}");
            var bench = make();
            if (bench is IServerBench && !GCSettings.IsServerGC) await RunAsServerAsync(name);
            else results.Keep(name, await bench.RunAsync());
        }

        var table = Text(results);
        Console.WriteLine(table);
        if (Environment.GetEnvironmentVariable("BENCHMARK_TABLE") is { Length: > 0 } path) await File.WriteAllTextAsync(path, table);
    }

    private static async Task RunAsServerAsync(string name)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Report).Assembly.Location, name]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_gcServer"] = "1";
        start.Environment.Remove("BENCHMARK_TABLE");
        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{name} ended with {process.ExitCode}.");
    }

    private static string Text(Results results)
    {
        var text = new StringBuilder($"""
            # Benchmarks

            Written by `ops/benchmarks.sh`, {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC: {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:0} GB, {RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.FrameworkDescription}, servers and the screens on the same machine.
            A ratio is of two servers of one run that took turns; figures alone say more about the machine than about the program.

            | what | ours | beside | result | target | |
            | --- | ---: | ---: | ---: | ---: | --- |

            """);
        foreach (var (name, _) in Benches)
        {
            if (results.Of(name) is not { } kept) continue;
            foreach (var line in kept.Lines)
                text.AppendLine(CultureInfo.InvariantCulture, $"| {line.What} | {line.Ours} | {line.Beside} | {line.Result} | {line.Target} | {line.Verdict} |");
        }

        var judged = Benches.SelectMany(bench => results.Of(bench.Name)?.Lines ?? []).Where(line => line.Holds is not null).ToList();
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{judged.Count(line => line.Holds == true)} of {judged.Count} targets hold.");
        return text.ToString();
    }
}
