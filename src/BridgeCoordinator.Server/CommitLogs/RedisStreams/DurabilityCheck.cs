using BridgeCoordinator.Server.Storage;
using StackExchange.Redis;

namespace BridgeCoordinator.Server.CommitLogs.RedisStreams;

/// <summary>
/// Says in the log what "stored" is worth with the Redis just connected to: after a failover it may be another one. It
/// refuses nothing: a rehearsal may do with less.
/// </summary>
internal static partial class DurabilityCheck
{
    public static async Task WarnAsync(RedisLine line, ILogger logger)
    {
        try
        {
            var (kept, synced, evicts) = (await SettingAsync(line, "appendonly"), await SettingAsync(line, "appendfsync"), await SettingAsync(line, "maxmemory-policy"));
            if (kept != "yes") LogWeak(logger, "appendonly", kept, "yes");
            if (synced != "always") LogWeak(logger, "appendfsync", synced, "always");
            // What has an expiry (volatile-*) may go: histories and grants have none.
            if (evicts.StartsWith("allkeys", StringComparison.Ordinal)) LogEvicts(logger, evicts);
            else if ((kept, synced) == ("yes", "always")) LogSound(logger);
        }
        catch (Exception e) when (RedisFaults.IsFault(e))
        {
            LogUnknown(logger, e.Message);
        }
    }

    private static async Task<string> SettingAsync(RedisLine line, string setting)
    {
        var answer = await line.ReadAsync(database => database.ExecuteAsync("CONFIG", "GET", setting), CancellationToken.None);
        return answer.Resp2Type == ResultType.Array && answer.Length == 2 ? (string?)answer[1] ?? "?" : "?";
    }

    [LoggerMessage(1104, LogLevel.Warning, "Redis has {Setting} {Actual}: a crash of Redis may lose commands that were accepted. Set it to {Wanted}")]
    private static partial void LogWeak(ILogger logger, string setting, string actual, string wanted);

    [LoggerMessage(1105, LogLevel.Warning, "Redis does not tell its persistence settings ({Reason}); make sure that appendonly is yes, appendfsync is always and maxmemory-policy is noeviction")]
    private static partial void LogUnknown(ILogger logger, string reason);

    [LoggerMessage(1107, LogLevel.Warning, "Redis has maxmemory-policy {Policy}: short of memory it throws whole histories away. Set it to noeviction")]
    private static partial void LogEvicts(ILogger logger, string policy);

    [LoggerMessage(1108, LogLevel.Information, "Redis keeps what it acknowledges, also through a crash")]
    private static partial void LogSound(ILogger logger);
}
