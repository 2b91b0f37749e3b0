using BridgeCoordinator.Server.Live;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace BridgeCoordinator.Server.Contract;

/// <summary>Adds to the document what travels on the hub alone, and keeps the address of the machine out of it.</summary>
internal sealed class HubMessages : IOpenApiDocumentTransformer
{
    private static readonly Type[] OnlyOnHub = [typeof(WatchFrom), typeof(Pulse), typeof(HubAnswer)];

    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = "BridgeCoordinator", Version = "1" };
        document.Servers = [];
        foreach (var type in OnlyOnHub)
            document.AddComponent(type.Name, await context.GetOrCreateSchemaAsync(type, cancellationToken: cancellationToken));
    }
}
