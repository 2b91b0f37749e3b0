using System.Globalization;
using BridgeCoordinator.Server.Storage;
using StackExchange.Redis;

namespace BridgeCoordinator.Server.CommitLogs.RedisStreams;

/// <summary>Reads a session's stream, in pages, so that a long history neither blocks Redis for others nor fills a buffer.</summary>
internal sealed class StreamReader(RedisLine line)
{
    private const int Page = 1000;

    public async Task<IReadOnlyList<LogEntry>> ReadAsync(RedisKey stream, long afterSeq, CancellationToken cancellation)
    {
        var after = Math.Max(afterSeq, 0);
        var latest = await Ask(database => database.ScriptEvaluateAsync(StreamScripts.ReadAfter, [stream], [after, Page], RedisLine.Truth), cancellation);
        var found = latest.IsNull ? await ReadPagesAsync(stream, after, cancellation) : [.. ((RedisResult[])latest!).Select(ToEntry)];
        RequireWhole(stream, after, found);
        return found;
    }

    public async Task<LogTail> ReadTailAsync(RedisKey stream, CancellationToken cancellation)
    {
        var last = await Ask(database => database.StreamRangeAsync(stream, count: 1, messageOrder: Order.Descending, flags: RedisLine.Truth), cancellation);
        return last is [var entry] ? ToEntry(entry).AsTail : LogTail.Empty;
    }

    public async Task<T> Ask<T>(Func<IDatabase, Task<T>> question, CancellationToken cancellation)
    {
        try
        {
            return await line.ReadAsync(question, cancellation);
        }
        catch (Exception e) when (RedisFaults.IsFault(e))
        {
            throw new LogUnavailableException($"The log cannot be read: {e.Message}", e);
        }
    }

    private async Task<List<LogEntry>> ReadPagesAsync(RedisKey stream, long after, CancellationToken cancellation)
    {
        var found = new List<LogEntry>();
        RedisValue from = "-";
        while (true)
        {
            var start = from;
            var page = await Ask(database => database.StreamRangeAsync(stream, start, "+", Page, flags: RedisLine.Truth), cancellation);
            found.AddRange(page.Select(ToEntry).Where(entry => entry.Seq > after));
            if (page.Length < Page) return found;
            from = $"({page[^1].Id}";
        }
    }

    // Somebody may have deleted entries by hand. A history with a hole must not be taken for one.
    private static void RequireWhole(RedisKey stream, long after, List<LogEntry> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Seq != after + 1 + i)
                throw new LogUnavailableException($"The stream '{stream}' has entry {found[i].Seq} where {after + 1 + i} belongs: its history was changed.");
        }
    }

    private static LogEntry ToEntry(StreamEntry entry) => ToEntry((string)entry.Id!, (string)entry["c"]!, (byte[])entry["j"]!);

    private static LogEntry ToEntry(RedisResult entry) => ToEntry((string)entry[0]!, (string)entry[1][1]!, (byte[])entry[1][3]!);

    private static LogEntry ToEntry(string id, string command, byte[] json)
    {
        var dash = id.IndexOf('-', StringComparison.Ordinal);
        return new(
            int.Parse(id.AsSpan(0, dash), CultureInfo.InvariantCulture),
            long.Parse(id.AsSpan(dash + 1), CultureInfo.InvariantCulture),
            command,
            json);
    }
}
