using System.Text;
using BridgeCoordinator.Server.CommitLogs;

namespace BridgeCoordinator.Server.Tests.CommitLogs;

/// <summary>Entries to append, and what tests say about logs. Every test gives its own session, so that logs can be shared.</summary>
internal static class Entries
{
    public static CancellationToken Now => TestContext.Current.CancellationToken;

    public static LogEntry Entry(long seq, string command, int epoch = 1, string? json = null) =>
        new(epoch, seq, command, Encoding.UTF8.GetBytes(json ?? $$"""{"seq":{{seq}},"by":"{{command}}"}"""));

    /// <summary>Entries that continue <paramref name="tail"/>, in its epoch or the first.</summary>
    public static LogEntry[] After(LogTail tail, params string[] commands) =>
        [.. commands.Select((command, i) => Entry(tail.Seq + 1 + i, command, Math.Max(tail.Epoch, 1)))];

    public static Task<AppendOutcome> Append(this ICommitLog log, string session, LogTail tail, params LogEntry[] entries) =>
        log.AppendAsync(session, tail, entries, Now);

    /// <summary>Appends at the log's present tail and demands that it is stored.</summary>
    public static async Task<LogTail> Write(this ICommitLog log, string session, params string[] commands)
    {
        var tail = await log.ReadTailAsync(session, Now);
        var entries = After(tail, commands);
        Assert.Equal(AppendOutcome.Stored, await log.Append(session, tail, entries));
        return entries[^1].AsTail;
    }

    public static async Task<string[]> Read(this ICommitLog log, string session, long after = 0) =>
        [.. (await log.ReadAsync(session, after, Now)).Select(Text)];

    public static string Text(LogEntry entry) => $"{entry.Epoch}-{entry.Seq} {entry.CommandId} {Encoding.UTF8.GetString(entry.Json.Span)}";

    public static string[] Texts(params IEnumerable<LogEntry> entries) => [.. entries.Select(Text)];

    /// <summary>
    /// Waits for a condition, not for a time; the bound only ends a test that has failed. A log that cannot be asked at
    /// the moment does not meet the condition.
    /// </summary>
    public static async Task Until(Func<Task<bool>> condition, int seconds = 30)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Now);
        limit.CancelAfter(TimeSpan.FromSeconds(seconds));
        while (!await Holds()) await Task.Delay(10, limit.Token);

        async Task<bool> Holds()
        {
            try
            {
                return await condition();
            }
            catch (LogUnavailableException)
            {
                return false;
            }
        }
    }
}
