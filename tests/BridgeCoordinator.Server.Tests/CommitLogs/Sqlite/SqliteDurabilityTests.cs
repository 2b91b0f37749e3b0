using BridgeCoordinator.Server.Storage;
using static BridgeCoordinator.Server.Tests.CommitLogs.Entries;

namespace BridgeCoordinator.Server.Tests.CommitLogs.Sqlite;

/// <summary>What the kernel was really asked for, and what happens when it says no.</summary>
public sealed class SqliteDurabilityTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    private string Trace => temporary.FileNamed("trace");

    private string Data => temporary.FileNamed("data");

    private string Journal => Path.Combine(Data, "log.db-wal");

    public void Dispose() => temporary.Dispose();

    [Fact]
    public async Task Every_acknowledgement_follows_a_sync_of_what_it_acknowledges()
    {
        await RunAsync(writers: 1, appends: 20);

        var (dirty, synced, acknowledged) = (false, false, 0);
        foreach (var call in SystemCallTrace.EffectiveCalls(Trace))
        {
            if (IsJournal(call, "pwrite64(")) (dirty, synced) = (true, false);
            if (IsJournal(call, "fsync(") || IsJournal(call, "fdatasync(")) (dirty, synced) = (false, true);
            if (!call.Contains("\"ack ", StringComparison.Ordinal)) continue;
            Assert.False(dirty, $"acknowledged before the sync: {call}");
            Assert.True(synced, $"acknowledged without a sync of its own: {call}");
            (synced, acknowledged) = (false, acknowledged + 1);
        }
        Assert.Equal(20, acknowledged);
    }

    [Fact]
    public async Task Writers_that_wait_share_a_sync()
    {
        // A disk as slow as an ordinary one, so that the writers and not this machine's load decide how many wait.
        await RunAsync(writers: 64, appends: 10, inject: "fsync,fdatasync:delay_exit=20000");

        var syncs = SystemCallTrace.EffectiveCalls(Trace).Count(call => IsJournal(call, "fsync(") || IsJournal(call, "fdatasync("));
        Assert.InRange(syncs, 10, 640 / 10);
    }

    // The commit may be in the page cache and not on the disk, so only a second, synced attempt tells the truth.
    [Theory]
    [InlineData("when=4")]
    [InlineData("when=4..5")]
    [InlineData("when=3..30+2")]
    public async Task A_sync_that_fails_never_makes_a_false_answer(string when)
    {
        var output = await RunAsync(writers: 4, appends: 15, inject: $"fsync,fdatasync:error=EIO:{when}");

        Assert.Contains("INJECTED", await File.ReadAllTextAsync(Trace, Now), StringComparison.Ordinal);
        await AssertEveryAppendHeld(output, writers: 4, appends: 15);
    }

    [Fact]
    public async Task A_disk_that_is_full_for_a_while_refuses_and_then_takes_again()
    {
        var output = await RunAsync(writers: 1, appends: 15, inject: "pwrite64:error=ENOSPC:when=20..30");

        Assert.Contains(output, line => line.StartsWith("unavailable", StringComparison.Ordinal));
        Assert.DoesNotContain(output, line => line.StartsWith("unknown", StringComparison.Ordinal));
        await AssertEveryAppendHeld(output, writers: 1, appends: 15);
    }

    [Fact]
    public async Task A_disk_that_fails_to_write_for_a_while_loses_and_doubles_nothing()
    {
        var output = await RunAsync(writers: 4, appends: 15, inject: "pwrite64:error=EIO:when=20..40+3");

        Assert.Contains(output, line => line.StartsWith("un", StringComparison.Ordinal));
        await AssertEveryAppendHeld(output, writers: 4, appends: 15);
    }

    private async Task<List<string>> RunAsync(int writers, int appends, string? inject = null)
    {
        var under = SystemCallTrace.Into(Trace, inject is null ? null : Journal, inject);
        using var process = LogWriterProcess.Start(Data, writers, appends, under);
        return await SystemCallTrace.RunToEndAsync(process, Now);
    }

    private async Task AssertEveryAppendHeld(List<string> output, int writers, int appends)
    {
        Assert.DoesNotContain(output, line => line.StartsWith("bug", StringComparison.Ordinal));
        Assert.Equal(writers * appends, LogWriterProcess.Acknowledged(output).Distinct().Count());
        using var folder = DataFolder.Claim(Data);
        using var log = SqliteCommitLogTests.Open(folder);
        await LogWriterProcess.AssertHeld(log, output);
        for (var i = 0; i < writers; i++) Assert.Equal(appends, (await log.Read($"s{i}")).Length);
    }

    private static bool IsJournal(string call, string name) =>
        call.StartsWith(name, StringComparison.Ordinal) && call.Contains("log.db-wal>", StringComparison.Ordinal);
}
