using System.Text.Json;
using System.Text.Json.Serialization;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Boards;

/// <summary>
/// Writes cards. A site's console lists its requests, in a long meeting dozens that are over: each is written once and copied
/// from then on, so that a card of a long meeting costs little more than one of a short meeting.
/// </summary>
internal static class CardJson
{
    private static readonly JsonSerializerOptions Options = new(WireJson.Options) { Converters = { new WrittenOnce() } };

    public static byte[] Write(object card) => JsonSerializer.SerializeToUtf8Bytes(card, Options);

    private sealed class WrittenOnce : JsonConverter<SiteRequest>
    {
        public override SiteRequest Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Cards are never read.");

        public override void Write(Utf8JsonWriter writer, SiteRequest value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Written ??= JsonSerializer.SerializeToUtf8Bytes(value, WireJson.Options), skipInputValidation: true);
    }
}
