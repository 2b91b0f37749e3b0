using System.Diagnostics;

namespace BridgeCoordinator.Server.Tests.CommitLogs.Sqlite;

/// <summary>
/// strace around a process, to see in which order it really calls the kernel and to let single calls fail. It must be there
/// (ops/test.sh sees to it): without it nothing proves that an acknowledgement follows the sync.
/// </summary>
internal static class SystemCallTrace
{
    /// <summary>The command to start a program under; <paramref name="inject"/> is strace's own syntax.</summary>
    public static string[] Into(string file, string? onlyPath = null, string? inject = null) =>
    [
        "strace", "-f", "-y", "-qq", "-o", file, "-e", "trace=write,pwrite64,fsync,fdatasync",
        .. onlyPath is null ? Array.Empty<string>() : ["-P", onlyPath],
        .. inject is null ? Array.Empty<string>() : ["-e", $"inject={inject}"]
    ];

    public static async Task<List<string>> RunToEndAsync(Process process, CancellationToken cancellation)
    {
        var output = (await process.StandardOutput.ReadToEndAsync(cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync(cancellation);
        return [.. output];
    }

    /// <summary>
    /// Calls in the order in which they took effect: writes where they began, syncs where they returned. With several
    /// threads strace splits a call into an "unfinished" and a "resumed" line.
    /// </summary>
    public static IEnumerable<string> EffectiveCalls(string file)
    {
        var begun = new Dictionary<string, string>();
        foreach (var line in File.ReadLines(file))
        {
            var (thread, call) = (line[..line.IndexOf(' ', StringComparison.Ordinal)], line[line.IndexOf(' ', StringComparison.Ordinal)..].TrimStart());
            var isSync = call.Contains("sync", StringComparison.Ordinal) && !call.StartsWith("write", StringComparison.Ordinal);
            if (call.EndsWith("<unfinished ...>", StringComparison.Ordinal) && isSync) begun[thread] = call;
            else if (call.StartsWith("<... ", StringComparison.Ordinal))
            {
                if (begun.Remove(thread, out var start)) yield return start + call;
            }
            else yield return call;
        }
    }
}
