using System.Text.Json;
using System.Text.Json.Serialization;

namespace BridgeCoordinator.Domain.Sessions;

/// <summary>
/// Enum values as exactly their words. The framework's own converter also reads "GOOD", and takes "good, weak" for flags
/// even where there are none: the sum of the two would be "lost".
/// </summary>
internal sealed class ExactWords : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<T> : JsonConverter<T> where T : struct, Enum
    {
        private static readonly Dictionary<T, string> Words = Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
        private static readonly Dictionary<string, T> Values = Words.ToDictionary(word => word.Value, word => word.Key, StringComparer.Ordinal);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? ReadAsPropertyName(ref reader, typeToConvert, options) : throw new JsonException();

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            // Comparing bytes, since half a character is no string to look up.
            foreach (var (word, value) in Values)
                if (reader.ValueTextEquals(word)) return value;
            throw new JsonException();
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Words[value]);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(Words[value]);
    }
}
