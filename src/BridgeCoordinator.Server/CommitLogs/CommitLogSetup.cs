using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.CommitLogs.RedisStreams;
using BridgeCoordinator.Server.CommitLogs.Sqlite;
using BridgeCoordinator.Server.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BridgeCoordinator.Server.CommitLogs;

/// <summary>
/// Registers <see cref="ICommitLog"/>, <see cref="IAccessStore"/> and <see cref="LogTime"/>, which always come from the same
/// place. Configuration: <c>CommitLog</c> = sqlite (default) or redis; <c>Data:Path</c> = the folder for SQLite, by default
/// <c>data</c> under the content root; <c>Redis:Configuration</c>; <c>Redis:KeyPrefix</c>, by default <c>bc:</c>; <c>Redis:CertificateAuthority</c>.
/// </summary>
public static class CommitLogSetup
{
    public static TBuilder AddCommitLog<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        // Configuration is read when a store is first asked for: tests and hosts add to it until the host is built.
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(services => new LogTime(services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton(ClaimDataFolder);
        builder.Services.AddSingleton(ConnectRedis);
        builder.Services.AddSingleton<ICommitLog>(services => UsesRedis(services)
            ? ActivatorUtilities.CreateInstance<RedisCommitLog>(services)
            : SqliteCommitLog.Open(services.GetRequiredService<DataFolder>(), services.GetRequiredService<TimeProvider>(), LoggerFor<SqliteCommitLog>(services)));
        builder.Services.AddSingleton<IAccessStore>(services => UsesRedis(services)
            ? ActivatorUtilities.CreateInstance<RedisAccessStore>(services)
            : SqliteAccessStore.Open(services.GetRequiredService<DataFolder>(), services.GetRequiredService<TimeProvider>(), LoggerFor<SqliteAccessStore>(services)));
        builder.Services.AddHostedService<CommitLogStart>();
        return builder;
    }

    /// <summary>Whether several nodes may share what this server keeps.</summary>
    /// <exception cref="StoreStartException">The configuration names a log that there is not.</exception>
    internal static bool UsesRedis(IServiceProvider services)
    {
        var chosen = services.GetRequiredService<IConfiguration>()["CommitLog"];
        return (chosen?.Trim().ToLowerInvariant() ?? "") switch
        {
            "" or "sqlite" => false,
            "redis" => true,
            _ => throw new StoreStartException(
                $"Cấu hình CommitLog là '{chosen}', chỉ nhận 'sqlite' hoặc 'redis'.",
                $"The configuration CommitLog is '{chosen}'; it may be 'sqlite' or 'redis'.")
        };
    }

    private static DataFolder ClaimDataFolder(IServiceProvider services)
    {
        var path = services.GetRequiredService<IConfiguration>()["Data:Path"];
        var root = services.GetRequiredService<IHostEnvironment>().ContentRootPath;
        return DataFolder.Claim(Path.Combine(root, string.IsNullOrWhiteSpace(path) ? "data" : path));
    }

    private static RedisLine ConnectRedis(IServiceProvider services)
    {
        var settings = services.GetRequiredService<IConfiguration>().GetSection("Redis");
        if (settings["Configuration"] is not { Length: > 0 } configuration)
            throw new StoreStartException(
                "CommitLog=redis cần có Redis:Configuration, ví dụ 'redis.noi-bo:6380,ssl=true,user=bc,password=...'.",
                "CommitLog=redis needs Redis:Configuration, for example 'redis.internal:6380,ssl=true,user=bc,password=...'.");
        var options = new RedisOptions(configuration, settings["KeyPrefix"] ?? "bc:", settings["CertificateAuthority"]);
        return RedisLine.Connect(options, services.GetRequiredService<TimeProvider>(), LoggerFor<RedisLine>(services));
    }

    private static ILogger<T> LoggerFor<T>(IServiceProvider services) => services.GetRequiredService<ILogger<T>>();
}
