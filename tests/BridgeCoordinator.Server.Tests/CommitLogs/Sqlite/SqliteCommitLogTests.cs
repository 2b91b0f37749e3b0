using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.CommitLogs.Sqlite;
using BridgeCoordinator.Server.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using static BridgeCoordinator.Server.Tests.CommitLogs.Entries;

namespace BridgeCoordinator.Server.Tests.CommitLogs.Sqlite;

public sealed class SqliteCommitLogTests : CommitLogContract
{
    private readonly TemporaryFolder temporary = new();
    private DataFolder? folder;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        temporary.Dispose();
    }

    private protected override Task<ICommitLog> OpenAsync()
    {
        folder = DataFolder.Claim(temporary.Path);
        return Task.FromResult<ICommitLog>(Open(folder));
    }

    private protected override ValueTask CloseAsync(ICommitLog log)
    {
        ((SqliteCommitLog)log).Dispose();
        folder!.Dispose();
        return ValueTask.CompletedTask;
    }

    internal static SqliteCommitLog Open(DataFolder folder) =>
        SqliteCommitLog.Open(folder, TimeProvider.System, NullLogger<SqliteCommitLog>.Instance);

    [Fact]
    public async Task A_closed_log_refuses_and_says_that_nothing_was_stored()
    {
        await CloseAsync(Log);

        await Assert.ThrowsAsync<LogUnavailableException>(() => Log.Append(Session, LogTail.Empty, Entry(1, "a")));
        Assert.False(await Log.AcceptsWritesAsync(Now));
    }

    [Fact]
    public async Task Closing_leaves_one_file_without_a_journal()
    {
        await Log.Write(Session, "a");
        await CloseAsync(Log);

        Assert.Equal(["log.db", "owner.lock"], Directory.GetFiles(temporary.Path).Select(Path.GetFileName).Order());
    }
}
