using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.CommitLogs.RedisStreams;
using BridgeCoordinator.Server.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace BridgeCoordinator.Server.Tests.CommitLogs.RedisStreams;

/// <summary>What one server of several has: a connection, a clock and a log.</summary>
internal sealed class RedisNode(RedisLine line) : IAsyncDisposable
{
    public LogTime Clock { get; } = new(TimeProvider.System);

    public RedisLine Line => line;

    public RedisCommitLog Log => field ??= new RedisCommitLog(line, Clock, TimeProvider.System, NullLogger<RedisCommitLog>.Instance);

    public async ValueTask DisposeAsync()
    {
        await Log.DisposeAsync();
        await line.DisposeAsync();
    }
}
