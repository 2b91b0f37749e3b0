using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Sessions;
using BridgeCoordinator.Server.Tests.Simulation;
using Microsoft.Extensions.Logging.Abstractions;
using static BridgeCoordinator.Server.Tests.CommitLogs.Entries;

namespace BridgeCoordinator.Server.Tests.CommitLogs.RedisStreams;

/// <summary>A meeting as long as none will be, on a real Redis that loses it.</summary>
[Collection(RunsAlone.Name)]
public sealed class LongHistoryTests(RedisServer server) : IClassFixture<RedisServer>
{
    private const string Id = "s";
    private const int Length = 20_000;

    [Theory]
    [InlineData(0)]
    [InlineData(7_000)]
    public async Task Twenty_thousand_commits_are_brought_back_in_one_piece(int kept)
    {
        await using var node = new RedisNode(server.ConnectAsServed());
        await node.Log.DeleteAsync(Id, Now);
        var history = LongHistory();
        var known = history.After(0);
        if (kept > 0) Assert.Equal(AppendOutcome.Stored, await node.Log.Append(Id, LogTail.Empty, [.. known.Take(kept)]));
        await using var watching = new RedisNode(server.ConnectAsServed());
        var seen = new HashSet<long>();
        using var done = new CancellationTokenSource();
        var looking = LookAsync(watching, seen, done.Token);

        var keeper = new HistoryKeeper(history, node.Log, new OnlyNode(), TimeProvider.System, NullLogger<HistoryKeeper>.Instance);
        Assert.True(await keeper.LookAsync(Now));
        await done.CancelAsync();
        await looking;

        var held = await watching.Log.ReadAsync(Id, 0, Now);
        Assert.Equal(Length + 1, held.Count);
        Assert.All(known.Zip(held), pair => Assert.True(pair.First.SameAs(pair.Second)));
        Assert.Equal((2, Length + 1), (held[^1].Epoch, (int)held[^1].Seq));
        // Another node never saw it half done.
        Assert.All(seen, seq => Assert.True(seq == kept || seq == Length + 1, $"half done: {seq}"));
    }

    private static async Task LookAsync(RedisNode node, HashSet<long> seen, CancellationToken done)
    {
        while (!done.IsCancellationRequested) seen.Add((await node.Log.ReadTailAsync(Id, CancellationToken.None)).Seq);
    }

    private static SessionHistory LongHistory()
    {
        var history = new SessionHistory(Id);
        var create = CommandEnvelope.Of("create", new CreateSession(SmallMeeting.Plan, null, false, Timetable.ByClock), Actor.System);
        var site = SmallMeeting.Plan.Sites[^1].Id;
        var checks = Enumerable.Range(2, Length - 1).Select(i =>
            CommandEnvelope.Of($"command-{i}", new RecordCheck(site, LinkCheck.Picture, CheckResult.Ok, $"Hình rõ, lần {i}"), SmallMeeting.Organizer));
        var batch = new DecisionBatch(
            [.. checks.Prepend(create).Select(envelope => new Letter(envelope))], history, before: null, new DateTimeOffset(2025, 3, 7, 1, 0, 0, TimeSpan.Zero));
        history.Add(batch.Commits.ConvertAll(commit => commit.ToEntry()), batch.Commits);
        return history;
    }
}
