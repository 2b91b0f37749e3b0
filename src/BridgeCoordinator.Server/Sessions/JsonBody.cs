using System.Text.Json;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Refusals;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>A JSON body, or a problem that says which field does not fit.</summary>
internal readonly record struct JsonBody<T>(T? Value, Problem? Problem);

/// <summary>Reads bodies with the wire's own strictness, so that a refusal is ours and in the caller's language.</summary>
internal static class JsonBody
{
    public static async Task<JsonBody<T>> ReadAsync<T>(HttpContext http, int mostBytes = CommandReader.MostBytes)
        where T : class
    {
        var language = Languages.Of(http);
        var body = await BodyBytes.ReadAsync(http.Request, mostBytes);
        if (body is null) return new JsonBody<T>(null, Problems.Of("tooLarge", language));
        try
        {
            return JsonSerializer.Deserialize<T>(body.Value.Span, WireJson.Options) is { } value
                ? new JsonBody<T>(value, null)
                : new JsonBody<T>(null, Problems.Of("malformedJson", language));
        }
        catch (JsonException misfit)
        {
            return new JsonBody<T>(null, misfit.Path is { Length: > 2 } path
                ? Problems.Of("badField", language, [new FieldFault(path[1] == '.' ? path[2..] : path[1..], "badValue")])
                : Problems.Of("malformedJson", language));
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate in an escape: JSON by its grammar, but no text.
            return new JsonBody<T>(null, Problems.Of("malformedJson", language));
        }
    }
}

/// <summary>A request's body up to a size.</summary>
internal static class BodyBytes
{
    /// <summary>Null where the body is larger than <paramref name="most"/>.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int most)
    {
        if (request.ContentLength > most) return null;
        var buffer = new byte[Math.Min(most, request.ContentLength ?? most) + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        // Not by "? null :", which would make an empty body of it: null converts to Memory.
        if (length > most) return null;
        return buffer.AsMemory(0, length);
    }
}
