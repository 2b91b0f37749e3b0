using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BridgeCoordinator.Server.CommitLogs.Sqlite;

/// <summary>
/// A statement prepared once and run for every write. The driver's own command looks each parameter up by its name whenever
/// it runs; here they are numbered, from 1.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt prepared;

    public Statement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Require(raw.sqlite3_prepare_v2(database, sql, out prepared));
    }

    public Statement Bind(int number, string text)
    {
        Require(raw.sqlite3_bind_text(prepared, number, text));
        return this;
    }

    public Statement Bind(int number, long value)
    {
        Require(raw.sqlite3_bind_int64(prepared, number, value));
        return this;
    }

    public Statement Bind(int number, ReadOnlySpan<byte> bytes)
    {
        Require(raw.sqlite3_bind_blob(prepared, number, bytes));
        return this;
    }

    /// <summary>Runs what gives no rows.</summary>
    public void Run() => Find<object?>(_ => null);

    /// <summary>The first row, or null where there is none.</summary>
    public T? Find<T>(Func<sqlite3_stmt, T> take)
    {
        try
        {
            var result = raw.sqlite3_step(prepared);
            Require(result);
            return result == raw.SQLITE_ROW ? take(prepared) : default;
        }
        finally
        {
            // Says again what the step said.
            _ = raw.sqlite3_reset(prepared);
        }
    }

    public void Dispose() => prepared.Dispose();

    private void Require(int result) => SqliteException.ThrowExceptionForRC(result, database);
}
