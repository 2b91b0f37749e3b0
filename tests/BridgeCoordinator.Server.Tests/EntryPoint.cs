using BridgeCoordinator.Server.Tests.CommitLogs.Sqlite;
using BridgeCoordinator.Server.Tests.Simulation;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace BridgeCoordinator.Server.Tests;

/// <summary>
/// What xunit would generate, and two modes more: a process that only writes to a log until it is killed, traced or starved
/// of disk, and one that plays seeds of the simulation. Separate programs for that would be more projects to build and keep.
/// </summary>
internal static class EntryPoint
{
    public static Task<int> Main(string[] args) => args switch
    {
        [LogWriterProcess.Mode, .. var rest] => LogWriterProcess.RunAsync(rest),
        [SimulationProcess.Mode, .. var rest] => Task.FromResult(SimulationProcess.Run(rest)),
        _ when args.Contains("-automated") || args.Contains("@@") => ConsoleRunner.Run(args),
        _ => TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
    };
}
