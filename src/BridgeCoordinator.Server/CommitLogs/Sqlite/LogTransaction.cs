using BridgeCoordinator.Server.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BridgeCoordinator.Server.CommitLogs.Sqlite;

internal enum TransactionResult { Committed, NotStored, InDoubt }

/// <summary>
/// The writer's connection, opened when needed and given up when it can no longer be trusted, and the one question that
/// matters after a fault: can the transaction be in the file, or not?
/// </summary>
internal sealed class LogTransaction(SqliteFile file) : IDisposable
{
    private SqliteConnection? connection;
    private LogTable? table;

    public void Open()
    {
        if (connection is not null) return;
        var opened = file.OpenWriter();
        try
        {
            table = new LogTable(opened);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
        connection = opened;
    }

    public TransactionResult Run(IReadOnlyList<PendingWrite> batch, out Exception? fault)
    {
        fault = null;
        try
        {
            Open();
            table!.Begin();
            foreach (var write in batch) write.Apply(table);
        }
        catch (Exception e)
        {
            fault = e;
            Recover(e);
            return TransactionResult.NotStored;
        }
        return Commit(out fault);
    }

    public void Dispose() => Close();

    private TransactionResult Commit(out Exception? fault)
    {
        fault = null;
        try
        {
            table!.Commit();
            return TransactionResult.Committed;
        }
        catch (Exception e)
        {
            fault = e;
            Recover(e);
            return IsFull(e) ? TransactionResult.NotStored : TransactionResult.InDoubt;
        }
    }

    // Where the disk is full the connection stays: to open another, SQLite would need room for a new shared-memory file,
    // and without one nobody could read either. After any other fault a fresh connection starts from what the disk says.
    private void Recover(Exception fault)
    {
        if (IsFull(fault) && TryRollBack()) return;
        Close();
    }

    // The frame that makes a transaction valid is written last, so where a write found no room that frame is not whole.
    private static bool IsFull(Exception fault) => fault is SqliteException { SqliteErrorCode: SqliteCodes.Full };

    private bool TryRollBack()
    {
        if (connection is null) return false;
        try
        {
            // SQLite rolls back by itself on some errors, and then has no transaction left to roll back.
            if (raw.sqlite3_get_autocommit(connection.Handle) == 0) Execute("ROLLBACK");
            table?.RolledBack();
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private void Execute(string sql)
    {
        using var command = connection!.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Close()
    {
        table?.Dispose();
        connection?.Dispose();
        table = null;
        connection = null;
    }
}
