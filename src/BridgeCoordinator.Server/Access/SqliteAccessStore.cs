using BridgeCoordinator.Server.Storage;
using Microsoft.Data.Sqlite;

namespace BridgeCoordinator.Server.Access;

/// <summary>
/// Grants in a file of their own beside the log: a copy of the log can then be handed on without a single hash in it, and
/// sign-ins never wait for the log's writer.
/// </summary>
/// <remarks>Grants change a few dozen times a meeting, so every change opens a writer, commits and closes it again.</remarks>
public sealed class SqliteAccessStore : IAccessStore, IAsyncDisposable
{
    private readonly SqliteFile file;
    private readonly LastUses lastUses;
    private readonly SemaphoreSlim writing = new(1);

    private SqliteAccessStore(SqliteFile file, TimeProvider time, ILogger logger)
    {
        this.file = file;
        lastUses = new LastUses(SaveLastUsesAsync, time, logger);
    }

    /// <exception cref="StoreStartException">The file is damaged, not ours, too new, or cannot be opened; it is unchanged.</exception>
    public static SqliteAccessStore Open(DataFolder folder, TimeProvider time, ILogger<SqliteAccessStore> logger)
    {
        var file = SqliteFile.Open(folder, GrantTable.Schema);
        try
        {
            file.OpenWriter().Dispose();
        }
        catch (SqliteException e)
        {
            throw SqliteFile.CannotWrite(file.Path, e);
        }
        return new SqliteAccessStore(file, time, logger);
    }

    public Task AddAsync(IReadOnlyList<Grant> grants, CancellationToken cancellation) =>
        WriteAsync(
            connection =>
            {
                foreach (var grant in grants)
                    Run(connection, $"INSERT INTO grants({GrantTable.Columns}) VALUES($0, $1, $2, $3, $4, $5, $6, $7, $8)", GrantTable.ToRow(grant));
                return 0;
            },
            cancellation);

    public async Task<Grant?> FindByHashAsync(string codeHash, CancellationToken cancellation) =>
        await ReadAsync("code_hash=$0", codeHash, cancellation) is [var found] ? found : null;

    public async Task<Grant?> FindAsync(string grantId, CancellationToken cancellation) =>
        await ReadAsync("grant_id=$0", grantId, cancellation) is [var found] ? found : null;

    public Task<IReadOnlyList<Grant>> ListAsync(string? sessionId, CancellationToken cancellation) =>
        ReadAsync("session IS $0", sessionId, cancellation);

    public async Task<bool> RevokeAsync(string? sessionId, string grantId, DateTimeOffset at, CancellationToken cancellation) =>
        await WriteAsync(
            connection => Run(
                connection,
                "UPDATE grants SET revoked_at=coalesce(revoked_at, $0) WHERE session IS $1 AND grant_id=$2",
                GrantTable.ToText(at), GrantTable.OrNull(sessionId), grantId),
            cancellation) == 1;

    public Task TouchAsync(string grantId, DateTimeOffset lastUsed, CancellationToken cancellation)
    {
        lastUses.Note(grantId, lastUsed);
        return Task.CompletedTask;
    }

    public Task DeleteSessionAsync(string sessionId, CancellationToken cancellation) =>
        WriteAsync(connection => Run(connection, "DELETE FROM grants WHERE session=$0", sessionId), cancellation);

    public async ValueTask DisposeAsync()
    {
        await lastUses.DisposeAsync();
        file.CloseReaders();
    }

    private Task<int> SaveLastUsesAsync(IReadOnlyDictionary<string, DateTimeOffset> uses) =>
        WriteAsync(
            connection => uses.Sum(use => Run(
                connection,
                "UPDATE grants SET last_used_at=$0 WHERE grant_id=$1 AND (last_used_at IS NULL OR last_used_at<$0)",
                GrantTable.ToText(use.Value), use.Key)),
            CancellationToken.None);

    private Task<IReadOnlyList<Grant>> ReadAsync(string condition, string? value, CancellationToken cancellation) =>
        Task.Run<IReadOnlyList<Grant>>(
            () =>
            {
                try
                {
                    using var connection = file.OpenReader();
                    using var command = Command(connection, $"SELECT {GrantTable.Columns} FROM grants WHERE {condition} ORDER BY place", GrantTable.OrNull(value));
                    using var rows = command.ExecuteReader();
                    var found = new List<Grant>();
                    while (rows.Read()) found.Add(lastUses.Complete(GrantTable.FromRow(rows)));
                    return found;
                }
                catch (SqliteException e)
                {
                    throw new AccessStoreUnavailableException($"Grants cannot be read: {e.Message}", e);
                }
            },
            cancellation);

    private async Task<int> WriteAsync(Func<SqliteConnection, int> change, CancellationToken cancellation)
    {
        await writing.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => Commit(change), CancellationToken.None);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SqliteCodes.Constraint)
        {
            throw new ArgumentException("A grant with this id or code exists already.", e);
        }
        catch (SqliteException e)
        {
            throw new AccessStoreUnavailableException($"Grants cannot be written: {e.Message}", e);
        }
        finally
        {
            writing.Release();
        }
    }

    private int Commit(Func<SqliteConnection, int> change)
    {
        using var connection = file.OpenWriter();
        Run(connection, "BEGIN IMMEDIATE");
        var changed = change(connection);
        Run(connection, "COMMIT");
        return changed;
    }

    private static int Run(SqliteConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue($"${i}", values[i]);
        return command;
    }
}
