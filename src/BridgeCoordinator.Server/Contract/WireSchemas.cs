using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Sessions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace BridgeCoordinator.Server.Contract;

/// <summary>
/// Says in schemas what converters and options do and the generator cannot see: text and instants are strings, what has
/// no value is left out, and a discriminator is always there.
/// </summary>
internal sealed class WireSchemas : IOpenApiSchemaTransformer
{
    private const string Roles = "x-roles";

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (schema.Type is null && (type == typeof(string) || type == typeof(DateTimeOffset) || type == typeof(DateTimeOffset?) || schema.Enum is { Count: > 0 }))
            schema.Type = JsonSchemaType.String;
        // Text has a converter of ours, so a list or map of texts comes without saying what it holds.
        if (context.JsonTypeInfo.ElementType == typeof(string))
        {
            if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Dictionary) schema.AdditionalProperties ??= new OpenApiSchema { Type = JsonSchemaType.String };
            else schema.Items ??= new OpenApiSchema { Type = JsonSchemaType.String };
        }

        foreach (var property in context.JsonTypeInfo.Properties.Where(MayBeLeftOut)) schema.Required?.Remove(property.Name);
        if (type.IsAssignableTo(typeof(Command)) && type.IsSealed && schema.Properties?.ContainsKey("type") == true)
        {
            (schema.Required ??= new HashSet<string>()).Add("type");
            (schema.Extensions ??= new Dictionary<string, IOpenApiExtension>())[Roles] = new JsonNodeExtension(RolesFor(type));
        }

        return Task.CompletedTask;
    }

    /// <summary>Who may give a command besides the organizer, so that a page need not guess what to offer to whom.</summary>
    private static JsonArray RolesFor(Type command) =>
        [.. CommandTable.Rights[command].Roles.Select(role => JsonNode.Parse(JsonSerializer.Serialize(role, WireJson.Options)))];

    private static bool MayBeLeftOut(JsonPropertyInfo property) =>
        property.IsGetNullable && (!property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null);
}
