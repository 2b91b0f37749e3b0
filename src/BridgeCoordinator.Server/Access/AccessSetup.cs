namespace BridgeCoordinator.Server.Access;

/// <summary>Who may enter: stores, desks and the checks before any endpoint.</summary>
internal static class AccessSetup
{
    public static WebApplicationBuilder AddAccess(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<AccessOptions>(builder.Configuration.GetSection(AccessOptions.Section));
        builder.Services.AddSingleton<SignInAttempts>();
        builder.Services.AddSingleton<CallerSource>();
        builder.Services.AddSingleton<GrantMemory>();
        builder.Services.AddSingleton<Revocations>();
        builder.Services.AddHostedService<RevocationFollower>();
        builder.Services.AddSingleton<GrantDesk>();
        return builder;
    }
}
