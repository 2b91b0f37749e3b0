using System.Text.Json;
using System.Text.Json.Serialization;

namespace BridgeCoordinator.Server.Live;

/// <summary>JSON that was written before, shared as bytes by everyone who gets it.</summary>
[JsonConverter(typeof(AsIs))]
internal readonly record struct RawJson(ReadOnlyMemory<byte> Utf8)
{
    private sealed class AsIs : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.SerializeToUtf8Bytes(JsonElement.ParseValue(ref reader)));

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
    }
}
