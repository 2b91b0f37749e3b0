using BridgeCoordinator.Server.CommitLogs;
using static BridgeCoordinator.Server.Tests.CommitLogs.Entries;

namespace BridgeCoordinator.Server.Tests.CommitLogs.RedisStreams;

public sealed class RedisCommitLogTests(RedisServer server) : CommitLogContract, IClassFixture<RedisServer>
{
    private RedisNode node = null!;

    private protected override Task<ICommitLog> OpenAsync()
    {
        node = new RedisNode(server.Connect());
        return Task.FromResult<ICommitLog>(node.Log);
    }

    private protected override ValueTask CloseAsync(ICommitLog log) => node.DisposeAsync();

    [Fact]
    public async Task A_long_history_is_read_whole_from_any_place()
    {
        var tail = LogTail.Empty;
        for (var chunk = 0; chunk < 5; chunk++)
        {
            var entries = Enumerable.Range(1, 500).Select(i => Entry(tail.Seq + i, $"c{tail.Seq + i}", epoch: 1 + chunk / 2)).ToArray();
            Assert.Equal(AppendOutcome.Stored, await Log.Append(Session, tail, entries));
            tail = entries[^1].AsTail;
        }

        foreach (var after in new long[] { 0, 1, 999, 1000, 1499, 1500, 1501, 2499, 2500 })
        {
            var read = await Log.ReadAsync(Session, after, Now);
            Assert.Equal(Enumerable.Range((int)after + 1, 2500 - (int)after), read.Select(entry => (int)entry.Seq));
        }
    }

    [Fact]
    public async Task Nodes_see_and_hear_each_others_appends()
    {
        await using var other = new RedisNode(server.Connect());
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = other.Log.OnAppended(session =>
        {
            if (session == Session) heard.TrySetResult();
        });

        var tail = await Log.Write(Session, "a");

        await heard.Task.WaitAsync(TimeSpan.FromSeconds(30), Now);
        Assert.Equal(tail, await other.Log.ReadTailAsync(Session, Now));
        Assert.Equal(AppendOutcome.Stored, await other.Log.Append(Session, tail, Entry(2, "b")));
        Assert.Equal(AppendOutcome.Conflict, await Log.Append(Session, tail, Entry(2, "c")));
    }

    [Fact]
    public async Task Keys_of_another_prefix_are_another_log()
    {
        await using var other = new RedisNode(server.Connect(prefix: "other:"));
        await Log.Write(Session, "a");

        Assert.DoesNotContain(Session, await other.Log.ListSessionsAsync(Now));
        Assert.Equal(LogTail.Empty, await other.Log.ReadTailAsync(Session, Now));
    }

    [Fact]
    public async Task A_history_with_a_hole_made_by_hand_is_not_read()
    {
        await Log.Write(Session, "a", "b", "c");
        await server.ByHandAsync("XDEL", "bc:log:" + Session, "1-2");

        await Assert.ThrowsAsync<LogUnavailableException>(() => Log.ReadAsync(Session, 0, Now));
    }

    [Fact]
    public async Task A_history_whose_end_was_cut_off_by_hand_is_gone_also_for_who_remembers_no_more()
    {
        var tail = await Log.Write(Session, "a", "b", "c");
        await server.ByHandAsync("XDEL", "bc:log:" + Session, "1-3");

        Assert.Equal(AppendOutcome.Gone, await Log.Append(Session, tail, Entry(4, "d")));
        Assert.Equal(AppendOutcome.Gone, await Log.Append(Session, new(1, 2, "b"), Entry(3, "d")));
        Assert.Equal(2, (await Log.Read(Session)).Length);
    }

    [Fact]
    public async Task A_key_of_another_kind_is_no_history()
    {
        await server.ByHandAsync("SET", "bc:log:" + Session, "x");

        await Assert.ThrowsAsync<LogUnavailableException>(() => Log.ReadAsync(Session, 0, Now));
        await Assert.ThrowsAsync<LogUnavailableException>(() => Log.Append(Session, LogTail.Empty, Entry(1, "a")));
        Assert.True(await Log.AcceptsWritesAsync(Now));
    }

    [Fact]
    public async Task The_servers_clock_is_followed()
    {
        await Until(() => Task.FromResult(node.Clock.Offset != TimeSpan.Zero));

        Assert.InRange(node.Clock.Offset, TimeSpan.FromMilliseconds(-200), TimeSpan.FromMilliseconds(200));
    }
}
