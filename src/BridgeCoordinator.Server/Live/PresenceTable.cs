using System.Text.Json;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Storage;
using StackExchange.Redis;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// What the consoles told all nodes: in Redis one hash a session, from <c>site/console</c> to the console's state. Whoever reads
/// it removes what is so old that it says nothing any more.
/// </summary>
internal sealed class PresenceTable(RedisLine line, TimeSpan longestSilence)
{
    /// <summary>Nodes agree on the time but for the wire's delay; what lies further ahead was written by a clock that stepped.</summary>
    private static readonly TimeSpan LargestSkew = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    public async Task WriteAsync(string sessionId, IReadOnlyList<(string SiteId, string ConsoleId, ConsoleState State)> heard)
    {
        if (heard.Count == 0) return;
        HashEntry[] entries = [.. heard.Select(one => new HashEntry($"{one.SiteId}/{one.ConsoleId}", Json(one.State)))];
        await line.SendAsync(async database =>
        {
            await database.HashSetAsync(Key(sessionId), entries);
            return await database.KeyExpireAsync(Key(sessionId), Kept);
        });
    }

    public async Task<IReadOnlyList<(string SiteId, string ConsoleId, ConsoleState State)>> ReadAsync(string sessionId, DateTimeOffset now)
    {
        var entries = await line.SendAsync(database => database.HashGetAllAsync(Key(sessionId)));
        var told = entries.Select(entry => (Field: entry.Name, State: StateOf(entry))).ToLookup(one => Counts(one.State, now));
        RedisValue[] past = [.. told[false].Select(one => one.Field)];
        // A console that came back between the two calls is written again with its next pulse.
        if (past.Length > 0) await line.SendAsync(database => database.HashDeleteAsync(Key(sessionId), past));
        return [.. told[true].Select(one => Named(one.Field.ToString(), one.State!))];
    }

    private RedisKey Key(string sessionId) => line.Key($"presence:{sessionId}");

    private bool Counts(ConsoleState? state, DateTimeOffset now) =>
        state is not null && now - state.LastSeen <= longestSilence && state.LastSeen - now <= LargestSkew;

    private static string Json(ConsoleState state) => JsonSerializer.Serialize(state, WireJson.Options);

    private static (string SiteId, string ConsoleId, ConsoleState State) Named(string field, ConsoleState state)
    {
        var slash = field.IndexOf('/', StringComparison.Ordinal);
        return (field[..slash], field[(slash + 1)..], state);
    }

    /// <summary>Null where the entry is none of ours.</summary>
    private static ConsoleState? StateOf(HashEntry entry)
    {
        try
        {
            return entry.Name.ToString().Contains('/', StringComparison.Ordinal)
                ? JsonSerializer.Deserialize<ConsoleState>(entry.Value.ToString(), WireJson.Options)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
