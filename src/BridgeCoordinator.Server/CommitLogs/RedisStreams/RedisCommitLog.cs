using BridgeCoordinator.Server.Storage;
using StackExchange.Redis;

namespace BridgeCoordinator.Server.CommitLogs.RedisStreams;

/// <summary>
/// The log that several nodes share: one stream a session. "Stored" is as durable as Redis is configured to be:
/// <c>appendfsync always</c> survives a crash of Redis; a failover to a replica may lose what was acknowledged, and then
/// appenders are told Gone.
/// </summary>
public sealed class RedisCommitLog : ICommitLog, IAsyncDisposable
{
    private readonly RedisLine line;
    private readonly StreamKeys keys;
    private readonly Doorbell doorbell;
    private readonly StreamAppender appender;
    private readonly StreamReader reader;
    private readonly StreamWatch watch;
    private readonly WriteProbe probe;

    public RedisCommitLog(RedisLine line, LogTime clock, TimeProvider time, ILogger<RedisCommitLog> logger)
    {
        this.line = line;
        keys = new StreamKeys(line);
        doorbell = new Doorbell(logger);
        appender = new StreamAppender(line, time, logger);
        reader = new StreamReader(line);
        watch = new StreamWatch(line, keys, doorbell, clock, time, logger);
        probe = new WriteProbe(ProbeAsync, time);
    }

    public bool IsShared => true;

    public async Task<AppendOutcome> AppendAsync(string sessionId, LogTail tail, IReadOnlyList<LogEntry> entries, CancellationToken cancellation)
    {
        LogEntries.RequireContinuation(sessionId, tail, entries);
        cancellation.ThrowIfCancellationRequested();
        RedisValue[] arguments =
        [
            sessionId, keys.Channel.ToString(), $"{tail.Epoch}-{tail.Seq}", tail.CommandId,
            .. entries.SelectMany(entry => new RedisValue[] { $"{entry.Epoch}-{entry.Seq}", entry.CommandId, entry.Json })
        ];
        var outcome = await appender.AppendAsync(keys.Written(sessionId), arguments, entries.Count);
        // Pub/sub brings it too; this process need not wait for the round trip.
        if (outcome == AppendOutcome.Stored) watch.Hear(sessionId);
        return outcome;
    }

    public Task<IReadOnlyList<LogEntry>> ReadAsync(string sessionId, long afterSeq, CancellationToken cancellation) =>
        reader.ReadAsync(keys.Stream(sessionId), afterSeq, cancellation);

    public Task<LogTail> ReadTailAsync(string sessionId, CancellationToken cancellation) =>
        reader.ReadTailAsync(keys.Stream(sessionId), cancellation);

    /// <summary>A session whose stream somebody deleted by hand is not listed: it has no entries.</summary>
    public async Task<IReadOnlyList<string>> ListSessionsAsync(CancellationToken cancellation)
    {
        var listed = await reader.Ask(database => database.SortedSetRangeByRankAsync(keys.Index, flags: RedisLine.Truth), cancellation);
        var exist = await reader.Ask(database => Task.WhenAll(listed.Select(session => database.KeyExistsAsync(keys.Stream(session!), RedisLine.Truth))), cancellation);
        return [.. listed.Where((_, i) => exist[i]).Select(session => session.ToString()).Order(StringComparer.Ordinal)];
    }

    public async Task DeleteAsync(string sessionId, CancellationToken cancellation)
    {
        try
        {
            await line.SendAsync(database => database.ScriptEvaluateAsync(StreamScripts.Delete, keys.Written(sessionId), [sessionId, keys.Channel.ToString()], RedisLine.Truth));
        }
        catch (Exception e) when (RedisFaults.IsFault(e))
        {
            if (RedisFaults.HadNoEffect(e)) throw new LogUnavailableException($"Redis did not delete the session: {e.Message}", e);
            throw new LogOutcomeUnknownException($"Redis did not confirm the deletion: {e.Message}", e);
        }
    }

    public IDisposable OnAppended(Action<string> ring) => doorbell.Add(ring);

    public async Task<bool> AcceptsWritesAsync(CancellationToken cancellation) =>
        line.IsTrusted && await probe.AskAsync(cancellation) && line.IsTrusted;

    public ValueTask DisposeAsync() => watch.DisposeAsync();

    private async Task ProbeAsync()
    {
        try
        {
            await line.SendAsync(database => database.StringIncrementAsync(keys.Probe));
        }
        catch (Exception e) when (RedisFaults.IsFault(e))
        {
            throw new LogUnavailableException($"Redis does not take writes: {e.Message}", e);
        }
    }
}
