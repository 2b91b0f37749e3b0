using System.Globalization;
using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>
/// Nodes that find a history lost each say how far they know it, wait for the others, and let the one that knows most
/// bring it back. A node that fell silent after its vote no longer counts once the vote is <see cref="Fresh"/> no more.
/// </summary>
internal sealed class RedisRecoveryVote(RedisLine line, LogTime time, IAccessStore grants, GrantMemory memory) : IRecoveryVote
{
    private static readonly TimeSpan WaitForOthers = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(8);

    private readonly string node = Guid.CreateVersion7().ToString("N");

    public async Task<bool> KnowsMostAsync(string sessionId, LogTail known, CancellationToken cancellation)
    {
        try
        {
            var key = line.Key($"recovery:{sessionId}");
            await line.SendAsync(database => database.HashSetAsync(key, node, Vote(known)));
            await line.SendAsync(database => database.KeyExpireAsync(key, Fresh * 4));
            await Task.Delay(WaitForOthers, cancellation);
            var votes = await line.SendAsync(database => database.HashGetAllAsync(key));
            var best = votes
                .Select(vote => (Node: vote.Name.ToString(), Said: vote.Value.ToString().Split('@')))
                .Where(vote => time.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(Number(vote.Said[2])) < Fresh)
                .OrderByDescending(vote => Number(vote.Said[0]))
                .ThenByDescending(vote => Number(vote.Said[1]))
                .ThenBy(vote => vote.Node, StringComparer.Ordinal)
                .Select(vote => vote.Node)
                .FirstOrDefault();
            return best == node;
        }
        catch (Exception fault) when (RedisFaults.IsFault(fault))
        {
            throw new LogUnavailableException("The nodes could not agree on who brings the history back.", fault);
        }
    }

    /// <summary>Where the stream is gone the grants may be as well: those used here are put back, so that people stay signed in.</summary>
    public async Task EpochBeganAsync(string sessionId, CancellationToken cancellation)
    {
        foreach (var grant in memory.Opening(sessionId))
        {
            try
            {
                if (await grants.FindAsync(grant.GrantId, cancellation) is null) await grants.AddAsync([grant], cancellation);
            }
            catch (ArgumentException)
            {
                // Another node was faster.
            }
            catch (AccessStoreUnavailableException)
            {
                // The history is back; who was not put back signs in with the organizer's help.
                return;
            }
        }
    }

    private string Vote(LogTail known) =>
        string.Create(CultureInfo.InvariantCulture, $"{known.Epoch}@{known.Seq}@{time.GetUtcNow().ToUnixTimeMilliseconds()}");

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
