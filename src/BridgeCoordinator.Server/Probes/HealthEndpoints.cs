using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Start;

namespace BridgeCoordinator.Server.Probes;

/// <summary>How the service is, for probes.</summary>
internal sealed record Health(string Status);

internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("health");
        health.MapGet("live", () => new Health("live"));
        health.MapGet("ready", Ready).Produces<Health>().Produces<Health>(503);
    }

    /// <summary>Ready only once the start is complete, while the log accepts writes and the process is not stopping.</summary>
    private static async Task<IResult> Ready(StartSteps start, ICommitLog log, IHostApplicationLifetime lifetime, CancellationToken cancellation)
    {
        var ready = start.IsComplete && !lifetime.ApplicationStopping.IsCancellationRequested && await log.AcceptsWritesAsync(cancellation);
        return Results.Json(new Health(ready ? "ready" : "notReady"), statusCode: ready ? 200 : 503);
    }
}
