using Microsoft.Data.Sqlite;

namespace BridgeCoordinator.Server.Storage;

/// <summary>
/// One database file in the data folder. Opening it either yields a file that is whole, ours and of a version we know, or
/// throws with the file's bytes as they were.
/// </summary>
public sealed class SqliteFile
{
    // A reader or a checkpoint may hold the file for a moment; nothing of ours holds it for seconds.
    private const int BusySeconds = 5;

    private readonly string readerConnectionString;
    private readonly string writerConnectionString;

    private SqliteFile(string path)
    {
        Path = path;
        readerConnectionString = ConnectionString(SqliteOpenMode.ReadOnly, pooling: true);
        writerConnectionString = ConnectionString(SqliteOpenMode.ReadWrite, pooling: false);
    }

    public string Path { get; }

    /// <exception cref="StoreStartException">The file is damaged, not ours, too new, or cannot be made.</exception>
    public static SqliteFile Open(DataFolder folder, SqliteSchema schema)
    {
        SqliteVersion.RequireSound();
        var file = new SqliteFile(folder.FileNamed(schema.FileName));
        if (File.Exists(file.Path) || File.Exists(file.Path + "-wal")) SqliteInspection.Inspect(file.Path, schema);
        else SqliteCreation.Create(file.Path, schema);
        return file;
    }

    /// <summary>A pooled connection that sees the newest commit and cannot write.</summary>
    public SqliteConnection OpenReader()
    {
        var connection = new SqliteConnection(readerConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>
    /// A connection whose COMMIT returns only after the operating system said that the bytes are on the disk, on a file
    /// whose visible content already is.
    /// </summary>
    public SqliteConnection OpenWriter()
    {
        var connection = new SqliteConnection(writerConnectionString);
        try
        {
            connection.Open();
            // The driver repeats a statement that met a lock, but a checkpoint tells of one in its answer: SQLite itself must wait.
            RequirePragma(connection, "busy_timeout", $"{BusySeconds * 1000}", $"{BusySeconds * 1000}");
            RequirePragma(connection, "journal_mode", "WAL", "wal");
            RequirePragma(connection, "synchronous", "FULL", "2");
            SettleJournal(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Closes the idle readers, so that the last writer to close can fold the journal into the file.</summary>
    public void CloseReaders()
    {
        using var any = new SqliteConnection(readerConnectionString);
        SqliteConnection.ClearPool(any);
    }

    public static StoreStartException CannotWrite(string path, SqliteException inner) => new(
        $"Không ghi được vào tệp dữ liệu '{path}': {inner.Message}. Hãy kiểm tra quyền ghi và dung lượng đĩa.",
        $"The database file '{path}' cannot be written: {inner.Message}. Check write access and free space.",
        inner);

    // A commit whose fsync failed may still be found in the journal, from a page cache that the disk never saw. Copying
    // everything visible into the main file and syncing that ends the doubt, one way or the other.
    private static void SettleJournal(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        using var row = command.ExecuteReader();
        if (!row.Read() || row.GetInt64(0) != 0)
            throw new SqliteException("The journal could not be settled: a reader holds it.", SqliteCodes.Busy);
    }

    private static void RequirePragma(SqliteConnection connection, string pragma, string value, string expected)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {pragma}={value}; PRAGMA {pragma}";
        var actual = Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        if (!string.Equals(actual, expected, StringComparison.OrdinalIgnoreCase))
            throw new StoreStartException(
                $"SQLite không nhận thiết lập {pragma}={value} (đang là '{actual}'): thư mục dữ liệu có thể nằm trên ổ mạng. Hãy dùng ổ đĩa trong máy.",
                $"SQLite did not take {pragma}={value} (it is '{actual}'): the data folder may be on a network drive. Use a local disk.");
    }

    private string ConnectionString(SqliteOpenMode mode, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = Path,
        Mode = mode,
        Pooling = pooling,
        DefaultTimeout = BusySeconds
    }.ToString();
}
