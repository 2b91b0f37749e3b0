using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Sessions;
using BridgeCoordinator.Server.Storage;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// Shares among nodes what their consoles tell: a site is silent only when no node hears it. Each node writes the
/// consoles it heard since the last round and reads everybody's, in the rhythm in which links are judged.
/// </summary>
internal sealed partial class SharedPresence(
    IServiceProvider services, SessionDirectory sessions, Presence presence, IOptions<LinkThresholds> thresholds, LogTime time,
    ILogger<SharedPresence> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!CommitLogSetup.UsesRedis(services)) return;
        var table = new PresenceTable(services.GetRequiredService<RedisLine>(), TimeSpan.FromSeconds(2 * thresholds.Value.OfflineSeconds));
        using var timer = new PeriodicTimer(LinkMonitor.Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var runner in sessions.Awake.ToList()) await ExchangeAsync(table, runner.Session.Id);
        }
    }

    private async Task ExchangeAsync(PresenceTable table, string sessionId)
    {
        var untold = presence.TakeHeard(sessionId);
        try
        {
            await table.WriteAsync(sessionId, untold);
            untold = [];
            foreach (var (siteId, consoleId, state) in await table.ReadAsync(sessionId, time.GetUtcNow()))
                presence.Learn(sessionId, siteId, consoleId, state);
        }
        catch (Exception fault)
        {
            // The next round tries again; meanwhile screens say that they are behind.
            presence.HandBack(sessionId, untold);
            if (!RedisFaults.IsFault(fault)) LogNotShared(logger, sessionId, fault);
        }
    }

    [LoggerMessage(2101, LogLevel.Error, "Session {SessionId}: what its consoles tell could not be shared.")]
    private static partial void LogNotShared(ILogger logger, string sessionId, Exception fault);
}
