using System.Globalization;
using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Storage;
using StackExchange.Redis;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>The nodes' ballots lie in the Redis whose history was lost.</summary>
internal sealed class RedisRecoveryVote(RedisLine line, LogTime time, IAccessStore grants, GrantMemory memory)
    : RecoveryVote(Guid.CreateVersion7().ToString("N"), time)
{
    /// <summary>
    /// Where the stream is gone the grants may be as well: those used here are put back, so that people stay signed in. What was
    /// revoked stays revoked, also where another node that had not heard of it put the grant back.
    /// </summary>
    public override async Task EpochBeganAsync(string sessionId, CancellationToken cancellation)
    {
        try
        {
            foreach (var grant in memory.Opening(sessionId)) await PutBackAsync(grant, cancellation);
        }
        catch (AccessStoreUnavailableException)
        {
            // The history is back; who was not put back signs in with the organizer's help.
        }
    }

    protected override async Task CastAsync(string sessionId, Ballot ballot)
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"{ballot.Epoch}@{ballot.Seq}@{ballot.At.ToUnixTimeMilliseconds()}");
        await AskAsync(database => database.HashSetAsync(Key(sessionId), ballot.Node, said));
        await AskAsync(database => database.KeyExpireAsync(Key(sessionId), Fresh * 4));
    }

    protected override async Task<IReadOnlyList<Ballot>> CastByAllAsync(string sessionId) =>
        [.. (await AskAsync(database => database.HashGetAllAsync(Key(sessionId), RedisLine.Truth))).Select(Read)];

    private async Task PutBackAsync(Grant grant, CancellationToken cancellation)
    {
        try
        {
            if (await grants.FindAsync(grant.GrantId, cancellation) is null) await grants.AddAsync([grant], cancellation);
        }
        catch (ArgumentException)
        {
            // Another node was faster.
        }

        if (grant.RevokedAt is { } at) await grants.RevokeAsync(grant.SessionId, grant.GrantId, at, cancellation);
    }

    private RedisKey Key(string sessionId) => line.Key($"recovery:{sessionId}");

    private static Ballot Read(HashEntry entry)
    {
        var said = entry.Value.ToString().Split('@').Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToList();
        return new Ballot(entry.Name.ToString(), (int)said[0], said[1], DateTimeOffset.FromUnixTimeMilliseconds(said[2]));
    }

    private async Task<T> AskAsync<T>(Func<IDatabase, Task<T>> call)
    {
        try
        {
            return await line.SendAsync(call);
        }
        catch (Exception fault) when (RedisFaults.IsFault(fault))
        {
            throw new LogUnavailableException("The nodes could not agree on who brings the history back.", fault);
        }
    }
}
