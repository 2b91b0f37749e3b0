using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Storage;
using static BridgeCoordinator.Server.Tests.CommitLogs.Entries;

namespace BridgeCoordinator.Server.Tests.CommitLogs.Sqlite;

public sealed class SqliteDiskTests
{
    [Fact]
    public async Task On_a_full_disk_appends_are_refused_the_session_stays_readable_and_all_is_well_once_space_returns()
    {
        using var disk = SmallDisk.MountOrSkip(kilobytes: 3000);
        var ballast = Path.Combine(disk.Path, "ballast");
        File.WriteAllBytes(ballast, new byte[1_000_000]);
        using var folder = DataFolder.Claim(Path.Combine(disk.Path, "data"));
        using var log = SqliteCommitLogTests.Open(folder);

        var stored = await FillAsync(log);
        Assert.InRange(stored, 1, 100);
        Assert.False(await log.AcceptsWritesAsync(Now));
        Assert.Equal(stored, (await log.Read("s")).Length);
        await Assert.ThrowsAsync<LogUnavailableException>(() => AppendLargeAsync(log));

        File.Delete(ballast);
        Assert.Equal(AppendOutcome.Stored, await AppendLargeAsync(log));
        await Until(() => log.AcceptsWritesAsync(Now));
        Assert.Equal(Enumerable.Range(1, stored + 1), (await log.ReadAsync("s", 0, Now)).Select(entry => (int)entry.Seq));
    }

    [Fact]
    public async Task A_read_only_folder_is_refused_at_the_start_in_both_languages()
    {
        using var disk = SmallDisk.MountOrSkip(kilobytes: 3000);
        using (var folder = DataFolder.Claim(disk.Path))
        using (var log = SqliteCommitLogTests.Open(folder)) await log.Write("s", "a");
        disk.MakeReadOnly();

        var refusal = Assert.Throws<StoreStartException>(() => DataFolder.Claim(disk.Path));

        Assert.Contains("Không ghi được vào thư mục dữ liệu", refusal.Vietnamese, StringComparison.Ordinal);
        Assert.Contains("cannot be written to", refusal.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_refused_at_the_start()
    {
        using var temporary = new TemporaryFolder();
        File.WriteAllText(temporary.FileNamed("file"), "in the way");

        Assert.Contains("cannot be written to", Assert.Throws<StoreStartException>(() => DataFolder.Claim(temporary.FileNamed("file/data"))).English, StringComparison.Ordinal);
    }

    private static async Task<int> FillAsync(ICommitLog log)
    {
        for (var stored = 0; ; stored++)
        {
            try
            {
                await AppendLargeAsync(log);
            }
            catch (LogUnavailableException)
            {
                return stored;
            }
        }
    }

    private static async Task<AppendOutcome> AppendLargeAsync(ICommitLog log)
    {
        var tail = await log.ReadTailAsync("s", Now);
        return await log.Append("s", tail, Entry(tail.Seq + 1, "large", json: new string('x', 100_000)));
    }
}
