using BridgeCoordinator.Server.Storage;
using StackExchange.Redis;

namespace BridgeCoordinator.Server.CommitLogs.RedisStreams;

/// <summary>Says at the start, in the log, what "stored" is worth with this Redis. It refuses nothing: a rehearsal may do with less.</summary>
internal static partial class DurabilityCheck
{
    public static async Task WarnAsync(RedisLine line, ILogger logger)
    {
        try
        {
            await WarnUnlessAsync(line, logger, "appendonly", "yes");
            await WarnUnlessAsync(line, logger, "appendfsync", "always");
        }
        catch (Exception e) when (RedisFaults.IsFault(e))
        {
            LogUnknown(logger, e.Message);
        }
    }

    private static async Task WarnUnlessAsync(RedisLine line, ILogger logger, string setting, string wanted)
    {
        var answer = await line.ReadAsync(database => database.ExecuteAsync("CONFIG", "GET", setting), CancellationToken.None);
        var actual = answer.Resp2Type == ResultType.Array && answer.Length == 2 ? (string?)answer[1] : null;
        if (actual != wanted) LogWeak(logger, setting, actual ?? "?", wanted);
    }

    [LoggerMessage(1104, LogLevel.Warning, "Redis has {Setting} {Actual}: a crash of Redis may lose commands that were accepted. Set it to {Wanted}")]
    private static partial void LogWeak(ILogger logger, string setting, string actual, string wanted);

    [LoggerMessage(1105, LogLevel.Warning, "Redis does not tell its persistence settings ({Reason}); make sure that appendonly is yes and appendfsync is always")]
    private static partial void LogUnknown(ILogger logger, string reason);
}
