using BridgeCoordinator.Server.CommitLogs;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>The sessions this node serves.</summary>
internal static class SessionSetup
{
    public static WebApplicationBuilder AddSessions(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IRecoveryVote>(services => CommitLogSetup.UsesRedis(services)
            ? ActivatorUtilities.CreateInstance<RedisRecoveryVote>(services)
            : new OnlyNode());
        builder.Services.AddSingleton<SessionDirectory>();
        builder.Services.AddSingleton<SessionList>();
        builder.Services.AddHostedService<SessionRest>();
        builder.Services.AddHostedService<LogFollower>();
        builder.Services.AddSingleton<CommandDesk>();
        builder.Services.AddSingleton<CommandPace>();
        return builder;
    }
}
