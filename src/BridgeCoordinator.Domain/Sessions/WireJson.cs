using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace BridgeCoordinator.Domain.Sessions;

/// <summary>
/// How everything is written on the wire and in the log: camelCase, enum values as words, absent where there is no
/// value, instants in UTC, text in NFC. What is read must fit exactly: no unknown field, no null where a value belongs.
/// </summary>
public static class WireJson
{
    public static JsonSerializerOptions Options { get; } = Exact();

    /// <summary>The same for a framework that describes types from its options: it knows the words only from its own converter, which reads more than them.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DictionaryKeyPolicy = null;
        options.PropertyNameCaseInsensitive = false;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(AbsentIsNull);
        options.AllowOutOfOrderMetadataProperties = true;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = 32;
        // Vietnamese stays readable in logs and on the wire; nothing here is ever pasted into HTML.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new NfcText());
        options.Converters.Add(new UtcInstant());
        return options;
    }

    /// <summary>What is not written because it is null must not be asked for when it is read.</summary>
    private static void AbsentIsNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property.AssociatedParameter is { } parameter && (parameter.IsNullable || Nullable.GetUnderlyingType(parameter.ParameterType) is not null))
                property.IsRequired = false;
    }

    private static JsonSerializerOptions Exact()
    {
        var options = Configure(new JsonSerializerOptions());
        options.Converters.Insert(0, new ExactWords());
        options.MakeReadOnly();
        return options;
    }

    /// <summary>The same name typed on two keyboards is the same text.</summary>
    private sealed class NfcText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.String) throw new JsonException();
            try
            {
                return reader.GetString()?.Normalize(NormalizationForm.FormC);
            }
            catch (Exception malformed) when (malformed is InvalidOperationException or ArgumentException)
            {
                throw new JsonException("Text is not valid Unicode.", malformed);
            }
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

        public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

        public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);
    }

    private sealed class UtcInstant : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset().ToUniversalTime();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime);
    }
}
