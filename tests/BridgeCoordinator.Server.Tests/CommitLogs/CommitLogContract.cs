using BridgeCoordinator.Server.CommitLogs;
using static BridgeCoordinator.Server.Tests.CommitLogs.Entries;

namespace BridgeCoordinator.Server.Tests.CommitLogs;

/// <summary>What every commit log keeps, whatever it is made of. An implementation's tests derive from this and say how to open one.</summary>
public abstract partial class CommitLogContract : IAsyncLifetime
{
    private protected ICommitLog Log { get; private set; } = null!;

    /// <summary>A session id that no other test uses.</summary>
    private protected string Session { get; } = $"phiên-{Guid.NewGuid():N}";

    public virtual async ValueTask InitializeAsync() => Log = await OpenAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await CloseAsync(Log);
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<ICommitLog> OpenAsync();

    private protected abstract ValueTask CloseAsync(ICommitLog log);

    private protected async Task ReopenAsync()
    {
        await CloseAsync(Log);
        Log = await OpenAsync();
    }

    [Fact]
    public async Task A_session_nobody_wrote_to_is_empty()
    {
        Assert.Equal(LogTail.Empty, await Log.ReadTailAsync(Session, Now));
        Assert.Empty(await Log.ReadAsync(Session, 0, Now));
    }

    [Fact]
    public async Task What_was_appended_is_read_back_byte_for_byte_and_in_order()
    {
        LogEntry[] entries = [Entry(1, "mở", json: "{\"tên\":\"Đặng Thị Hạnh\\u0000\"}"), Entry(2, "lớn", json: new string('ă', 64 * 1024)), Entry(3, "rỗng", json: "")];

        Assert.Equal(AppendOutcome.Stored, await Log.Append(Session, LogTail.Empty, entries));

        Assert.Equal(Texts(entries), await Log.Read(Session));
        Assert.Equal(entries[2].AsTail, await Log.ReadTailAsync(Session, Now));
    }

    [Fact]
    public async Task Reading_after_a_seq_gives_only_what_follows()
    {
        await Log.Write(Session, "a", "b", "c");

        Assert.Equal(["1-3 c {\"seq\":3,\"by\":\"c\"}"], await Log.Read(Session, after: 2));
        Assert.Empty(await Log.Read(Session, after: 3));
        Assert.Empty(await Log.Read(Session, after: 99));
    }

    [Fact]
    public async Task Seq_goes_on_across_epochs()
    {
        await Log.Write(Session, "a", "b");

        Assert.Equal(AppendOutcome.Stored, await Log.Append(Session, new(1, 2, "b"), Entry(3, "c", epoch: 2), Entry(4, "d", epoch: 5)));
        Assert.Equal(AppendOutcome.Stored, await Log.Append(Session, new(5, 4, "d"), Entry(5, "e", epoch: 5)));

        Assert.Equal([(1, 1), (1, 2), (2, 3), (5, 4), (5, 5)], (await Log.ReadAsync(Session, 0, Now)).Select(entry => (entry.Epoch, (int)entry.Seq)));
        Assert.Equal(new LogTail(5, 5, "e"), await Log.ReadTailAsync(Session, Now));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(1, 1)]
    [InlineData(0, 2)]
    public async Task An_entry_that_does_not_follow_the_tail_is_a_bug_of_the_caller(int epoch, long seq)
    {
        var tail = await Log.Write(Session, "a");

        await Assert.ThrowsAsync<ArgumentException>(() => Log.Append(Session, tail, Entry(seq, "b", epoch)));
        await Assert.ThrowsAsync<ArgumentException>(() => Log.Append(Session, tail));

        Assert.Single(await Log.Read(Session));
    }

    [Fact]
    public async Task Everything_is_there_after_closing_and_opening_again()
    {
        await Log.Write(Session, "a", "b");
        await Log.Write(Session + "-2", "c");
        var before = await Log.Read(Session);

        await ReopenAsync();

        Assert.Equal(before, await Log.Read(Session));
        Assert.Equal(new LogTail(1, 1, "c"), await Log.ReadTailAsync(Session + "-2", Now));
        await Log.Write(Session, "d");
        Assert.Equal(3, (await Log.Read(Session)).Length);
    }

    [Fact]
    public async Task Sessions_are_listed_until_they_are_deleted()
    {
        string[] sessions = [$"{Session}'; --", $"{Session}{{a}}:*", $"{Session}x"];
        foreach (var session in sessions) await Log.Write(session, "a", "b");

        Assert.Equal(sessions.Order(), (await Log.ListSessionsAsync(Now)).Where(id => id.StartsWith(Session, StringComparison.Ordinal)).Order());
        await Log.DeleteAsync(sessions[1], Now);

        Assert.DoesNotContain(sessions[1], await Log.ListSessionsAsync(Now));
        Assert.Empty(await Log.Read(sessions[1]));
        Assert.Equal(2, (await Log.Read(sessions[0])).Length);
    }

    [Fact]
    public async Task A_deleted_session_is_gone_for_who_still_appends_to_it_and_can_be_begun_again()
    {
        var tail = await Log.Write(Session, "a", "b");
        await Log.DeleteAsync(Session, Now);
        await Log.DeleteAsync(Session, Now);

        Assert.Equal(AppendOutcome.Gone, await Log.Append(Session, tail, Entry(3, "c")));
        await Log.Write(Session, "new");

        Assert.Equal(["1-1 new {\"seq\":1,\"by\":\"new\"}"], await Log.Read(Session));
    }

    [Fact]
    public async Task A_cancelled_append_stores_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Log.AppendAsync(Session, LogTail.Empty, [Entry(1, "a")], new CancellationToken(canceled: true)));

        Assert.Empty(await Log.Read(Session));
    }

    [Fact]
    public async Task A_healthy_log_accepts_writes() => Assert.True(await Log.AcceptsWritesAsync(Now));
}
