using BridgeCoordinator.Server.Storage;
using Microsoft.Data.Sqlite;

namespace BridgeCoordinator.Server.CommitLogs.Sqlite;

/// <summary>
/// Reads on connections of its own, so that no reader ever waits for the writer's fsync. SQLite has no asynchronous I/O;
/// a read therefore runs on a pool thread, never on the caller's.
/// </summary>
internal sealed class LogReader(SqliteFile file)
{
    public Task<IReadOnlyList<LogEntry>> ReadAsync(string session, long afterSeq, CancellationToken cancellation) =>
        Query<IReadOnlyList<LogEntry>>(
            "SELECT epoch, seq, command_id, json FROM entries WHERE session=$session AND seq>$after ORDER BY seq",
            command =>
            {
                command.Parameters.AddWithValue("$session", session);
                command.Parameters.AddWithValue("$after", afterSeq);
                return ToList(command, row => new LogEntry(row.GetInt32(0), row.GetInt64(1), row.GetString(2), row.GetFieldValue<byte[]>(3)), cancellation);
            },
            cancellation);

    public Task<LogTail> ReadTailAsync(string session, CancellationToken cancellation) =>
        Query(
            "SELECT epoch, seq, command_id FROM entries WHERE session=$session ORDER BY seq DESC LIMIT 1",
            command =>
            {
                command.Parameters.AddWithValue("$session", session);
                return ToList(command, row => new LogTail(row.GetInt32(0), row.GetInt64(1), row.GetString(2)), cancellation) is [var last] ? last : LogTail.Empty;
            },
            cancellation);

    public Task<IReadOnlyList<string>> ListSessionsAsync(CancellationToken cancellation) =>
        Query<IReadOnlyList<string>>(
            "SELECT session FROM entries WHERE seq=1 ORDER BY session",
            command => ToList(command, row => row.GetString(0), cancellation),
            cancellation);

    private Task<T> Query<T>(string sql, Func<SqliteCommand, T> run, CancellationToken cancellation) =>
        Task.Run(
            () =>
            {
                try
                {
                    using var connection = file.OpenReader();
                    using var command = connection.CreateCommand();
                    command.CommandText = sql;
                    return run(command);
                }
                catch (SqliteException e)
                {
                    throw new LogUnavailableException($"The log cannot be read: {e.Message}", e);
                }
            },
            cancellation);

    private static List<T> ToList<T>(SqliteCommand command, Func<SqliteDataReader, T> take, CancellationToken cancellation)
    {
        var found = new List<T>();
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            found.Add(take(rows));
        }
        return found;
    }
}
