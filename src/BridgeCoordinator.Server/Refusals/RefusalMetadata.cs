namespace BridgeCoordinator.Server.Refusals;

internal static class RefusalMetadata
{
    /// <summary>Names the statuses an endpoint may refuse with in the API description.</summary>
    public static RouteHandlerBuilder ProducesRefusals(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses) endpoint.Produces<Problem>(status, "application/problem+json");
        return endpoint;
    }
}
