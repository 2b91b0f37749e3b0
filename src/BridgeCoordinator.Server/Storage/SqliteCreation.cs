using Microsoft.Data.Sqlite;

namespace BridgeCoordinator.Server.Storage;

/// <summary>
/// Makes a database file beside its place and moves it there when it is whole: a start that was killed half-way leaves no
/// empty file that a later start would have to tell apart from one that lost its content.
/// </summary>
internal static class SqliteCreation
{
    public static void Create(string path, SqliteSchema schema)
    {
        var draft = path + ".new";
        try
        {
            File.Delete(draft);
            File.Delete(draft + "-journal");
            Write(draft, schema);
            File.Move(draft, path, overwrite: false);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreStartException(
                $"Không tạo được tệp dữ liệu '{path}': {e.Message}. Hãy kiểm tra quyền ghi và dung lượng đĩa.",
                $"The database file '{path}' cannot be made: {e.Message}. Check write access and free space.", e);
        }
    }

    private static void Write(string draft, SqliteSchema schema)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = draft, Pooling = false }.ToString();
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            PRAGMA synchronous=EXTRA;
            BEGIN;
            PRAGMA application_id={schema.ApplicationId};
            PRAGMA user_version={schema.Version};
            {schema.Create}
            COMMIT;
            """;
        command.ExecuteNonQuery();
    }
}
