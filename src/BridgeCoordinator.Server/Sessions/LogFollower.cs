using BridgeCoordinator.Server.CommitLogs;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>
/// Follows a log that other nodes append to as well: looks when the doorbell rings, and every second for the rings that
/// were lost. Tells the screens of a session whose log's end cannot be confirmed for <see cref="Patience"/>.
/// </summary>
internal sealed class LogFollower(ICommitLog log, SessionDirectory sessions, LogTime time) : BackgroundService
{
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => FollowAsync(stoppingToken);

    /// <summary>On the scheduler of whoever starts it, which a hosted service's own start would leave.</summary>
    internal async Task FollowAsync(CancellationToken stoppingToken)
    {
        // Nobody else writes to a log of our own: what we know of it is all there is.
        if (!log.IsShared) return;
        using var bell = log.OnAppended(sessionId => sessions.FindAwake(sessionId)?.LookForMoreAsync());
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var runner in sessions.Awake)
            {
                if (runner.IsDeleted)
                {
                    await sessions.LeaveAsync(runner.Session.Id);
                    continue;
                }

                var confirmed = runner.ConfirmedAt;
                runner.Feed.Behind(time.GetUtcNow() - confirmed > Patience ? confirmed : null);
                _ = runner.LookForMoreAsync();
            }
        }
    }
}
