namespace BridgeCoordinator.Server.CommitLogs.RedisStreams;

/// <summary>
/// What Redis does in one step, with nothing in between. A stream holds one session: entry id <c>epoch-seq</c>, fields c
/// (command id) and j (JSON). The index is a sorted set of sessions, scored by a count of all appends, so that one range says
/// which sessions changed since a node last looked.
/// </summary>
internal static class StreamScripts
{
    /// <summary>KEYS stream, index, count; ARGV session, channel, tail id, tail command, then id, command, json an entry.</summary>
    /// <remarks>
    /// Whatever can fail does so at the first write, with nothing stored: Redis checks memory, disk and permissions there and
    /// not again. The ring is the last step and its failure is not the append's. XADD refuses an id below the stream's
    /// highest ever, which happens only where entries were cut off its end by hand: history was lost.
    /// </remarks>
    public const string Append = """
        local stream, session, channel, tail, command = KEYS[1], ARGV[1], ARGV[2], ARGV[3], ARGV[4]
        local function entry(id) return redis.call('XRANGE', stream, id, id)[1] end

        local last = redis.call('XREVRANGE', stream, '+', '-', 'COUNT', 1)[1]
        if (last and last[1] or '0-0') == tail and (last and last[2][2] or '') == command then
          redis.call('ZADD', KEYS[2], redis.call('INCR', KEYS[3]), session)
          for i = 5, #ARGV, 3 do
            local added = redis.pcall('XADD', stream, ARGV[i], 'c', ARGV[i + 1], 'j', ARGV[i + 2])
            if added.err then
              if string.find(added.err, 'equal or smaller', 1, true) then return 'gone' end
              return added
            end
          end
          redis.pcall('PUBLISH', channel, session)
          return 'stored'
        end

        local same = true
        for i = 5, #ARGV, 3 do
          local held = entry(ARGV[i])
          if not held or held[2][2] ~= ARGV[i + 1] or held[2][4] ~= ARGV[i + 2] then same = false break end
        end
        if same then return 'stored' end

        if tail == '0-0' then return 'conflict' end
        local held = entry(tail)
        if held and held[2][2] == command then return 'conflict' end
        return 'gone'
        """;

    /// <summary>KEYS stream; ARGV seq, most. The entries after seq, or nothing (nil) where they are more than that: then read on by id.</summary>
    /// <remarks>Seq has no hole, so the entries after one are the last few, whatever epochs they belong to.</remarks>
    public const string ReadAfter = """
        local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
        if not last then return {} end
        local count = tonumber(string.match(last[1], '-(%d+)$')) - tonumber(ARGV[1])
        if count <= 0 then return {} end
        if count > tonumber(ARGV[2]) then return false end
        local found, ordered = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', count), {}
        for i = #found, 1, -1 do ordered[#ordered + 1] = found[i] end
        return ordered
        """;

    /// <summary>KEYS stream, index, count; ARGV session, channel.</summary>
    public const string Delete = """
        redis.call('DEL', KEYS[1])
        redis.call('ZREM', KEYS[2], ARGV[1])
        redis.call('INCR', KEYS[3])
        redis.pcall('PUBLISH', ARGV[2], ARGV[1])
        """;

    /// <summary>KEYS index, count; ARGV the count last seen. Seconds, microseconds, count, and the sessions that changed since.</summary>
    public const string Poll = """
        local now, count, seen = redis.call('TIME'), tonumber(redis.call('GET', KEYS[2]) or '0'), tonumber(ARGV[1])
        local from = count < seen and '-inf' or '(' .. ARGV[1]
        return {tonumber(now[1]), tonumber(now[2]), count, redis.call('ZRANGEBYSCORE', KEYS[1], from, '+inf')}
        """;
}
