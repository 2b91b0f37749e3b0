using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.CommitLogs.Sqlite;
using BridgeCoordinator.Server.Sessions;
using BridgeCoordinator.Server.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace BridgeCoordinator.Benchmarks.Sessions;

/// <summary>The server's sessions and their log within this process: what a command costs once it is here.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly SqliteCommitLog log;
    private readonly DataFolder folder;

    public Node(string data)
    {
        folder = DataFolder.Claim(data);
        log = SqliteCommitLog.Open(folder, TimeProvider.System, NullLogger<SqliteCommitLog>.Instance);
        Sessions = new SessionDirectory(log, new OnlyNode(), new LogTime(TimeProvider.System), NullLoggerFactory.Instance);
    }

    public SessionDirectory Sessions { get; }

    /// <summary>Stores a session's commits as they are.</summary>
    public async Task StoreAsync(IReadOnlyList<Commit> commits)
    {
        var tail = LogTail.Empty;
        foreach (var part in commits.Chunk(500))
        {
            var entries = part.Select(commit => commit.ToEntry()).ToList();
            await log.AppendAsync("bench", tail, entries, CancellationToken.None);
            tail = entries[^1].AsTail;
        }
    }

    /// <summary>A session with a hall's grant, where counts are taken.</summary>
    public async Task<SessionRunner> OpenAsync(string sessionId, CreateSession create)
    {
        await Sessions.CreateAsync(sessionId, $"create-{sessionId}", create);
        return (await Sessions.FindAsync(sessionId))!;
    }

    public async ValueTask DisposeAsync()
    {
        await Sessions.DisposeAsync();
        log.Dispose();
        folder.Dispose();
    }
}
