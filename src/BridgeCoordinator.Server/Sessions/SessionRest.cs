using BridgeCoordinator.Server.CommitLogs;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>Looks every minute for sessions that may sleep.</summary>
internal sealed class SessionRest(SessionDirectory sessions, LogTime time) : BackgroundService
{
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await sessions.RestAsync();
    }
}
