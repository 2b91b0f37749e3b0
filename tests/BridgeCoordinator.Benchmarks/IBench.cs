using BridgeCoordinator.Benchmarks.Table;

namespace BridgeCoordinator.Benchmarks;

/// <summary>One measurement of some seconds, which gives some lines of the table.</summary>
internal interface IBench
{
    Task<IReadOnlyList<Line>> RunAsync();
}
