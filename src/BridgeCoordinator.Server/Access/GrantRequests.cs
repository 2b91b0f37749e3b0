using System.Text.Json;
using System.Text.Json.Serialization;

namespace BridgeCoordinator.Server.Access;

/// <summary>The body of a request for access: one grant, or a list of them. The answer has the same form.</summary>
[JsonConverter(typeof(OneOrList))]
internal sealed record GrantRequests(IReadOnlyList<GrantRequest> Requests, bool Single)
{
    private sealed class OneOrList : JsonConverter<GrantRequests>
    {
        public override GrantRequests Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray) return new([One(ref reader, options)], Single: true);
            var requests = new List<GrantRequest>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) requests.Add(One(ref reader, options));
            return new(requests, Single: false);
        }

        public override void Write(Utf8JsonWriter writer, GrantRequests value, JsonSerializerOptions options) => throw new NotSupportedException();

        private static GrantRequest One(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<GrantRequest>(ref reader, options) ?? throw new JsonException("A grant is an object.");
    }
}
