using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Reflection;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Refusals;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>A command as read from the wire, or what is wrong with it, every field at once where that can be told.</summary>
internal sealed record CommandReading(string? Id, Command? Command, Problem? Problem);

/// <summary>Reads a command. What it lets through fits its type and its bounds; no rule has looked at it yet.</summary>
internal static class CommandReader
{
    public const int MostBytes = 64 * 1024;

    private static readonly FrozenSet<string> Types = typeof(Command)
        .GetCustomAttributes<JsonDerivedTypeAttribute>().Select(type => (string)type.TypeDiscriminator!).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads <c>{id, command: {type, ...}}</c>.</summary>
    public static CommandReading ReadEnvelope(ReadOnlyMemory<byte> utf8, Language language)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = WireJson.Options.MaxDepth, AllowDuplicateProperties = false });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return Bad("malformedJson", language);
            if (root.EnumerateObject().Select(property => property.Name).FirstOrDefault(name => name is not ("id" or "command")) is { } unknown)
                return Bad("badField", language, new FieldFault(unknown, "unknownField"));
            if (!root.TryGetProperty("command", out var command)) return Bad("badField", language, new FieldFault("command", "required"));
            return Read(root.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null, command, language);
        }
        catch (JsonException)
        {
            return Bad("malformedJson", language);
        }
        catch (InvalidOperationException)
        {
            return Bad("malformedJson", language);
        }
    }

    public static CommandReading Read(string? id, JsonElement command, Language language)
    {
        if (id is null || !CommandCheck.IsId(id)) return Bad("badField", language, new FieldFault("id", "badId"));
        if (command.ValueKind != JsonValueKind.Object) return Bad("badField", language, new FieldFault("command", "required"));
        if (JsonMarshal.GetRawUtf8Value(command).Length > MostBytes) return Bad("tooLarge", language);
        try
        {
            if (!command.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || !Types.Contains(type.GetString()!))
                return Bad("unknownCommand", language, new FieldFault("command.type", "unknownCommand"));
            var read = command.Deserialize<Command>(WireJson.Options)!;
            var faults = CommandCheck.Faults(read);
            return faults.IsEmpty
                ? new CommandReading(id, read, null)
                : Bad("badField", language, [.. faults.Select(fault => fault with { Path = $"command.{fault.Path}" })]);
        }
        catch (JsonException misfit)
        {
            return Bad("badField", language, new FieldFault(PathOf(misfit), "badValue"));
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate in an escape: JSON by its grammar, but no text.
            return Bad("malformedJson", language);
        }
    }

    /// <summary>JSON paths begin with $; ours with the field.</summary>
    private static string PathOf(JsonException misfit) => misfit.Path is { Length: > 1 } path ? $"command{path[1..]}" : "command";

    private static CommandReading Bad(string code, Language language, params FieldFault[] faults) =>
        new(null, null, Problems.Of(code, language, faults.Length == 0 ? null : faults));
}
