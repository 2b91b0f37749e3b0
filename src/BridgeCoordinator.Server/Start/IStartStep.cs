namespace BridgeCoordinator.Server.Start;

/// <summary>Something to be stored once at a start. Run again from its beginning where the store could not be reached.</summary>
internal interface IStartStep
{
    Task RunAsync(CancellationToken cancellation);
}
