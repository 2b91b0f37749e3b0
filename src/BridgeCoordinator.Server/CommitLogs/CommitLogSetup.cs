using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.CommitLogs.Sqlite;
using BridgeCoordinator.Server.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BridgeCoordinator.Server.CommitLogs;

/// <summary>
/// Registers <see cref="ICommitLog"/> and <see cref="IAccessStore"/>, which always live in the same place. Configuration:
/// <c>CommitLog</c> = sqlite (default); <c>Data:Path</c> = the folder for SQLite, by default <c>data</c> under the content root.
/// </summary>
public static class CommitLogSetup
{
    public static TBuilder AddCommitLog<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddHostedService<CommitLogStart>();
        // Configuration is read when a store is first asked for: tests and hosts add to it until the host is built.
        builder.Services.AddSingleton(ClaimDataFolder);
        builder.Services.AddSingleton<ICommitLog>(OpenSqliteLog);
        builder.Services.AddSingleton<IAccessStore>(OpenSqliteAccess);
        return builder;
    }

    private static DataFolder ClaimDataFolder(IServiceProvider services)
    {
        var path = services.GetRequiredService<IConfiguration>()["Data:Path"];
        var root = services.GetRequiredService<IHostEnvironment>().ContentRootPath;
        return DataFolder.Claim(Path.Combine(root, string.IsNullOrWhiteSpace(path) ? "data" : path));
    }

    private static SqliteCommitLog OpenSqliteLog(IServiceProvider services) => SqliteCommitLog.Open(
        services.GetRequiredService<DataFolder>(),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<SqliteCommitLog>>());

    private static SqliteAccessStore OpenSqliteAccess(IServiceProvider services) => SqliteAccessStore.Open(
        services.GetRequiredService<DataFolder>(),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<SqliteAccessStore>>());

    /// <summary>Asking for the stores opens them, so a server that cannot keep anything never starts to listen.</summary>
    private sealed class CommitLogStart(ICommitLog log, IAccessStore access) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            ArgumentNullException.ThrowIfNull(log);
            ArgumentNullException.ThrowIfNull(access);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
