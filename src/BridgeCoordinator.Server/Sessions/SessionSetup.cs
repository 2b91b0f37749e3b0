using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Demo;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>The sessions this node serves, and the sample among them.</summary>
internal static class SessionSetup
{
    public static WebApplicationBuilder AddSessions(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IRecoveryVote>(services => CommitLogSetup.UsesRedis(services)
            ? ActivatorUtilities.CreateInstance<RedisRecoveryVote>(services)
            : new OnlyNode());
        builder.Services.AddSingleton<SessionDirectory>();
        builder.Services.AddHostedService<LogFollower>();
        builder.Services.AddSingleton<CommandDesk>();
        builder.Services.AddSingleton<CommandPace>();
        builder.Services.AddHostedService<DemoMeeting>();
        // One object: those who add links and the one that prints them.
        builder.Services.AddSingleton<StartLinks>();
        builder.Services.AddHostedService(services => services.GetRequiredService<StartLinks>());
        return builder;
    }
}
