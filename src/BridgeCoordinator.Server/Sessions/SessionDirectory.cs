using System.Collections.Concurrent;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>The sessions this node serves. A session is read from its log when it is first asked for, once.</summary>
internal sealed class SessionDirectory(ICommitLog log, IRecoveryVote vote, LogTime time, ILoggerFactory loggers) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Task<SessionRunner?>> runners = new(StringComparer.Ordinal);

    /// <summary>The runners that are up, whatever is still in the log alone.</summary>
    public IEnumerable<SessionRunner> Awake =>
        runners.Values.Where(task => task.IsCompletedSuccessfully).Select(task => task.Result).OfType<SessionRunner>();

    public SessionRunner? FindAwake(string sessionId) =>
        runners.TryGetValue(sessionId, out var task) && task.IsCompletedSuccessfully ? task.Result : null;

    /// <exception cref="LogUnavailableException">Whether there is such a session cannot be told now.</exception>
    public async Task<SessionRunner?> FindAsync(string? sessionId)
    {
        // The hub hands on whatever a client sends, null included.
        if (sessionId is null || !CommandCheck.IsId(sessionId)) return null;
        var awake = runners.GetOrAdd(sessionId, WakeAsync);
        try
        {
            var runner = await awake;
            // Nobody can make the memory grow by asking for sessions that are not.
            if (runner is null) runners.TryRemove(new(sessionId, awake));
            return runner;
        }
        catch
        {
            runners.TryRemove(new(sessionId, awake));
            throw;
        }
    }

    public async Task<IReadOnlyList<SessionRunner>> AllAsync(CancellationToken cancellation)
    {
        var ids = await log.ListSessionsAsync(cancellation);
        var found = await Task.WhenAll(ids.Select(FindAsync));
        return [.. found.OfType<SessionRunner>()];
    }

    /// <summary>Creates a session. The same id and plan again answer the same; the same id with another plan is refused.</summary>
    public async Task<CommandOutcome> CreateAsync(string sessionId, string commandId, CreateSession create)
    {
        var envelope = CommandEnvelope.Of(commandId, create, Actor.System);
        if (await FindAsync(sessionId) is { } existing) return await existing.SubmitAsync(envelope);
        // Two creators at once race in the log, not here: the loser finds the winner's commit and answers from it.
        var first = NewRunner(new SessionHistory(sessionId));
        var outcome = await first.SubmitAsync(envelope);
        if (outcome is not CommandOutcome.Accepted || !runners.TryAdd(sessionId, Task.FromResult<SessionRunner?>(first))) await first.DisposeAsync();
        return outcome;
    }

    public async Task DeleteAsync(string sessionId, CancellationToken cancellation)
    {
        // The runner stays until the log is empty: whoever asked in between would otherwise wake the dead from it.
        await log.DeleteAsync(sessionId, cancellation);
        if (!runners.TryRemove(sessionId, out var awake) || await awake is not { } runner) return;
        runner.Feed.End("closed");
        await runner.DisposeAsync();
    }

    /// <summary>Whoever waits for an answer has one when this is done, also in a session that was only just being read.</summary>
    public async ValueTask DisposeAsync() => await Task.WhenAll(runners.Values.Select(StopAsync));

    private static async Task StopAsync(Task<SessionRunner?> waking)
    {
        try
        {
            if (await waking is { } runner) await runner.DisposeAsync();
        }
        catch (LogUnavailableException)
        {
            // It never woke, so nobody waits in it.
        }
    }

    private async Task<SessionRunner?> WakeAsync(string sessionId)
    {
        var history = new SessionHistory(sessionId);
        await history.LookAsync(log, CancellationToken.None);
        return history.Exists ? NewRunner(history) : null;
    }

    private SessionRunner NewRunner(SessionHistory history) => new(
        new HistoryKeeper(history, log, vote, time, loggers.CreateLogger<HistoryKeeper>()), log, time, loggers.CreateLogger<SessionRunner>());
}
