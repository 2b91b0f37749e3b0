using System.Diagnostics;
using System.Globalization;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.CommitLogs.Sqlite;
using BridgeCoordinator.Server.Storage;
using static BridgeCoordinator.Server.Tests.CommitLogs.Entries;

namespace BridgeCoordinator.Server.Tests.CommitLogs.Sqlite;

/// <summary>
/// A process of its own that appends to sessions s0, s1, ... of the log in a folder, one writer a session, and prints a line for
/// each answer it got. Whatever is refused or left open it sends again, identical. It ends with its last append or with
/// its standard input, so that it does not outlive a test that failed.
/// </summary>
internal static class LogWriterProcess
{
    public const string Mode = "write-log";

    private static readonly Lock Printing = new();

    public static async Task<int> RunAsync(string[] args)
    {
        var (path, writers, appends) = (args[0], Number(args[1]), Number(args[2]));
        using var folder = DataFolder.Claim(path);
        using var log = SqliteCommitLogTests.Open(folder);
        Print("ready");
        var writing = Task.WhenAll(Enumerable.Range(0, writers).Select(i => Task.Run(() => WriteAsync(log, $"s{i}", appends))));
        await Task.WhenAny(writing, Task.Run(() => Console.In.ReadToEnd()));
        return 0;
    }

    /// <summary>Starts it, under another program where <paramref name="under"/> names one.</summary>
    public static Process Start(string folder, int writers, int appends, params string[] under)
    {
        string[] command = [.. under, Path.Combine(AppContext.BaseDirectory, "BridgeCoordinator.Server.Tests"), Mode, folder, $"{writers}", $"{appends}"];
        return Process.Start(new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true
        })!;
    }

    public static (string Session, long Seq)[] Acknowledged(IEnumerable<string> output) =>
        [.. output.Where(line => line.StartsWith("ack ", StringComparison.Ordinal)).Select(line => line.Split(' ')).Select(words => (words[1], (long)Number(words[2])))];

    /// <summary>Every append that was acknowledged is in the log, once, and no session has a hole.</summary>
    public static async Task AssertHeld(SqliteCommitLog log, IEnumerable<string> output)
    {
        foreach (var session in Acknowledged(output).GroupBy(ack => ack.Session))
        {
            var held = await log.ReadAsync(session.Key, 0, Now);
            Assert.Equal(Enumerable.Range(1, held.Count), held.Select(entry => (int)entry.Seq));
            Assert.Equal(held.Select(entry => CommandOf(session.Key, entry.Seq)), held.Select(entry => entry.CommandId));
            Assert.InRange(session.Max(ack => ack.Seq), 1, held.Count);
        }
    }

    private static async Task WriteAsync(SqliteCommitLog log, string session, int appends)
    {
        var tail = await log.ReadTailAsync(session, CancellationToken.None);
        for (var n = 0; n < appends; n++)
        {
            var entry = Entry(tail.Seq + 1, CommandOf(session, tail.Seq + 1), json: new string('j', 400));
            await AppendUntilStoredAsync(log, session, tail, entry);
            tail = entry.AsTail;
        }
    }

    private static async Task AppendUntilStoredAsync(SqliteCommitLog log, string session, LogTail tail, LogEntry entry)
    {
        while (true)
        {
            try
            {
                var outcome = await log.AppendAsync(session, tail, [entry], CancellationToken.None);
                Print(outcome == AppendOutcome.Stored ? $"ack {session} {entry.Seq}" : $"bug: {outcome}");
                return;
            }
            catch (Exception e) when (e is LogUnavailableException or LogOutcomeUnknownException)
            {
                Print($"{(e is LogUnavailableException ? "unavailable" : "unknown")} {session} {entry.Seq}");
                await Task.Delay(5);
            }
        }
    }

    private static string CommandOf(string session, long seq) => $"{session}:{seq}";

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    // One write(2) a line, so that a trace shows the order of acknowledgements and syncs.
    private static void Print(string line)
    {
        lock (Printing)
        {
            Console.Out.Write(line + "\n");
            Console.Out.Flush();
        }
    }
}
