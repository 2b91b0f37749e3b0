using BridgeCoordinator.Server.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

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

    private readonly Statement begin;
    private readonly Statement commit;
    private readonly Statement tail;
    private readonly Statement entry;
    private readonly Statement insert;
    private readonly Statement delete;
    private readonly Statement probe;

    // Nobody else writes to the file, so what was once read or written here still holds.
    private readonly Dictionary<string, LogTail> tails = new(StringComparer.Ordinal);

    public LogTable(SqliteConnection connection)
    {
        begin = new Statement(connection, "BEGIN IMMEDIATE");
        commit = new Statement(connection, "COMMIT");
        tail = new Statement(connection, "SELECT epoch, seq, command_id FROM entries WHERE session=?1 ORDER BY seq DESC LIMIT 1");
        entry = new Statement(connection, "SELECT epoch, command_id, json FROM entries WHERE session=?1 AND seq=?2");
        insert = new Statement(connection, "INSERT INTO entries(session, seq, epoch, command_id, json) VALUES(?1, ?2, ?3, ?4, ?5)");
        delete = new Statement(connection, "DELETE FROM entries WHERE session=?1");
        probe = new Statement(connection, "UPDATE probe SET written=written+1, filler=zeroblob(?1)");
    }

    public void Begin() => begin.Run();

    public void Commit() => commit.Run();

    /// <summary>What was written since <see cref="Begin"/> is not in the file.</summary>
    public void RolledBack() => tails.Clear();

    /// <summary>Appends all entries or, answering anything but Stored, none.</summary>
    public AppendOutcome Append(string session, LogTail expected, IReadOnlyList<LogEntry> entries)
    {
        if (Tail(session) == expected)
        {
            foreach (var one in entries)
                insert.Bind(1, session).Bind(2, one.Seq).Bind(3, one.Epoch).Bind(4, one.CommandId).Bind(5, one.Json.Span).Run();
            tails[session] = entries[^1].AsTail;
            return AppendOutcome.Stored;
        }
        if (entries.All(one => Find(session, one.Seq) is { } stored && stored.SameAs(one))) return AppendOutcome.Stored;
        return expected == LogTail.Empty || Find(session, expected.Seq)?.AsTail == expected ? AppendOutcome.Conflict : AppendOutcome.Gone;
    }

    public void Delete(string session)
    {
        delete.Bind(1, session).Run();
        tails.Remove(session);
    }

    /// <summary>Writes a row that no session sees, of this many bytes.</summary>
    public void Probe(int size) => probe.Bind(1, size).Run();

    public void Dispose()
    {
        foreach (var statement in new[] { begin, commit, tail, entry, insert, delete, probe }) statement.Dispose();
    }

    private LogTail Tail(string session)
    {
        if (tails.TryGetValue(session, out var known)) return known;
        var found = tail.Bind(1, session).Find(row => new LogTail?(new(
            raw.sqlite3_column_int(row, 0), raw.sqlite3_column_int64(row, 1), raw.sqlite3_column_text(row, 2).utf8_to_string()))) ?? LogTail.Empty;
        return tails[session] = found;
    }

    private LogEntry? Find(string session, long seq) => entry.Bind(1, session).Bind(2, seq).Find(row => new LogEntry(
        raw.sqlite3_column_int(row, 0), seq, raw.sqlite3_column_text(row, 1).utf8_to_string(), raw.sqlite3_column_blob(row, 2).ToArray()));
}
