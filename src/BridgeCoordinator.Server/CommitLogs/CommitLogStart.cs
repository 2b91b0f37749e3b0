using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.CommitLogs.RedisStreams;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.CommitLogs;

/// <summary>Opens the stores before the server listens: one that cannot keep anything never takes a command.</summary>
internal sealed class CommitLogStart(IServiceProvider services) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<ICommitLog>();
        services.GetRequiredService<IAccessStore>();
        if (CommitLogSetup.UsesRedis(services))
            await DurabilityCheck.WarnAsync(services.GetRequiredService<RedisLine>(), services.GetRequiredService<ILogger<RedisCommitLog>>());
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
