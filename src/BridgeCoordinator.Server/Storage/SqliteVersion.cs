using Microsoft.Data.Sqlite;

namespace BridgeCoordinator.Server.Storage;

/// <summary>
/// SQLite 3.7.0 to 3.51.2 can corrupt a database in WAL mode when a checkpoint races with a reset of the journal
/// (https://sqlite.org/wal.html#walresetbug). Backported fixes are not told apart: our own build is newer than all of them.
/// </summary>
internal static class SqliteVersion
{
    private static readonly Version FirstSound = new(3, 51, 3);

    public static void RequireSound() => RequireSound(Loaded());

    public static void RequireSound(string version)
    {
        if (Version.TryParse(version, out var parsed) && parsed >= FirstSound) return;
        throw new StoreStartException(
            $"Thư viện SQLite {version} có lỗi làm hỏng dữ liệu ở chế độ WAL. Cần bản {FirstSound} trở lên.",
            $"SQLite {version} can corrupt data in WAL mode. Version {FirstSound} or newer is needed.");
    }

    public static string Loaded()
    {
        using var memory = new SqliteConnection("Data Source=:memory:");
        memory.Open();
        return memory.ServerVersion;
    }
}
