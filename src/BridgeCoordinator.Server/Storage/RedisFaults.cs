using Polly.CircuitBreaker;
using Polly.Timeout;
using StackExchange.Redis;

namespace BridgeCoordinator.Server.Storage;

/// <summary>What an exception from Redis says about the command that met it.</summary>
internal static class RedisFaults
{
    /// <summary>A fault of Redis or the way to it, as opposed to a bug of ours.</summary>
    public static bool IsFault(Exception e) =>
        e is RedisException or RedisCommandException or RedisTimeoutException or TimeoutRejectedException or BrokenCircuitException or ObjectDisposedException;

    /// <summary>
    /// Certainly without effect: never sent, or answered with an error. (Our scripts fail at their first write or not at all.)
    /// A timeout is not among them, even of a command that "waits to be sent": it stays in the queue and may land later.
    /// </summary>
    public static bool HadNoEffect(Exception e) => e switch
    {
        RedisConnectionException connection => connection.FailureType == ConnectionFailureType.UnableToResolvePhysicalConnection,
        RedisServerException or RedisCommandException or BrokenCircuitException or ObjectDisposedException => true,
        _ => false
    };

    /// <summary>Says something about the connection or the server, not about one session's data.</summary>
    public static bool MeansTrouble(Exception? e) =>
        e is RedisConnectionException or RedisTimeoutException or TimeoutRejectedException
        or RedisServerException { Kind: RedisErrorKind.Loading or RedisErrorKind.MasterDown or RedisErrorKind.ClusterDown or RedisErrorKind.NoAuth };

    /// <summary>Worth asking again in a moment.</summary>
    public static bool MayPass(Exception e) =>
        MeansTrouble(e) || e is RedisServerException { Kind: RedisErrorKind.TryAgain or RedisErrorKind.ReadOnly or RedisErrorKind.Busy or RedisErrorKind.NoScript };
}
