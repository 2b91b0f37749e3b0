using System.Threading.RateLimiting;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>Bounds how fast one grant may send commands: a stuck key or a hostile page slows down nobody else.</summary>
internal sealed class CommandPace : IDisposable
{
    private const int Burst = 100;
    private const int PerSecond = 50;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(grantId =>
        RateLimitPartition.GetTokenBucketLimiter(grantId, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Burst,
            TokensPerPeriod = PerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0
        }));

    public bool Allows(string grantId)
    {
        using var lease = limiter.AttemptAcquire(grantId);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
