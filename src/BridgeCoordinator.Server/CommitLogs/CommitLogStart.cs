using BridgeCoordinator.Server.Access;

namespace BridgeCoordinator.Server.CommitLogs;

/// <summary>Opens the stores before the server listens: one that is damaged or refuses us ends the start with its reason.</summary>
internal sealed class CommitLogStart(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<ICommitLog>();
        services.GetRequiredService<IAccessStore>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
