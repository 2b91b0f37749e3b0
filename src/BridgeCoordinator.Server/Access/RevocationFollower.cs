using BridgeCoordinator.Server.CommitLogs;

namespace BridgeCoordinator.Server.Access;

/// <summary>
/// Ends, within <see cref="Period"/>, watches whose grant was revoked on another node. On this node a revocation is
/// announced at once, and each command looks its grant up anyway. A grant that is missing was not revoked: the store may have
/// been emptied, and then the grants come back with the history.
/// </summary>
internal sealed partial class RevocationFollower(
    ICommitLog log, IAccessStore store, Revocations revocations, TimeProvider time, ILogger<RevocationFollower> logger) : BackgroundService
{
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!log.IsShared) return;
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var grantId in revocations.Watching())
                    if (await store.FindAsync(grantId, stoppingToken) is { RevokedAt: not null } revoked) revocations.Announce(revoked);
            }
            catch (AccessStoreUnavailableException)
            {
                // Nobody can be asked now; nothing can be done with the grant either.
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // A service that ends takes the server with it.
                LogNotFollowed(logger, fault);
            }
        }
    }

    [LoggerMessage(1210, LogLevel.Error, "Whether grants were revoked on another node could not be asked")]
    private static partial void LogNotFollowed(ILogger logger, Exception fault);
}
