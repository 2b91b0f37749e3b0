using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Server.Live;

/// <summary>Hands on an update's bytes. They are written as the contract describes them: what has no value is left out.</summary>
internal sealed class UpdateJson : JsonConverter<Update>
{
    public static byte[] Write(Update update)
    {
        var buffer = new ArrayBufferWriter<byte>(256 + (update.Cards?.Utf8.Length ?? 0));
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        json.WriteStartObject();
        json.WriteNumber("epoch", update.Epoch);
        json.WriteString("view", update.View);
        json.WriteNumber("from", update.From);
        json.WriteNumber("seq", update.Seq);
        json.WriteString("time", update.Time.UtcDateTime);
        if (update.BehindSince is { } behind) json.WriteString("behindSince", behind.UtcDateTime);
        if (update.Cards is { } cards)
        {
            json.WritePropertyName("cards");
            json.WriteRawValue(cards.Utf8.Span, skipInputValidation: true);
        }

        WritePart(json, "gone", update.Gone);
        WritePart(json, "end", update.End);
        if (update.History is { } history) json.WriteString("history", history);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public override Update Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Nobody sends us updates.");

    public override void Write(Utf8JsonWriter writer, Update value, JsonSerializerOptions options) => writer.WriteRawValue(value.Json, skipInputValidation: true);

    private static void WritePart<T>(Utf8JsonWriter json, string name, T? value)
    {
        if (value is null) return;
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, WireJson.Options);
    }
}
