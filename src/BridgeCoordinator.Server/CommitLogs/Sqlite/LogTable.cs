using BridgeCoordinator.Server.Storage;
using Microsoft.Data.Sqlite;

namespace BridgeCoordinator.Server.CommitLogs.Sqlite;

/// <summary>
/// The table of all sessions' entries as the writer sees it, inside its open transaction. The primary key is what makes a
/// second entry at the same place impossible, even if the checks here were wrong.
/// </summary>
/// <remarks>
/// An ordinary table beside its key index, not WITHOUT ROWID: new rows of all sessions then share the last pages, and a
/// group commit over 64 sessions writes 3.0 kB of journal an entry instead of 11.4 kB (measured; see decision 0003).
/// </remarks>
internal sealed class LogTable : IDisposable
{
    public static SqliteSchema Schema { get; } = new(
        FileName: "log.db",
        ApplicationId: 0x42434C47, // "BCLG"
        Version: 1,
        Create: """
            CREATE TABLE entries(
                session TEXT NOT NULL,
                seq INTEGER NOT NULL CHECK(seq > 0),
                epoch INTEGER NOT NULL CHECK(epoch > 0),
                command_id TEXT NOT NULL,
                json BLOB NOT NULL,
                PRIMARY KEY(session, seq)) STRICT;
            CREATE TABLE probe(id INTEGER PRIMARY KEY CHECK(id = 1), written INTEGER NOT NULL, filler BLOB NOT NULL) STRICT;
            INSERT INTO probe VALUES(1, 0, x'');
            """,
        FindFault: """
            SELECT 'session ' || session || ' has ' || count(*) || ' entries, the last is ' || max(seq)
            FROM entries GROUP BY session HAVING count(*) <> max(seq) LIMIT 1
            """);

    private readonly SqliteCommand tail;
    private readonly SqliteCommand entry;
    private readonly SqliteCommand insert;
    private readonly SqliteCommand delete;
    private readonly SqliteCommand probe;

    public LogTable(SqliteConnection connection)
    {
        tail = Prepare(connection, "SELECT epoch, seq, command_id FROM entries WHERE session=$session ORDER BY seq DESC LIMIT 1", "$session");
        entry = Prepare(connection, "SELECT epoch, command_id, json FROM entries WHERE session=$session AND seq=$seq", "$session", "$seq");
        insert = Prepare(connection,
            "INSERT INTO entries(session, seq, epoch, command_id, json) VALUES($session, $seq, $epoch, $command, $json)",
            "$session", "$seq", "$epoch", "$command", "$json");
        delete = Prepare(connection, "DELETE FROM entries WHERE session=$session", "$session");
        probe = Prepare(connection, "UPDATE probe SET written=written+1, filler=zeroblob($size)", "$size");
    }

    /// <summary>Appends all entries or, answering anything but Stored, none.</summary>
    public AppendOutcome Append(string session, LogTail expected, IReadOnlyList<LogEntry> entries)
    {
        if (Tail(session) == expected)
        {
            foreach (var one in entries) Execute(insert, session, one.Seq, one.Epoch, one.CommandId, one.Json.ToArray());
            return AppendOutcome.Stored;
        }
        if (entries.All(one => Find(session, one.Seq) is { } stored && stored.SameAs(one))) return AppendOutcome.Stored;
        return expected == LogTail.Empty || Find(session, expected.Seq)?.AsTail == expected ? AppendOutcome.Conflict : AppendOutcome.Gone;
    }

    public void Delete(string session) => Execute(delete, session);

    /// <summary>Writes a row that no session sees, of this many bytes.</summary>
    public void Probe(int size) => Execute(probe, size);

    public void Dispose()
    {
        foreach (var command in new[] { tail, entry, insert, delete, probe }) command.Dispose();
    }

    private LogTail Tail(string session)
    {
        Bind(tail, session);
        using var row = tail.ExecuteReader();
        return row.Read() ? new(row.GetInt32(0), row.GetInt64(1), row.GetString(2)) : LogTail.Empty;
    }

    private LogEntry? Find(string session, long seq)
    {
        Bind(entry, session, seq);
        using var row = entry.ExecuteReader();
        return row.Read() ? new(row.GetInt32(0), seq, row.GetString(1), row.GetFieldValue<byte[]>(2)) : null;
    }

    private static void Execute(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        Bind(command, values);
        command.ExecuteNonQuery();
    }

    private static void Bind(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        command.Prepare();
        return command;
    }
}
