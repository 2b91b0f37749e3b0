using System.Text.Json;

namespace BridgeCoordinator.Rehearsal.Wire;

/// <summary>An update of the wire contract; the last of a watch has only <see cref="End"/>.</summary>
internal sealed record Update(
    int Epoch, string View, long From, long Seq, DateTimeOffset? BehindSince, Dictionary<string, CardOnWire>? Cards, IReadOnlyList<string>? Gone, WatchEnd? End,
    string? History);

internal sealed record CardOnWire(long Seq, JsonElement Data);

/// <summary><see cref="RetryAfter"/> in seconds.</summary>
internal sealed record WatchEnd(string Code, int? RetryAfter);

/// <summary>Where a screen stands, and in which history of that epoch, as it was told.</summary>
internal sealed record Position(int Epoch, string View, long Seq, string? History);

/// <summary>What a command got: a place in the log, or a code and what to do.</summary>
internal sealed record CommandReply(int? Epoch, long? Seq, string? Code, string? Title);

internal static class WireJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
}
