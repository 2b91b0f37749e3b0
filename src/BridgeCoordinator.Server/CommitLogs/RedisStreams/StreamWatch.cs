using System.Collections.Concurrent;
using BridgeCoordinator.Server.Storage;
using StackExchange.Redis;

namespace BridgeCoordinator.Server.CommitLogs.RedisStreams;

/// <summary>
/// Hears of other nodes' appends: at once by pub/sub, which may lose a message, and within half a second by asking. The
/// same question tells the server's time and whether the connection can be trusted.
/// </summary>
internal sealed partial class StreamWatch : IAsyncDisposable
{
    private static readonly TimeSpan LargestSkew = TimeSpan.FromSeconds(2);

    private readonly RedisLine line;
    private readonly StreamKeys keys;
    private readonly Doorbell doorbell;
    private readonly LogTime clock;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<string, bool> known = new(StringComparer.Ordinal);
    private readonly Task polling;
    private long seen;
    private bool skewed;
    private volatile bool isChecked;

    public StreamWatch(RedisLine line, StreamKeys keys, Doorbell doorbell, LogTime clock, TimeProvider time, ILogger logger)
    {
        (this.line, this.keys, this.doorbell, this.clock, this.time, this.logger) = (line, keys, doorbell, clock, time, logger);
        line.Restored += LookAnew;
        Subscribe();
        polling = PollAsync();
    }

    public void Hear(string session)
    {
        known.TryAdd(session, true);
        doorbell.Ring(session);
    }

    public async ValueTask DisposeAsync()
    {
        line.Restored -= LookAnew;
        await stopping.CancelAsync();
        await polling;
        stopping.Dispose();
    }

    private void Subscribe()
    {
        try
        {
            line.Subscriber.Subscribe(keys.Channel, (_, session) => Hear(session!));
        }
        catch (Exception e) when (RedisFaults.IsFault(e) || e is AggregateException)
        {
            LogDeaf(e);
        }
    }

    private async Task PollAsync()
    {
        using var rhythm = new PeriodicTimer(line.Options.PollInterval, time);
        try
        {
            do
            {
                await AskAsync();
            }
            while (await rhythm.WaitForNextTickAsync(stopping.Token));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The log is being closed.
        }
    }

    private async Task AskAsync()
    {
        try
        {
            var (asked, begun) = (time.GetUtcNow(), time.GetTimestamp());
            var answer = await line.TryAsync(database => database.ScriptEvaluateAsync(StreamScripts.Poll, [keys.Index, keys.Count], [seen], RedisLine.Truth));
            Measure(asked, time.GetElapsedTime(begun), (long)answer[0], (long)answer[1]);
            Compare((long)answer[2], (string[])answer[3]!);
            await CheckOnceAsync();
        }
        catch (Exception e) when (RedisFaults.IsFault(e))
        {
            // The breaker has counted it, and says so in the log when it opens.
        }
    }

    private async Task CheckOnceAsync()
    {
        if (isChecked) return;
        isChecked = true;
        await DurabilityCheck.WarnAsync(line, logger);
    }

    private void Compare(long count, string[] changed)
    {
        var wentBack = count < seen;
        seen = count;
        foreach (var session in changed) Hear(session);
        if (wentBack) HearAll();
    }

    // What happened while nobody was connected is unknown, even whether this is the same server.
    private void LookAnew()
    {
        isChecked = false;
        HearAll();
    }

    // The server lost data, or may have: everybody has a reason to look.
    private void HearAll()
    {
        foreach (var session in known.Keys) doorbell.Ring(session);
    }

    private void Measure(DateTimeOffset asked, TimeSpan roundTrip, long seconds, long microseconds)
    {
        clock.Measured(asked, DateTimeOffset.FromUnixTimeSeconds(seconds).AddMicroseconds(microseconds), roundTrip);
        var isSkewed = clock.Offset.Duration() > LargestSkew;
        if (isSkewed && !skewed) LogSkewed(clock.Offset.TotalSeconds);
        skewed = isSkewed;
    }

    [LoggerMessage(1103, LogLevel.Error, "This machine's clock is {Seconds} s off the log server's; commits use the log server's time. Synchronize the clocks")]
    private partial void LogSkewed(double seconds);

    [LoggerMessage(1106, LogLevel.Warning, "Redis does not let this server subscribe; other nodes' commits are seen up to half a second later")]
    private partial void LogDeaf(Exception exception);
}
