using System.Diagnostics;
using BridgeCoordinator.Server.Storage;
using StackExchange.Redis;

namespace BridgeCoordinator.Server.CommitLogs.RedisStreams;

/// <summary>
/// Sees an append through. Repeating the identical append is always safe, and after a timeout it is the only way to know:
/// that the entries are absent proves nothing, because the first attempt may still be on its way. What an attempt
/// answers is final, because a log that moved past the tail never takes an older attempt any more.
/// </summary>
internal sealed partial class StreamAppender(RedisLine line, TimeProvider time, ILogger logger)
{
    // A refusal that is certain is told soon: the caller can say "not stored" and the client decides.
    private const int CertainRetries = 2;

    // Some ten times what was measured. A history that is brought back goes in one piece, and Redis is busy with it for a while.
    private static readonly TimeSpan PerEntry = TimeSpan.FromMilliseconds(0.1);

    public async Task<AppendOutcome> AppendAsync(RedisKey[] keys, RedisValue[] arguments, int entries)
    {
        Task<RedisResult> Run(IDatabase database) => database.ScriptEvaluateAsync(StreamScripts.Append, keys, arguments, RedisLine.Truth);
        var begun = time.GetTimestamp();
        Exception? doubt = null;
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return ToOutcome(await (doubt is null ? line.SendAsync(Run, entries * PerEntry) : line.InsistAsync(Run, entries * PerEntry)));
            }
            catch (Exception e) when (RedisFaults.IsFault(e))
            {
                if (doubt is null && !RedisFaults.HadNoEffect(e)) LogInDoubt(e);
                doubt ??= RedisFaults.HadNoEffect(e) ? null : e;
                if (doubt is null && (attempt >= CertainRetries || !RedisFaults.MayPass(e)))
                    throw new LogUnavailableException($"Redis did not take the append: {e.Message}", e);
                if (doubt is not null && time.GetElapsedTime(begun) >= line.Options.ResolveWithin)
                    throw new LogOutcomeUnknownException($"Redis did not confirm the append: {doubt.Message}", doubt);
            }
            await Task.Delay(Pause(attempt), time);
        }
    }

    // Full jitter under a growing bound: nodes that lost the same server do not come back in step.
    private static TimeSpan Pause(int attempt) =>
        TimeSpan.FromMilliseconds(20 + Random.Shared.Next(50 << Math.Min(attempt, 4)));

    private static AppendOutcome ToOutcome(RedisResult answer) => (string?)answer switch
    {
        "stored" => AppendOutcome.Stored,
        "conflict" => AppendOutcome.Conflict,
        "gone" => AppendOutcome.Gone,
        _ => throw new UnreachableException()
    };

    [LoggerMessage(1102, LogLevel.Warning, "An append was not answered; repeating it until it is stored or refused")]
    private partial void LogInDoubt(Exception exception);
}
