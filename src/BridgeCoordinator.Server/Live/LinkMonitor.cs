using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Sessions;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Live;

/// <summary>Looks at every awake session's consoles and submits what it sees as the system itself.</summary>
internal sealed partial class LinkMonitor(
    SessionDirectory sessions, Presence presence, IOptions<LinkThresholds> thresholds, LogTime time, ILogger<LinkMonitor> logger) : BackgroundService
{
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    private readonly LinkWatches watches = new(presence, thresholds.Value);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var awake = sessions.Awake.ToList();
            foreach (var runner in awake) await LookAsync(runner);
            watches.Keep(awake.Select(runner => runner.Session.Id));
        }
    }

    private async Task LookAsync(SessionRunner runner)
    {
        var session = runner.Session;
        // While the log is out of reach nothing can be said of a site, and nothing about it could be kept.
        if (runner.Feed.BehindSince is not null)
        {
            watches.BeginAnew(session.Id);
            return;
        }

        try
        {
            var now = time.GetUtcNow();
            foreach (var observed in watches.Look(session, now))
                await runner.SubmitAsync(CommandEnvelope.Of(LinkWatch.IdOf(observed, session, now), observed, Actor.System));
        }
        catch (Exception fault)
        {
            // One session's trouble must not blind the others.
            LogLookFailed(logger, session.Id, fault);
        }
    }

    [LoggerMessage(2100, LogLevel.Error, "Session {SessionId}: its links could not be looked at.")]
    private static partial void LogLookFailed(ILogger logger, string sessionId, Exception fault);
}
