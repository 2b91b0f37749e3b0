namespace BridgeCoordinator.Server.Access;

/// <summary>
/// Changes of several keys in one step. A grant is a hash; a key by its code's hash names it; a sorted set a session keeps
/// the order in which grants were made.
/// </summary>
internal static class GrantScripts
{
    /// <summary>KEYS made, then grant, hash and session keys a grant; ARGV id, number of fields, then fields and values, a grant.</summary>
    public const string Add = """
        for i = 2, #KEYS, 3 do
          if redis.call('EXISTS', KEYS[i], KEYS[i + 1]) > 0 then return 0 end
        end
        local at = 1
        for i = 2, #KEYS, 3 do
          local id, fields = ARGV[at], tonumber(ARGV[at + 1])
          redis.call('HSET', KEYS[i], unpack(ARGV, at + 2, at + 1 + fields))
          redis.call('SET', KEYS[i + 1], id)
          redis.call('ZADD', KEYS[i + 2], redis.call('INCR', KEYS[1]), id)
          at = at + 2 + fields
        end
        return 1
        """;

    /// <summary>KEYS grant; ARGV session or nothing, instant.</summary>
    public const string Revoke = """
        if redis.call('EXISTS', KEYS[1]) == 0 or (redis.call('HGET', KEYS[1], 'session') or '') ~= ARGV[1] then return 0 end
        redis.call('HSETNX', KEYS[1], 'revoked', ARGV[2])
        return 1
        """;

    /// <summary>KEYS grants; ARGV their instants. Instants are text of one width in UTC, so text order is time order.</summary>
    public const string Touch = """
        for i, grant in ipairs(KEYS) do
          local known = redis.call('HGET', grant, 'used') or ''
          if redis.call('EXISTS', grant) == 1 and known < ARGV[i] then redis.call('HSET', grant, 'used', ARGV[i]) end
        end
        """;

    /// <summary>KEYS session; ARGV prefixes of grant and hash keys.</summary>
    public const string DeleteSession = """
        for _, id in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
          local grant = ARGV[1] .. id
          redis.call('DEL', grant, ARGV[2] .. (redis.call('HGET', grant, 'hash') or ''))
        end
        redis.call('DEL', KEYS[1])
        """;
}
