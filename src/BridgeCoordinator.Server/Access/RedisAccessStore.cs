using BridgeCoordinator.Server.Storage;
using StackExchange.Redis;

namespace BridgeCoordinator.Server.Access;

/// <summary>Grants that all nodes share, so that a cookie or code from one works on another and a revocation reaches all.</summary>
public sealed class RedisAccessStore : IAccessStore, IAsyncDisposable
{
    private readonly RedisLine line;
    private readonly LastUses lastUses;
    private readonly RedisKey made;

    public RedisAccessStore(RedisLine line, TimeProvider time, ILogger<RedisAccessStore> logger)
    {
        this.line = line;
        made = line.Key("grants:made");
        lastUses = new LastUses(SaveLastUsesAsync, time, logger);
    }

    public async Task AddAsync(IReadOnlyList<Grant> grants, CancellationToken cancellation)
    {
        if (grants.Count == 0) return;
        var distinct = grants.DistinctBy(grant => grant.GrantId).Count() == grants.Count && grants.DistinctBy(grant => grant.CodeHash).Count() == grants.Count;
        RedisKey[] keys = [made, .. grants.SelectMany(grant => new[] { GrantKey(grant.GrantId), HashKey(grant.CodeHash), SessionKey(grant.SessionId) })];
        RedisValue[] arguments = [.. grants.SelectMany(grant => Arguments(grant))];
        if (!distinct || (int)await WriteAsync(GrantScripts.Add, keys, arguments, cancellation) == 0)
            throw new ArgumentException("A grant with this id or code exists already.", nameof(grants));
    }

    public async Task<Grant?> FindByHashAsync(string codeHash, CancellationToken cancellation)
    {
        var id = await ReadAsync(database => database.StringGetAsync(HashKey(codeHash), RedisLine.Truth), cancellation);
        return id.IsNull ? null : await FindAsync(id!, cancellation);
    }

    public async Task<Grant?> FindAsync(string grantId, CancellationToken cancellation)
    {
        var fields = await ReadAsync(database => database.HashGetAllAsync(GrantKey(grantId), RedisLine.Truth), cancellation);
        return fields.Length == 0 ? null : lastUses.Complete(GrantHash.FromFields(grantId, fields));
    }

    public async Task<IReadOnlyList<Grant>> ListAsync(string? sessionId, CancellationToken cancellation)
    {
        var ids = await ReadAsync(database => database.SortedSetRangeByRankAsync(SessionKey(sessionId), flags: RedisLine.Truth), cancellation);
        var grants = await Task.WhenAll(ids.Select(id => FindAsync(id!, cancellation)));
        return [.. grants.OfType<Grant>()];
    }

    public async Task<bool> RevokeAsync(string? sessionId, string grantId, DateTimeOffset at, CancellationToken cancellation) =>
        (int)await WriteAsync(GrantScripts.Revoke, [GrantKey(grantId)], [sessionId ?? "", GrantHash.ToText(at)], cancellation) == 1;

    public Task TouchAsync(string grantId, DateTimeOffset lastUsed, CancellationToken cancellation)
    {
        lastUses.Note(grantId, lastUsed);
        return Task.CompletedTask;
    }

    public Task DeleteSessionAsync(string sessionId, CancellationToken cancellation) =>
        WriteAsync(GrantScripts.DeleteSession, [SessionKey(sessionId)], [GrantKey("").ToString(), HashKey("").ToString()], cancellation);

    public ValueTask DisposeAsync() => lastUses.DisposeAsync();

    private Task<RedisResult> SaveLastUsesAsync(IReadOnlyDictionary<string, DateTimeOffset> uses)
    {
        var ordered = uses.ToList();
        return WriteAsync(
            GrantScripts.Touch,
            [.. ordered.Select(use => GrantKey(use.Key))],
            [.. ordered.Select(use => (RedisValue)GrantHash.ToText(use.Value))],
            CancellationToken.None);
    }

    private static IEnumerable<RedisValue> Arguments(Grant grant)
    {
        var fields = GrantHash.ToFields(grant).ToList();
        return [grant.GrantId, 2 * fields.Count, .. fields.SelectMany(field => new[] { field.Name, field.Value })];
    }

    private RedisKey GrantKey(string grantId) => line.Key("grant:" + grantId);

    private RedisKey HashKey(string codeHash) => line.Key("grant-by-hash:" + codeHash);

    private RedisKey SessionKey(string? sessionId) => line.Key(sessionId is null ? "grants:of-all-sessions" : "grants:of:" + sessionId);

    private Task<T> ReadAsync<T>(Func<IDatabase, Task<T>> question, CancellationToken cancellation) =>
        Translate(line.ReadAsync(question, cancellation));

    private Task<RedisResult> WriteAsync(string script, RedisKey[] keys, RedisValue[] arguments, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Translate(line.SendAsync(database => database.ScriptEvaluateAsync(script, keys, arguments, RedisLine.Truth)));
    }

    private static async Task<T> Translate<T>(Task<T> call)
    {
        try
        {
            return await call;
        }
        catch (Exception e) when (RedisFaults.IsFault(e))
        {
            throw new AccessStoreUnavailableException($"Grants cannot be reached: {e.Message}", e);
        }
    }
}
