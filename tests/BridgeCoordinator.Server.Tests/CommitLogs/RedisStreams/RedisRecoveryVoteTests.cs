using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Sessions;
using BridgeCoordinator.Server.Storage;
using BridgeCoordinator.Server.Tests.Harness;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using static BridgeCoordinator.Server.Tests.CommitLogs.Entries;

namespace BridgeCoordinator.Server.Tests.CommitLogs.RedisStreams;

/// <summary>Who brings a lost history back, over a real Redis. That no seed's nodes wait for each other is for the simulation.</summary>
public sealed class RedisRecoveryVoteTests : IClassFixture<RedisServer>, IAsyncDisposable
{
    private readonly FakeTimeProvider time = new(DateTimeOffset.UnixEpoch);
    private readonly string session = $"session-{Guid.NewGuid():N}";
    private readonly RedisLine line;
    private readonly RedisAccessStore grants;
    private readonly RedisRecoveryVote one;
    private readonly RedisRecoveryVote other;

    public RedisRecoveryVoteTests(RedisServer redis)
    {
        line = redis.Connect();
        grants = new RedisAccessStore(line, time, NullLogger<RedisAccessStore>.Instance);
        (one, other) = (NewNode(), NewNode());
    }

    public async ValueTask DisposeAsync()
    {
        await grants.DisposeAsync();
        await line.DisposeAsync();
    }

    [Fact]
    public async Task The_node_that_knows_most_brings_it_back_and_a_later_epoch_is_more_than_any_seq() =>
        Assert.Equal([false, true], await VotesAsync(one.KnowsMostAsync(session, At(1, 500), Now), other.KnowsMostAsync(session, At(2, 7), Now)));

    [Fact]
    public async Task Of_two_that_know_the_same_just_one_does() =>
        Assert.Single(await VotesAsync(one.KnowsMostAsync(session, At(1, 5), Now), other.KnowsMostAsync(session, At(1, 5), Now)), knowsMost => knowsMost);

    [Fact]
    public async Task A_node_that_gave_up_what_it_voted_for_holds_nobody_up()
    {
        Assert.Equal([true], await VotesAsync(one.KnowsMostAsync(session, At(1, 15), Now)));

        Assert.Equal([false, true], await VotesAsync(one.KnowsMostAsync(session, At(1, 10), Now), other.KnowsMostAsync(session, At(1, 12), Now)));
    }

    [Fact]
    public async Task A_node_that_fell_silent_holds_the_others_up_for_seconds_not_for_ever()
    {
        Assert.Equal([true], await VotesAsync(one.KnowsMostAsync(session, At(1, 15), Now)));
        var votedAt = time.GetUtcNow();

        Assert.Equal([false], await VotesAsync(other.KnowsMostAsync(session, At(1, 10), Now)));
        await Waiting.For(async () => (await VotesAsync(other.KnowsMostAsync(session, At(1, 10), Now)))[0]);
        Assert.InRange(time.GetUtcNow() - votedAt, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(11));
    }

    /// <summary>The answers, where time stands until all have voted and then goes on until they have counted.</summary>
    private async Task<List<bool>> VotesAsync(params Task<bool>[] votes)
    {
        var now = $"@{time.GetUtcNow().ToUnixTimeMilliseconds()}";
        await Waiting.For(async () =>
            (await line.Database.HashValuesAsync(line.Key($"recovery:{session}"))).Count(vote => vote.ToString().EndsWith(now, StringComparison.Ordinal)) == votes.Length);
        var all = Task.WhenAll(votes);
        await Waiting.For(() =>
        {
            time.Advance(TimeSpan.FromMilliseconds(10));
            return all.IsCompleted;
        });
        return [.. await all];
    }

    private RedisRecoveryVote NewNode() => new(line, new LogTime(time), grants, new GrantMemory());

    private static LogTail At(int epoch, long seq) => new(epoch, seq, "command");
}
