using System.Diagnostics;

namespace BridgeCoordinator.Server.Tests.CommitLogs.Sqlite;

/// <summary>A file system of a few MB of its own, for as long as a test runs. Mounting one needs a privilege that not every machine gives.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder mountPoint = new();

    private SmallDisk()
    {
    }

    public string Path => mountPoint.Path;

    public static SmallDisk MountOrSkip(int kilobytes)
    {
        var disk = new SmallDisk();
        if (Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", disk.Path)) return disk;
        disk.mountPoint.Dispose();
        Assert.Skip("Mounting a small file system is not permitted here.");
        throw new UnreachableException();
    }

    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", Path));

    public void Dispose()
    {
        Run("umount", "-l", Path);
        mountPoint.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
