using System.Text.Json;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Sessions;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// Shares among nodes what their consoles tell: a site is silent only when no node hears it. Each node writes the
/// consoles it heard since the last round and reads everybody's, in the rhythm in which links are judged.
/// </summary>
internal sealed class SharedPresence(
    IServiceProvider services, SessionDirectory sessions, Presence presence, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!CommitLogSetup.UsesRedis(services)) return;
        var line = services.GetRequiredService<RedisLine>();
        using var timer = new PeriodicTimer(LinkMonitor.Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var runner in sessions.Awake.ToList()) await ExchangeAsync(line, runner.Session.Id);
        }
    }

    private async Task ExchangeAsync(RedisLine line, string sessionId)
    {
        var key = line.Key($"presence:{sessionId}");
        try
        {
            var heard = presence.TakeHeard(sessionId);
            if (heard.Count > 0)
            {
                StackExchange.Redis.HashEntry[] entries =
                    [.. heard.Select(one => new StackExchange.Redis.HashEntry($"{one.SiteId}/{one.ConsoleId}", JsonSerializer.Serialize(one.State, WireJson.Options)))];
                await line.SendAsync(async database =>
                {
                    await database.HashSetAsync(key, entries);
                    return await database.KeyExpireAsync(key, Kept);
                });
            }

            foreach (var entry in await line.SendAsync(database => database.HashGetAllAsync(key)))
            {
                var (siteId, consoleId) = Split(entry.Name.ToString());
                if (JsonSerializer.Deserialize<ConsoleState>(entry.Value.ToString(), WireJson.Options) is { } state)
                    presence.Learn(sessionId, siteId, consoleId, state);
            }
        }
        catch (Exception fault) when (RedisFaults.IsFault(fault) || fault is JsonException)
        {
            // The next round tries again; meanwhile screens say that they are behind.
        }
    }

    private static (string SiteId, string ConsoleId) Split(string field)
    {
        var slash = field.IndexOf('/', StringComparison.Ordinal);
        return (field[..slash], field[(slash + 1)..]);
    }
}
