using BridgeCoordinator.Server.Tests.CommitLogs.Sqlite;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace BridgeCoordinator.Server.Tests;

/// <summary>
/// What xunit would generate, and one mode more: a process that only writes to a log until it is killed, traced or starved
/// of disk. A separate program for that would be one more project to build and keep.
/// </summary>
internal static class EntryPoint
{
    public static Task<int> Main(string[] args) => args switch
    {
        [LogWriterProcess.Mode, .. var rest] => LogWriterProcess.RunAsync(rest),
        _ when args.Contains("-automated") || args.Contains("@@") => ConsoleRunner.Run(args),
        _ => TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
    };
}
