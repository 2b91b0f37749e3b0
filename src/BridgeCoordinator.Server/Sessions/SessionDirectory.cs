using System.Collections.Concurrent;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>
/// The sessions this node serves. A session is read from its log when it is asked for, once, and sleeps again when nothing can
/// happen in it soon and nobody looks.
/// </summary>
internal sealed class SessionDirectory(ICommitLog log, IRecoveryVote vote, LogTime time, ILoggerFactory loggers) : IAsyncDisposable
{
    /// <summary>So long after a draft or a closed session was last asked for it may sleep.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Waking> sessions = new(StringComparer.Ordinal);

    /// <summary>The runners that are up, whatever is still in the log alone.</summary>
    public IEnumerable<SessionRunner> Awake => sessions.Values.Select(session => session.Awake).OfType<SessionRunner>();

    public SessionRunner? FindAwake(string sessionId) => sessions.GetValueOrDefault(sessionId)?.Awake;

    /// <exception cref="LogUnavailableException">Whether there is such a session cannot be told now.</exception>
    public async Task<SessionRunner?> FindAsync(string? sessionId)
    {
        // The hub hands on whatever a client sends, null included.
        if (sessionId is null || !CommandCheck.IsId(sessionId)) return null;
        var session = sessions.GetOrAdd(sessionId, id => new Waking(() => WakeAsync(id)));
        session.AskedAt = time.GetTimestamp();
        try
        {
            var runner = await session.Runner;
            // Nobody can make the memory grow by asking for sessions that are not.
            if (runner is null) sessions.TryRemove(new(sessionId, session));
            return runner;
        }
        catch
        {
            sessions.TryRemove(new(sessionId, session));
            throw;
        }
    }

    /// <summary>
    /// Lets go of drafts and closed sessions that nobody watches or asks for. Those under way stay: where a shared log is lost,
    /// what its nodes remember is what brings it back.
    /// </summary>
    public async Task RestAsync()
    {
        foreach (var (id, session) in sessions)
        {
            if (session.Awake is not { Session.Status: SessionStatus.Draft or SessionStatus.Closed } runner) continue;
            if (time.GetElapsedTime(session.AskedAt) < Patience || !runner.Feed.EndUnlessWatched("overloaded")) continue;
            // Stopped before it is forgotten: two runners of one session would not know of each other's commits. Whoever meets it
            // in between is told to come again.
            await session.StopAsync();
            sessions.TryRemove(new(id, session));
        }
    }

    /// <summary>Creates a session. The same id and plan again answer the same; the same id with another plan is refused.</summary>
    public async Task<CommandOutcome> CreateAsync(string sessionId, string commandId, CreateSession create)
    {
        var envelope = CommandEnvelope.Of(commandId, create, Actor.System);
        if (await FindAsync(sessionId) is { } existing) return await existing.SubmitAsync(envelope);
        // Two creators at once race in the log, not here: the loser finds the winner's commit and answers from it.
        var first = NewRunner(new SessionHistory(sessionId));
        var outcome = await first.SubmitAsync(envelope);
        var up = new Waking(first) { AskedAt = time.GetTimestamp() };
        if (outcome is not CommandOutcome.Accepted || !sessions.TryAdd(sessionId, up)) await up.StopAsync();
        return outcome;
    }

    /// <summary>The same where there is nobody to be told how it went.</summary>
    /// <exception cref="LogOutcomeUnknownException">It may or may not be there now: do it again.</exception>
    public async Task MakeAsync(string sessionId, string commandId, CreateSession create)
    {
        if (await CreateAsync(sessionId, commandId, create) is not CommandOutcome.Accepted)
            throw new LogOutcomeUnknownException($"The session {sessionId} could not be made now.");
    }

    public async Task DeleteAsync(string sessionId, CancellationToken cancellation)
    {
        // The runner stays until the log is empty: whoever asked in between would otherwise wake the dead from it.
        await log.DeleteAsync(sessionId, cancellation);
        await LeaveAsync(sessionId);
    }

    /// <summary>Serves a session no more whose log is gone.</summary>
    public async Task LeaveAsync(string sessionId)
    {
        if (!sessions.TryRemove(sessionId, out var session)) return;
        if (await session.Runner is { } runner) runner.Feed.End("closed");
        await session.StopAsync();
    }

    /// <summary>Whoever waits for an answer has one when this is done, also in a session that was only just being read.</summary>
    public async ValueTask DisposeAsync() => await Task.WhenAll(sessions.Values.Select(session => session.StopAsync()));

    private async Task<SessionRunner?> WakeAsync(string sessionId)
    {
        var history = new SessionHistory(sessionId);
        await history.LookAsync(log, CancellationToken.None);
        return history.Exists ? NewRunner(history) : null;
    }

    private SessionRunner NewRunner(SessionHistory history) => new(
        new HistoryKeeper(history, log, vote, time, loggers.CreateLogger<HistoryKeeper>()), log, time, loggers.CreateLogger<SessionRunner>());
}
