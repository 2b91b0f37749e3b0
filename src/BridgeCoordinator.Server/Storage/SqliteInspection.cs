using Microsoft.Data.Sqlite;

namespace BridgeCoordinator.Server.Storage;

/// <summary>
/// Looks at an existing file through a connection that cannot write, before anything else opens it: a file that we do not
/// understand must stay as it is, for whoever has to rescue it.
/// </summary>
internal static class SqliteInspection
{
    public static void Inspect(string path, SqliteSchema schema)
    {
        // SQLite takes a missing or empty file for a new database and deletes the journal that lies beside it.
        if (!File.Exists(path) || new FileInfo(path).Length == 0) throw Damaged(path, "empty or missing");
        try
        {
            using var connection = OpenReadOnly(path);
            RequireOurs(connection, path, schema);
            RequireWhole(connection, path, schema);
        }
        catch (SqliteException e)
        {
            throw e.SqliteErrorCode is SqliteCodes.NotADatabase or SqliteCodes.Corrupt
                ? Damaged(path, e.Message, e)
                : Unreadable(path, e);
        }
    }

    private static SqliteConnection OpenReadOnly(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false
        }.ToString());
        connection.Open();
        return connection;
    }

    private static void RequireOurs(SqliteConnection connection, string path, SqliteSchema schema)
    {
        if ((long)Ask(connection, "PRAGMA application_id")! != schema.ApplicationId)
            throw new StoreStartException(
                $"Tệp '{path}' không phải là dữ liệu của BridgeCoordinator. Không có gì bị thay đổi. Hãy chuyển tệp này đi nơi khác hoặc đặt lại Data:Path.",
                $"The file '{path}' was not made by BridgeCoordinator. Nothing was changed. Move it away, or set Data:Path.");
        var version = (long)Ask(connection, "PRAGMA user_version")!;
        if (version == schema.Version) return;
        throw new StoreStartException(
            $"Tệp '{path}' có phiên bản dữ liệu {version}, máy chủ này chỉ đọc được phiên bản {schema.Version}. Không có gì bị thay đổi. Hãy dùng đúng bản BridgeCoordinator đã tạo ra tệp.",
            $"The file '{path}' has data version {version}; this server reads version {schema.Version}. Nothing was changed. Use the BridgeCoordinator release that wrote it.");
    }

    private static void RequireWhole(SqliteConnection connection, string path, SqliteSchema schema)
    {
        if (Ask(connection, "PRAGMA quick_check(1)") is string verdict and not "ok") throw Damaged(path, verdict);
        if (schema.FindFault is { } query && Ask(connection, query) is { } fault) throw Damaged(path, $"{fault}");
    }

    private static object? Ask(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return command.ExecuteScalar();
    }

    private static StoreStartException Damaged(string path, string detail, Exception? inner = null) => new(
        $"Tệp dữ liệu '{path}' bị hỏng ({detail}). Không có gì bị thay đổi. Hãy khôi phục từ bản sao lưu, hoặc chuyển tệp (cùng tệp -wal) đi nơi khác để bắt đầu lại.",
        $"The database file '{path}' is damaged ({detail}). Nothing was changed. Restore a backup, or move the file (and its -wal file) away to start afresh.",
        inner);

    private static StoreStartException Unreadable(string path, SqliteException inner) => new(
        $"Không mở được tệp dữ liệu '{path}': {inner.Message}. Hãy kiểm tra quyền truy cập thư mục và dung lượng đĩa.",
        $"The database file '{path}' cannot be opened: {inner.Message}. Check the folder's permissions and free space.",
        inner);
}
