using System.Text.Json;

namespace BridgeCoordinator.Server.Tests.Harness;

/// <summary>What came back over HTTP.</summary>
public sealed record Answer(int Status, string ContentType, string Text, ILookup<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The refusal's stable code; empty where there is none.</summary>
    public string Code => ContentType == "application/problem+json" && Json.TryGetProperty("code", out var code) ? code.GetString()! : "";

    public string Title => Json.GetProperty("title").GetString()!;

    public string Header(string name) => Headers[name].FirstOrDefault() ?? "";

    /// <summary>Of an update: each card's seq and bytes, by key.</summary>
    public Dictionary<string, string> Cards() => Json.GetProperty("cards").EnumerateObject().ToDictionary(card => card.Name, card => card.Value.GetRawText());

    public static async Task<Answer> Of(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Content.Headers.ContentType?.MediaType ?? "",
        await response.Content.ReadAsStringAsync(),
        response.Headers.Concat(response.Content.Headers).SelectMany(header => header.Value.Select(value => (header.Key, value)))
            .ToLookup(header => header.Key, header => header.value, StringComparer.OrdinalIgnoreCase));
}
