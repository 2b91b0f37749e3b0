using BridgeCoordinator.Server.CommitLogs.Sqlite;
using BridgeCoordinator.Server.Storage;
using Microsoft.Data.Sqlite;
using static BridgeCoordinator.Server.Tests.CommitLogs.Entries;

namespace BridgeCoordinator.Server.Tests.CommitLogs.Sqlite;

/// <summary>A start on a file that is not plainly good says so in both languages and changes none of its bytes.</summary>
public sealed class SqliteStartTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    private string File => temporary.FileNamed("log.db");

    public void Dispose() => temporary.Dispose();

    [Fact]
    public void A_folder_that_is_made_is_its_owners_alone()
    {
        if (OperatingSystem.IsWindows()) return;
        DataFolder.Claim(temporary.FileNamed("new")).Dispose();
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, System.IO.File.GetUnixFileMode(temporary.FileNamed("new")));
    }

    [Fact]
    public void Something_that_is_no_database_is_refused()
    {
        System.IO.File.WriteAllText(File, string.Concat(Enumerable.Repeat("không phải cơ sở dữ liệu ", 999)));
        RefusesUntouched("bị hỏng", "is damaged");
    }

    [Fact]
    public async Task A_file_with_a_torn_page_is_refused()
    {
        await WriteSome();
        Overwrite(File, at: 3 * 4096, count: 2048);
        RefusesUntouched("bị hỏng", "is damaged");
    }

    [Fact]
    public async Task A_file_cut_short_is_refused()
    {
        await WriteSome();
        Cut(File, new FileInfo(File).Length / 2);
        RefusesUntouched("bị hỏng", "is damaged");
    }

    [Fact]
    public async Task An_emptied_file_is_refused_rather_than_begun_again()
    {
        await WriteSome();
        Cut(File, 0);
        RefusesUntouched("bị hỏng", "is damaged");
    }

    [Fact]
    public void A_journal_without_its_file_is_refused_rather_than_deleted()
    {
        System.IO.File.WriteAllBytes(File + "-wal", new byte[8192]);
        RefusesUntouched("bị hỏng", "is damaged");
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task A_log_with_a_hole_is_refused()
    {
        await WriteSome();
        Run("DELETE FROM entries WHERE seq=7");
        RefusesUntouched("bị hỏng", "session s has 199 entries, the last is 200");
    }

    [Fact]
    public async Task A_file_of_a_newer_server_is_refused()
    {
        await WriteSome();
        Run("PRAGMA user_version=99");
        RefusesUntouched("phiên bản dữ liệu 99", "has data version 99");
    }

    [Fact]
    public void Another_programs_database_is_refused()
    {
        Run("CREATE TABLE bookmarks(url TEXT)");
        RefusesUntouched("không phải là dữ liệu của BridgeCoordinator", "was not made by BridgeCoordinator");
    }

    [Fact]
    public async Task A_start_that_was_killed_while_making_the_file_is_made_up_for()
    {
        System.IO.File.WriteAllBytes(File + ".new", new byte[5000]);
        await WriteSome();
        Assert.False(System.IO.File.Exists(File + ".new"));
    }

    [Theory]
    [InlineData("3.7.0")]
    [InlineData("3.40.1")]
    [InlineData("3.51.2")]
    public void An_SQLite_that_can_corrupt_its_journal_is_refused(string version) =>
        Assert.Contains(version, Assert.Throws<StoreStartException>(() => SqliteVersion.RequireSound(version)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("3.51.3")]
    [InlineData("3.53.3")]
    public void A_repaired_SQLite_is_taken(string version) => SqliteVersion.RequireSound(version);

    [Fact]
    public void A_second_owner_of_the_folder_is_told_so_until_the_first_lets_go()
    {
        using (DataFolder.Claim(temporary.Path))
        {
            var refusal = Assert.Throws<StoreStartException>(() => DataFolder.Claim(temporary.Path));
            Assert.Contains("đang dùng thư mục dữ liệu", refusal.Vietnamese, StringComparison.Ordinal);
            Assert.Contains("is using the data folder", refusal.English, StringComparison.Ordinal);
        }
        DataFolder.Claim(temporary.Path).Dispose();
    }

    private async Task WriteSome()
    {
        using var folder = DataFolder.Claim(temporary.Path);
        using var log = SqliteCommitLogTests.Open(folder);
        await log.Write("s", [.. Enumerable.Range(1, 200).Select(i => $"command {i} {new string('x', 200)}")]);
    }

    private void RefusesUntouched(string vietnamese, string english)
    {
        using var folder = DataFolder.Claim(temporary.Path);
        var before = Bytes();

        var refusal = Assert.Throws<StoreStartException>(() => SqliteCommitLogTests.Open(folder));

        Assert.Contains(vietnamese, refusal.Vietnamese, StringComparison.Ordinal);
        Assert.Contains(english, refusal.English, StringComparison.Ordinal);
        Assert.Equal(before, Bytes());
    }

    // The file and its journal: -shm is only SQLite's index into the journal, rebuilt from it whenever needed.
    private Dictionary<string, string> Bytes() =>
        new[] { File, File + "-wal" }.Where(path => System.IO.File.Exists(path) && new FileInfo(path).Length > 0 || path == File && System.IO.File.Exists(path))
            .ToDictionary(path => path, path => Convert.ToHexString(System.IO.File.ReadAllBytes(path)));

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Overwrite(string path, int at, int count)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write);
        stream.Position = at;
        stream.Write(Enumerable.Repeat((byte)0xA5, count).ToArray());
    }

    private static void Cut(string path, long length)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write);
        stream.SetLength(length);
    }
}
