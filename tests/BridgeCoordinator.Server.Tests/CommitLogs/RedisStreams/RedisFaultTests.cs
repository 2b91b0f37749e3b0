using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.CommitLogs.RedisStreams;
using BridgeCoordinator.Server.Storage;
using static BridgeCoordinator.Server.Tests.CommitLogs.Entries;

namespace BridgeCoordinator.Server.Tests.CommitLogs.RedisStreams;

/// <summary>A Redis of each test's own, and what can happen to it. Its promises are about seconds, so it runs alone.</summary>
[Collection(RunsAlone.Name)]
public sealed class RedisFaultTests : IAsyncLifetime
{
    private const string Session = "s";
    private readonly RedisServer server = new();
    private RedisNode node = null!;

    private RedisCommitLog Log => node.Log;

    public ValueTask InitializeAsync()
    {
        node = new RedisNode(server.ConnectAsServed());
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        // Killed first: a connection to a frozen server would wait for it.
        server.Dispose();
        await node.DisposeAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task A_freeze_under_load_loses_and_doubles_nothing_and_readiness_follows_it(int seconds)
    {
        using var ending = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 8).Select(i => Task.Run(() => WriteUntilAsync($"s{i}", ending.Token))).ToArray();
        await Until(async () => (await Log.ReadTailAsync("s0", Now)).Seq > 20);
        Assert.True(await Log.AcceptsWritesAsync(Now));

        server.Freeze();
        var frozen = Task.Delay(TimeSpan.FromSeconds(seconds), Now);
        if (seconds > 3) await Until(async () => !await Log.AcceptsWritesAsync(Now), seconds: 3);
        await frozen;
        server.Thaw();
        await Until(() => Log.AcceptsWritesAsync(Now), seconds: 5);

        await ending.CancelAsync();
        foreach (var (stored, i) in (await Task.WhenAll(writers)).Select((stored, i) => (stored, i)))
            Assert.Equal(Enumerable.Range(1, stored), (await Log.ReadAsync($"s{i}", 0, Now)).Select(entry => (int)entry.Seq));
    }

    [Fact]
    public async Task While_redis_is_silent_appends_are_refused_at_once_and_certainly_not_stored()
    {
        await Log.Write(Session, "a");
        server.Freeze();
        await Until(() => Task.FromResult(!node.Line.IsTrusted), seconds: 5);

        var begun = TimeProvider.System.GetTimestamp();
        await Assert.ThrowsAsync<LogUnavailableException>(() => Log.Append(Session, new(1, 1, "a"), Entry(2, "b")));
        await Assert.ThrowsAsync<LogUnavailableException>(() => Log.ReadAsync(Session, 0, Now));
        Assert.InRange(TimeProvider.System.GetElapsedTime(begun), TimeSpan.Zero, TimeSpan.FromMilliseconds(500));

        server.Thaw();
        await Until(() => Log.AcceptsWritesAsync(Now), seconds: 5);
        Assert.Single(await Log.Read(Session));
    }

    // Measured before this was built: the client had given up, the entry was absent, and then it came.
    [Fact]
    public async Task A_write_that_lands_after_its_caller_gave_up_is_called_unknown_and_recognised_later()
    {
        await using var impatient = new RedisNode(server.ConnectAsServed(resolveWithinSeconds: 0));
        var tail = await impatient.Log.Write(Session, "a");
        server.Freeze();
        await Assert.ThrowsAsync<LogOutcomeUnknownException>(() => impatient.Log.Append(Session, tail, Entry(2, "b")));
        server.Thaw();

        await Until(async () => (await Log.ReadTailAsync(Session, Now)).Seq == 2);

        Assert.Equal(AppendOutcome.Stored, await Log.Append(Session, tail, Entry(2, "b")));
        Assert.Equal(2, (await Log.Read(Session)).Length);
    }

    [Fact]
    public async Task A_write_that_lands_late_after_somebody_else_wrote_is_void()
    {
        await using var proxy = new TroubledProxy(server.Port);
        await using var far = new RedisNode(server.ConnectAsServed(port: proxy.Port, resolveWithinSeconds: 0));
        var tail = await far.Log.Write(Session, "a");

        proxy.HoldRequestsFrom("late");
        await Assert.ThrowsAsync<LogOutcomeUnknownException>(() => far.Log.Append(Session, tail, Entry(2, "late"), Entry(3, "later")));
        Assert.Equal(AppendOutcome.Stored, await Log.Append(Session, tail, Entry(2, "mine")));
        proxy.Release();
        await Until(() => far.Log.AcceptsWritesAsync(Now));

        Assert.Equal(AppendOutcome.Conflict, await far.Log.Append(Session, tail, Entry(2, "late"), Entry(3, "later")));
        Assert.Equal(["a", "mine"], (await Log.ReadAsync(Session, 0, Now)).Select(entry => entry.CommandId));
    }

    [Fact]
    public async Task A_stored_append_whose_reply_is_lost_is_answered_stored_and_stored_once()
    {
        await using var proxy = new TroubledProxy(server.Port);
        await using var far = new RedisNode(server.ConnectAsServed(port: proxy.Port));
        var tail = await far.Log.Write(Session, "a");

        proxy.CutInsteadOfReplying("stored");
        Assert.Equal(AppendOutcome.Stored, await far.Log.Append(Session, tail, Entry(2, "b"), Entry(3, "c")));

        Assert.True(proxy.HasCut);
        Assert.Equal(["a", "b", "c"], (await Log.ReadAsync(Session, 0, Now)).Select(entry => entry.CommandId));
    }

    [Fact]
    public async Task Killed_and_restarted_redis_has_everything_it_acknowledged()
    {
        using var ending = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 8).Select(i => Task.Run(() => WriteUntilAsync($"s{i}", ending.Token))).ToArray();
        for (var cycle = 1; cycle <= 3; cycle++)
        {
            var passed = 20 * cycle;
            await Until(async () => (await Log.ReadTailAsync("s0", Now)).Seq > passed);
            server.Kill();
            server.Restart();
            // Not readiness: that may be a second old, and so from before the kill.
            await Until(async () => (await Log.ReadTailAsync("s0", Now)).Seq > passed, seconds: 10);
        }

        await ending.CancelAsync();
        foreach (var (stored, i) in (await Task.WhenAll(writers)).Select((stored, i) => (stored, i)))
            Assert.Equal(Enumerable.Range(1, stored), (await Log.ReadAsync($"s{i}", 0, Now)).Select(entry => (int)entry.Seq));
    }

    [Fact]
    public async Task An_emptied_redis_is_gone_and_the_history_can_be_appended_again_under_a_new_epoch()
    {
        var tail = await Log.Write(Session, "a", "b");
        var history = await Log.ReadAsync(Session, 0, Now);
        var rang = false;
        using var listening = Log.OnAppended(session => Volatile.Write(ref rang, session == Session));
        server.Kill();
        server.RestartEmpty();
        await Until(() => Log.AcceptsWritesAsync(Now), seconds: 10);

        Assert.Equal(AppendOutcome.Gone, await Log.Append(Session, tail, Entry(3, "c")));
        await Until(() => Task.FromResult(Volatile.Read(ref rang)));

        Assert.Equal(AppendOutcome.Stored, await Log.Append(Session, LogTail.Empty, [.. history, Entry(3, "epoch", epoch: 2)]));
        Assert.Equal(AppendOutcome.Conflict, await Log.Append(Session, tail, Entry(3, "c")));
        Assert.Equal(["1-1", "1-2", "2-3"], (await Log.ReadAsync(Session, 0, Now)).Select(entry => $"{entry.Epoch}-{entry.Seq}"));
    }

    [Fact]
    public async Task A_deleted_stream_is_gone_and_not_listed()
    {
        var tail = await Log.Write(Session, "a");
        await server.ByHandAsync("DEL", "bc:log:" + Session);

        Assert.Equal(AppendOutcome.Gone, await Log.Append(Session, tail, Entry(2, "b")));
        Assert.Empty(await Log.ListSessionsAsync(Now));
    }

    [Fact]
    public async Task A_command_that_the_client_library_cancels_is_a_fault_like_any_other_and_may_have_landed()
    {
        var canceled = Task.FromCanceled<bool>(new CancellationToken(canceled: true));
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => node.Line.InsistAsync(_ => canceled));
        Assert.True(RedisFaults.IsFault(fault) && RedisFaults.MeansTrouble(fault) && !RedisFaults.HadNoEffect(fault), fault.ToString());
    }

    // Both went on from seq 2 after the tail was lost; neither history has a hole.
    [Fact]
    public async Task Of_two_nodes_with_different_memories_the_one_that_redis_does_not_hold_is_told_gone()
    {
        await using var other = new RedisNode(server.ConnectAsServed());
        var shared = await Log.Write(Session, "a", "b");
        var mine = await Log.Write(Session, "c", "d");
        var kept = (await other.Log.ReadAsync(Session, 0, Now)).Take(2).ToArray();
        await server.ByHandAsync("DEL", "bc:log:" + Session);
        Assert.Equal(AppendOutcome.Stored, await other.Log.Append(Session, LogTail.Empty, kept));
        Assert.Equal(AppendOutcome.Stored, await other.Log.Append(Session, shared, Entry(3, "x"), Entry(4, "y"), Entry(5, "z")));

        Assert.Equal(AppendOutcome.Gone, await Log.Append(Session, mine, Entry(5, "e")));
        Assert.Equal(["a", "b", "x", "y", "z"], (await Log.ReadAsync(Session, 0, Now)).Select(entry => entry.CommandId));
    }

    [Fact]
    public async Task Where_pub_sub_is_forbidden_appends_are_stored_and_others_hear_of_them_by_asking()
    {
        await server.ByHandAsync("ACL", "SETUSER", "default", "resetchannels");
        await using var other = new RedisNode(server.ConnectAsServed());
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = other.Log.OnAppended(_ => heard.TrySetResult());

        await Log.Write(Session, "a");

        await heard.Task.WaitAsync(TimeSpan.FromSeconds(5), Now);
        Assert.Single(await other.Log.Read(Session));
    }

    [Theory]
    [InlineData("min-replicas-to-write", "1", "0")]
    [InlineData("maxmemory", "1", "0")]
    public async Task A_redis_that_may_not_write_refuses_with_certainty_and_turns_readiness_off(string setting, string troubled, string well)
    {
        await Log.Write(Session, "a");
        await server.ByHandAsync("CONFIG", "SET", setting, troubled);

        await Assert.ThrowsAsync<LogUnavailableException>(() => Log.Append(Session, new(1, 1, "a"), Entry(2, "b")));
        Assert.False(await Log.AcceptsWritesAsync(Now));
        Assert.Single(await Log.Read(Session));

        await server.ByHandAsync("CONFIG", "SET", setting, well);
        await Until(() => Log.AcceptsWritesAsync(Now), seconds: 5);
        await Log.Write(Session, "b");
    }

    /// <summary>Appends one after the other, sending again whatever was not answered; returns how many were acknowledged.</summary>
    private async Task<int> WriteUntilAsync(string session, CancellationToken ending)
    {
        var tail = LogTail.Empty;
        while (!ending.IsCancellationRequested)
        {
            var entry = Entry(tail.Seq + 1, $"{session}:{tail.Seq + 1}");
            try
            {
                Assert.Equal(AppendOutcome.Stored, await Log.AppendAsync(session, tail, [entry], CancellationToken.None));
                tail = entry.AsTail;
            }
            catch (Exception e) when (e is LogUnavailableException or LogOutcomeUnknownException)
            {
                await Task.Delay(20, Now);
            }
        }
        return await SettleAsync(session, tail);
    }

    // The last append may have been left open; whatever became of it, it is at most one, and known after this.
    private async Task<int> SettleAsync(string session, LogTail acknowledged)
    {
        var held = await Log.ReadTailAsync(session, Now);
        Assert.InRange(held.Seq, acknowledged.Seq, acknowledged.Seq + 1);
        return (int)held.Seq;
    }
}
