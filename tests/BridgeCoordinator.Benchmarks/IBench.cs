using BridgeCoordinator.Benchmarks.Table;

namespace BridgeCoordinator.Benchmarks;

/// <summary>One measurement of some seconds, which gives some lines of the table.</summary>
internal interface IBench
{
    Task<IReadOnlyList<Line>> RunAsync();
}

/// <summary>
/// A bench in whose own process the server's sessions and log run. It is given a process that collects garbage as the server
/// does, which the process of many screens does not.
/// </summary>
internal interface IServerBench : IBench;
