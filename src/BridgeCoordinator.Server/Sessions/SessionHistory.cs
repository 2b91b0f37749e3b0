using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>
/// A session as far as its log is known here: the board, the log's tail, and every command id with the answer it got.
/// Advances by durable commits only.
/// </summary>
internal sealed class SessionHistory(string sessionId)
{
    private readonly Dictionary<string, KnownCommand> commands = new(StringComparer.Ordinal);

    public Board Board { get; private set; } = Board.Of(Session.Empty(sessionId));

    public LogTail Tail { get; private set; } = LogTail.Empty;

    public Session Session => Board.Session;

    public bool Exists => Session.Seq > 0;

    public KnownCommand? Find(string commandId) => commands.GetValueOrDefault(commandId);

    public void Add(IReadOnlyList<Commit> commits)
    {
        if (commits.Count == 0) return;
        Board = Board.After(commits);
        foreach (var commit in commits) commands[commit.CommandId] = KnownCommand.Of(commit);
        Tail = new LogTail(commits[^1].Epoch, commits[^1].Seq, commits[^1].CommandId);
    }

    /// <summary>Adds what the log holds beyond the known tail.</summary>
    public async Task CatchUpAsync(ICommitLog log, CancellationToken cancellation)
    {
        var entries = await log.ReadAsync(sessionId, Tail.Seq, cancellation);
        Add([.. entries.Select(entry => entry.ToCommit())]);
    }
}

/// <summary>A command that was accepted, by whom and as what.</summary>
internal sealed record KnownCommand(int Epoch, long Seq, string GrantId, string Digest)
{
    public static KnownCommand Of(Commit commit) => new(commit.Epoch, commit.Seq, commit.Actor.GrantId, commit.Digest);

    public CommandOutcome AnswerTo(CommandEnvelope envelope) =>
        envelope.Actor.GrantId == GrantId && envelope.Digest == Digest
            ? new CommandOutcome.Accepted(Epoch, Seq)
            : new CommandOutcome.IdReused();
}
