using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.CommitLogs;

namespace BridgeCoordinator.Server.Start;

/// <summary>
/// Runs the steps in their order, before the server listens where the store answers. Where it does not yet, the server
/// starts all the same, is not ready, and goes on with the steps once the store is there.
/// </summary>
internal sealed partial class StartSteps(IEnumerable<IStartStep> steps, StartLinks links, TimeProvider time, ILogger<StartSteps> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Queue<IStartStep> left = new(steps);

    /// <summary>False while something is still to be stored.</summary>
    public bool IsComplete { get; private set; }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await RunAsync(cancellationToken)) return;
        LogWaiting();
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        do await Task.Delay(Pause, time, stoppingToken);
        while (!await RunAsync(stoppingToken));
        LogDone();
    }

    private async Task<bool> RunAsync(CancellationToken cancellation)
    {
        try
        {
            while (left.TryPeek(out var step))
            {
                await step.RunAsync(cancellation);
                left.Dequeue();
            }
        }
        catch (Exception fault) when (fault is LogUnavailableException or LogOutcomeUnknownException or AccessStoreUnavailableException)
        {
            return false;
        }

        links.PrintOnceListening();
        return IsComplete = true;
    }

    [LoggerMessage(1110, LogLevel.Warning, "The store does not answer yet; this server is not ready until it does")]
    private partial void LogWaiting();

    [LoggerMessage(1111, LogLevel.Information, "The store answers; the start is complete")]
    private partial void LogDone();
}
