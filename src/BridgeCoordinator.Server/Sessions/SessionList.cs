using System.Collections.Concurrent;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.CommitLogs;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>What lists and sign-ins need of a session, whether it is awake or not.</summary>
internal sealed record SessionSummary(SessionLine Line, SessionPlace Place, bool IsListed)
{
    public static SessionSummary Of(Session session) =>
        new(SessionLine.Of(session), SessionPlace.Of(session), session.IsPublic && session.Status != SessionStatus.Draft);
}

/// <summary>
/// Every session there is. One that sleeps goes on sleeping: its log is folded once, and what came out is remembered for as
/// long as the log ends where it did. One that cannot be folded is left out and must not hide the others.
/// </summary>
internal sealed partial class SessionList(SessionDirectory directory, ICommitLog log, ILogger<SessionList> logger) : IDisposable
{
    private const int MostAtOnce = 4;

    private readonly ConcurrentDictionary<string, (LogTail End, SessionSummary? Summary)> asleep = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim places = new(MostAtOnce);

    /// <exception cref="LogUnavailableException">Which sessions there are cannot be told now.</exception>
    public async Task<IReadOnlyList<SessionSummary>> ReadAsync(CancellationToken cancellation)
    {
        var ids = await log.ListSessionsAsync(cancellation);
        foreach (var gone in asleep.Keys.Except(ids)) asleep.TryRemove(gone, out _);
        var found = await Task.WhenAll(ids.Select(id => FindAsync(id, cancellation)));
        return [.. found.OfType<SessionSummary>()];
    }

    public void Dispose() => places.Dispose();

    private async Task<SessionSummary?> FindAsync(string sessionId, CancellationToken cancellation)
    {
        if (directory.FindAwake(sessionId) is { } runner) return SessionSummary.Of(runner.Session);
        await places.WaitAsync(cancellation);
        try
        {
            var end = await log.ReadTailAsync(sessionId, cancellation);
            if (asleep.TryGetValue(sessionId, out var known) && known.End == end) return known.Summary;
            var summary = Fold(sessionId, await log.ReadAsync(sessionId, 0, cancellation));
            asleep[sessionId] = (end, summary);
            return summary;
        }
        finally
        {
            places.Release();
        }
    }

    private SessionSummary? Fold(string sessionId, IReadOnlyList<LogEntry> entries)
    {
        if (entries.Count == 0) return null;
        try
        {
            return SessionSummary.Of(entries.Select(entry => entry.ToCommit()).Aggregate(Session.Empty(sessionId), Decider.Apply));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogUnreadable(logger, sessionId, fault);
            return null;
        }
    }

    [LoggerMessage(2012, LogLevel.Error, "Session {SessionId} is in no list: its log cannot be read.")]
    private static partial void LogUnreadable(ILogger logger, string sessionId, Exception fault);
}
