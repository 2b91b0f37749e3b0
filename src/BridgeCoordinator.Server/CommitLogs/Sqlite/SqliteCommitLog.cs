using BridgeCoordinator.Server.Storage;
using Microsoft.Data.Sqlite;

namespace BridgeCoordinator.Server.CommitLogs.Sqlite;

/// <summary>
/// The log of a server that works alone: one SQLite file, synced to disk before anybody is answered. Its doorbell rings
/// for appends through this object, which are all there are, since only one process may own the folder.
/// </summary>
public sealed partial class SqliteCommitLog : ICommitLog, IDisposable
{
    // After a failure only a write as large as a large command proves that commands would be taken again: on a disk that is
    // nearly full a small one still fits.
    private const int LargeEnough = 128 * 1024;

    private readonly SqliteFile file;
    private readonly Doorbell doorbell;
    private readonly LogWriter writer;
    private readonly LogReader reader;
    private readonly WriteProbe probe;

    private SqliteCommitLog(SqliteFile file, TimeProvider time, ILogger logger)
    {
        this.file = file;
        doorbell = new Doorbell(logger);
        writer = new LogWriter(file, doorbell, logger);
        reader = new LogReader(file);
        probe = new WriteProbe(ProbeAsync, time);
        LogOpened(logger, file.Path, SqliteVersion.Loaded());
    }

    /// <exception cref="StoreStartException">The file is damaged, not ours, too new, or cannot be opened; it is unchanged.</exception>
    public static SqliteCommitLog Open(DataFolder folder, TimeProvider time, ILogger<SqliteCommitLog> logger)
    {
        var file = SqliteFile.Open(folder, LogTable.Schema);
        try
        {
            return new SqliteCommitLog(file, time, logger);
        }
        catch (SqliteException e)
        {
            throw SqliteFile.CannotWrite(file.Path, e);
        }
    }

    public Task<AppendOutcome> AppendAsync(string sessionId, LogTail tail, IReadOnlyList<LogEntry> entries, CancellationToken cancellation)
    {
        LogEntries.RequireContinuation(sessionId, tail, entries);
        return writer.WriteAsync(new PendingWrite(sessionId, table => table.Append(sessionId, tail, entries), cancellation));
    }

    public Task<IReadOnlyList<LogEntry>> ReadAsync(string sessionId, long afterSeq, CancellationToken cancellation) =>
        reader.ReadAsync(sessionId, afterSeq, cancellation);

    public Task<LogTail> ReadTailAsync(string sessionId, CancellationToken cancellation) => reader.ReadTailAsync(sessionId, cancellation);

    public Task<IReadOnlyList<string>> ListSessionsAsync(CancellationToken cancellation) => reader.ListSessionsAsync(cancellation);

    public Task DeleteAsync(string sessionId, CancellationToken cancellation) =>
        writer.WriteAsync(
            new PendingWrite(sessionId, table =>
            {
                table.Delete(sessionId);
                return AppendOutcome.Stored;
            },
            cancellation));

    public IDisposable OnAppended(Action<string> ring) => doorbell.Add(ring);

    public Task<bool> AcceptsWritesAsync(CancellationToken cancellation) => probe.AskAsync(cancellation);

    public void Dispose()
    {
        file.CloseReaders();
        writer.Dispose();
    }

    private Task<AppendOutcome> ProbeAsync() => writer.WriteAsync(
        new PendingWrite(session: null, table =>
        {
            table.Probe(writer.Failing ? LargeEnough : 0);
            return AppendOutcome.Stored;
        },
        CancellationToken.None));

    [LoggerMessage(1004, LogLevel.Information, "The commit log is {Path}, on SQLite {Version}")]
    private static partial void LogOpened(ILogger logger, string path, string version);
}
