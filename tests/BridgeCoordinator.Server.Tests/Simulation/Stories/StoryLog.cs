using BridgeCoordinator.Server.CommitLogs;

namespace BridgeCoordinator.Server.Tests.Simulation.Stories;

/// <summary>A shared log to whose calls a story can happen in between.</summary>
internal sealed class StoryLog : ICommitLog
{
    private readonly SharedLog shared = new();

    public bool IsShared => true;

    public bool IsAway { get; set; }

    /// <summary>Happens before the next append is served.</summary>
    public Func<Task> BeforeAppend { get; set; } = () => Task.CompletedTask;

    /// <summary>Happens after the next read was served.</summary>
    public Action AfterRead { get; set; } = () => { };

    /// <summary>Happens after the next append was served, instead of its reply.</summary>
    public Exception? InsteadOfReply { get; set; }

    /// <summary>Whether an append whose reply is lost was served at all.</summary>
    public bool ServesUnanswered { get; set; } = true;

    public IReadOnlyList<LogEntry> Entries(string sessionId) => shared.Read(sessionId, 0);

    public void Lose(string sessionId, int kept) => shared.Lose(sessionId, kept);

    public async Task<AppendOutcome> AppendAsync(string sessionId, LogTail tail, IReadOnlyList<LogEntry> entries, CancellationToken cancellation)
    {
        Require();
        var before = BeforeAppend;
        BeforeAppend = () => Task.CompletedTask;
        await before();
        var lost = InsteadOfReply;
        InsteadOfReply = null;
        var outcome = lost is null || ServesUnanswered ? shared.Append(sessionId, tail, entries, out _) : default;
        return lost is null ? outcome : throw lost;
    }

    public Task<IReadOnlyList<LogEntry>> ReadAsync(string sessionId, long afterSeq, CancellationToken cancellation)
    {
        Require();
        var read = shared.Read(sessionId, afterSeq);
        var after = AfterRead;
        AfterRead = () => { };
        after();
        return Task.FromResult(read);
    }

    public Task<LogTail> ReadTailAsync(string sessionId, CancellationToken cancellation)
    {
        Require();
        return Task.FromResult(shared.Tail(sessionId));
    }

    public Task<IReadOnlyList<string>> ListSessionsAsync(CancellationToken cancellation) => Task.FromResult(shared.Sessions);

    public Task DeleteAsync(string sessionId, CancellationToken cancellation) => throw new NotSupportedException();

    public IDisposable OnAppended(Action<string> ring) => throw new NotSupportedException();

    public Task<bool> AcceptsWritesAsync(CancellationToken cancellation) => Task.FromResult(!IsAway);

    private void Require()
    {
        if (IsAway) throw new LogUnavailableException("The log is away.");
    }
}
