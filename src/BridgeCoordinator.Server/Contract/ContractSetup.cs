using BridgeCoordinator.Domain.Sessions;
using Microsoft.AspNetCore.OpenApi;

namespace BridgeCoordinator.Server.Contract;

/// <summary>The wire contract as an OpenAPI document, cards and hub messages included.</summary>
internal static class ContractSetup
{
    public const string Document = "v1";

    public static WebApplicationBuilder AddContract(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(options => WireJson.Configure(options.SerializerOptions));
        builder.Services.AddOpenApi(Document, options =>
        {
            options.AddSchemaTransformer<WireSchemas>();
            options.AddDocumentTransformer<HubMessages>();
            options.CreateSchemaReferenceId = type => type.Type == typeof(UpdateDocument) ? "Update" : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        });
        return builder;
    }

    public static void MapContract(this IEndpointRouteBuilder routes) => routes.MapOpenApi("/openapi/{documentName}.json");
}
