using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using BridgeCoordinator.Benchmarks.Table;
using Perfolizer.Horology;

namespace BridgeCoordinator.Benchmarks.Core;

/// <summary>Time and allocation of the pure core, by BenchmarkDotNet: after 10,000 commits beside early in a session.</summary>
internal sealed class PureCore : IBench
{
    private const double MostGrowth = 1.5;

    public Task<IReadOnlyList<Line>> RunAsync()
    {
        // Within this process: its own build of a benchmark project would have to know this repository's.
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(7).WithIterationTime(TimeInterval.FromMilliseconds(100));
        var config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(NullLogger.Instance).AddColumnProvider(DefaultColumnProviders.Instance)
            .WithArtifactsPath(Directory.CreateTempSubdirectory("bridge-bench-").FullName);
        var reports = BenchmarkRunner.Run<CoreBenchmarks>(config).Reports;
        return Task.FromResult<IReadOnlyList<Line>>(
        [
            .. reports
                .GroupBy(report => (What: report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''), Sites: Param(report, nameof(CoreBenchmarks.Sites))))
                .Select(pair => LineOf(
                    pair.Key.What, pair.Key.Sites,
                    pair.Single(report => Param(report, nameof(CoreBenchmarks.Commits)) == CoreBenchmarks.Late),
                    pair.Single(report => Param(report, nameof(CoreBenchmarks.Commits)) == CoreBenchmarks.Early)))
        ]);
    }

    private static Line LineOf(string what, int sites, BenchmarkReport late, BenchmarkReport early)
    {
        var isBoard = what.Contains("board", StringComparison.Ordinal);
        return new Line(
            $"{what}: {sites} sites, {CoreBenchmarks.Late:#,0} commits beside {CoreBenchmarks.Early}", Text(late), Text(early),
            late.ResultStatistics!.Median / early.ResultStatistics!.Median, isBoard ? MostGrowth : null);
    }

    private static string Text(BenchmarkReport report) =>
        $"{Line.Short(report.ResultStatistics!.Median / 1_000)} µs, {Line.Short(report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase).GetValueOrDefault() / 1024.0)} kB";

    private static int Param(BenchmarkReport report, string name) => (int)report.BenchmarkCase.Parameters[name];
}
