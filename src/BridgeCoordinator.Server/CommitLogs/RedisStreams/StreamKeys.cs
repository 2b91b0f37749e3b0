using BridgeCoordinator.Server.Storage;
using StackExchange.Redis;

namespace BridgeCoordinator.Server.CommitLogs.RedisStreams;

/// <summary>Where the log lies in Redis.</summary>
internal sealed class StreamKeys(RedisLine line)
{
    /// <summary>Sorted set of sessions by the count of their last append.</summary>
    public RedisKey Index { get; } = line.Key("sessions");

    /// <summary>Number of appends to all sessions.</summary>
    public RedisKey Count { get; } = line.Key("appends");

    /// <summary>Written by the readiness probe alone.</summary>
    public RedisKey Probe { get; } = line.Key("probe");

    public RedisChannel Channel { get; } = RedisChannel.Literal(line.Options.KeyPrefix + "appended");

    public RedisKey Stream(string session) => line.Key("log:" + session);

    public RedisKey[] Written(string session) => [Stream(session), Index, Count];
}
