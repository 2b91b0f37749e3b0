using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Sessions;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// A log line as a reader may see it. Who runs the meeting or keeps its record sees all; to others the fields marked
/// personal are left out. The mark alone decides which those are.
/// </summary>
internal static class LogRedaction
{
    private static readonly JsonSerializerOptions Redacted = WithoutPersonal();

    public static Func<LogEntry, ReadOnlyMemory<byte>> For(Actor reader) =>
        reader.Has(Role.Organizer) || reader.Has(Role.Moderator) || reader.Has(Role.Secretary)
            ? entry => entry.Json
            : entry => JsonSerializer.SerializeToUtf8Bytes(entry.ToCommit(), Redacted);

    private static JsonSerializerOptions WithoutPersonal()
    {
        var options = WireJson.Configure(new JsonSerializerOptions());
        options.TypeInfoResolver = options.TypeInfoResolver!.WithAddedModifier(LeaveOutPersonal);
        options.MakeReadOnly();
        return options;
    }

    private static void LeaveOutPersonal(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property.AttributeProvider?.IsDefined(typeof(PersonalAttribute), inherit: true) == true)
                property.ShouldSerialize = static (_, _) => false;
    }
}
