using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.Demo;

namespace BridgeCoordinator.Server.Start;

/// <summary>What a start stores, in this order.</summary>
internal static class StartSetup
{
    public static WebApplicationBuilder AddStart(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IStartStep, FirstOrganizer>();
        builder.Services.AddSingleton<DemoRehearsal>();
        builder.Services.AddSingleton<IStartStep, DemoMeeting>();
        builder.Services.AddSingleton<StartLinks>();
        builder.Services.AddSingleton<StartSteps>();
        builder.Services.AddHostedService(services => services.GetRequiredService<StartSteps>());
        return builder;
    }
}
