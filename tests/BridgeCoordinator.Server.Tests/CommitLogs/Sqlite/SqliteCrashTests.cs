using BridgeCoordinator.Server.Storage;
using static BridgeCoordinator.Server.Tests.CommitLogs.Entries;

namespace BridgeCoordinator.Server.Tests.CommitLogs.Sqlite;

public sealed class SqliteCrashTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    public void Dispose() => temporary.Dispose();

    [Fact]
    public async Task A_process_killed_while_writing_loses_nothing_that_it_acknowledged()
    {
        for (var cycle = 0; cycle < 5; cycle++)
        {
            var output = await WriteUntilKilledAsync(acknowledgements: 100 + 37 * cycle);

            using var folder = DataFolder.Claim(temporary.Path);
            using var log = SqliteCommitLogTests.Open(folder);
            await LogWriterProcess.AssertHeld(log, output);
        }
    }

    [Fact]
    public async Task The_folder_of_a_living_process_is_refused_and_that_of_a_killed_one_is_free()
    {
        using var process = LogWriterProcess.Start(temporary.Path, writers: 1, appends: int.MaxValue);
        Assert.Equal("ready", await process.StandardOutput.ReadLineAsync(Now));

        Assert.Throws<StoreStartException>(() => DataFolder.Claim(temporary.Path));
        process.Kill();
        await process.WaitForExitAsync(Now);

        DataFolder.Claim(temporary.Path).Dispose();
    }

    [Fact]
    public async Task A_journal_cut_anywhere_opens_with_whole_commits_and_no_hole()
    {
        await WriteUntilKilledAsync(acknowledgements: 60);
        var journal = File.ReadAllBytes(temporary.FileNamed("log.db-wal"));
        Assert.True(journal.Length > 60 * 4096 / 8, "the killed process left no journal to cut");
        var file = File.ReadAllBytes(temporary.FileNamed("log.db"));
        var lengths = new HashSet<int>();

        for (var cut = 0; cut < journal.Length; cut += journal.Length / 9 + 1)
        {
            using var copy = new TemporaryFolder();
            File.WriteAllBytes(copy.FileNamed("log.db"), file);
            File.WriteAllBytes(copy.FileNamed("log.db-wal"), journal[..cut]);
            using var folder = DataFolder.Claim(copy.Path);
            using var log = SqliteCommitLogTests.Open(folder);
            var held = await log.ReadAsync("s0", 0, Now);
            Assert.Equal(Enumerable.Range(1, held.Count), held.Select(entry => (int)entry.Seq));
            lengths.Add(held.Count);
        }
        Assert.True(lengths.Count > 1, "every cut left the same number of entries: nothing was cut");
    }

    private async Task<List<string>> WriteUntilKilledAsync(int acknowledgements)
    {
        using var process = LogWriterProcess.Start(temporary.Path, writers: 8, appends: int.MaxValue);
        var output = new List<string>();
        while (LogWriterProcess.Acknowledged(output).Length < acknowledgements && await process.StandardOutput.ReadLineAsync(Now) is { } line) output.Add(line);
        process.Kill();
        output.AddRange((await process.StandardOutput.ReadToEndAsync(Now)).Split('\n'));
        await process.WaitForExitAsync(Now);
        Assert.DoesNotContain(output, line => line.StartsWith("bug", StringComparison.Ordinal));
        return output;
    }
}
