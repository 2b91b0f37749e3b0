using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Sessions;

namespace BridgeCoordinator.Server.Tests.Simulation.Sabotages;

/// <summary>A node's log that does as it should in all but what a sabotage overrides.</summary>
internal abstract class BrokenLog(ICommitLog log) : ICommitLog
{
    public virtual bool IsShared => log.IsShared;

    public virtual Task<AppendOutcome> AppendAsync(string sessionId, LogTail tail, IReadOnlyList<LogEntry> entries, CancellationToken cancellation) =>
        log.AppendAsync(sessionId, tail, entries, cancellation);

    public virtual Task<IReadOnlyList<LogEntry>> ReadAsync(string sessionId, long afterSeq, CancellationToken cancellation) =>
        log.ReadAsync(sessionId, afterSeq, cancellation);

    public Task<LogTail> ReadTailAsync(string sessionId, CancellationToken cancellation) => log.ReadTailAsync(sessionId, cancellation);

    public Task<IReadOnlyList<string>> ListSessionsAsync(CancellationToken cancellation) => log.ListSessionsAsync(cancellation);

    public Task DeleteAsync(string sessionId, CancellationToken cancellation) => log.DeleteAsync(sessionId, cancellation);

    public IDisposable OnAppended(Action<string> ring) => log.OnAppended(ring);

    public Task<bool> AcceptsWritesAsync(CancellationToken cancellation) => log.AcceptsWritesAsync(cancellation);
}

internal sealed class StoresNothing(ICommitLog log) : BrokenLog(log)
{
    public override Task<AppendOutcome> AppendAsync(string sessionId, LogTail tail, IReadOnlyList<LogEntry> entries, CancellationToken cancellation) =>
        Task.FromResult(AppendOutcome.Stored);
}

internal sealed class AnswersBeforeStoring(ICommitLog log) : BrokenLog(log)
{
    public override Task<AppendOutcome> AppendAsync(string sessionId, LogTail tail, IReadOnlyList<LogEntry> entries, CancellationToken cancellation)
    {
        _ = base.AppendAsync(sessionId, tail, entries, cancellation);
        return Task.FromResult(AppendOutcome.Stored);
    }
}

/// <summary>So a node keeps what it decided, and goes on from there.</summary>
internal sealed class TakesAFailedAppendForStored(ICommitLog log) : BrokenLog(log)
{
    public override async Task<AppendOutcome> AppendAsync(string sessionId, LogTail tail, IReadOnlyList<LogEntry> entries, CancellationToken cancellation)
    {
        try
        {
            await base.AppendAsync(sessionId, tail, entries, cancellation);
        }
        catch (Exception fault) when (fault is LogUnavailableException or LogOutcomeUnknownException)
        {
        }

        return AppendOutcome.Stored;
    }
}

internal sealed class IsNotFollowed(ICommitLog log) : BrokenLog(log)
{
    public override bool IsShared => false;
}

/// <summary>What others append never comes: a follower that died while everything else lives on.</summary>
internal sealed class ReadsNothingNew(ICommitLog log) : BrokenLog(log)
{
    private readonly Dictionary<string, long> known = new(StringComparer.Ordinal);

    public override async Task<AppendOutcome> AppendAsync(string sessionId, LogTail tail, IReadOnlyList<LogEntry> entries, CancellationToken cancellation)
    {
        var outcome = await base.AppendAsync(sessionId, tail, entries, cancellation);
        if (outcome == AppendOutcome.Stored) known[sessionId] = entries[^1].Seq;
        return outcome;
    }

    public override async Task<IReadOnlyList<LogEntry>> ReadAsync(string sessionId, long afterSeq, CancellationToken cancellation)
    {
        var read = await base.ReadAsync(sessionId, afterSeq, cancellation);
        if (known.TryGetValue(sessionId, out var last)) return [.. read.Where(entry => entry.Seq <= last)];
        if (read is [.., var end]) known[sessionId] = end.Seq;
        return read;
    }
}

internal sealed class CallsTheUnknownAFailure(ICommitLog log) : BrokenLog(log)
{
    public override async Task<AppendOutcome> AppendAsync(string sessionId, LogTail tail, IReadOnlyList<LogEntry> entries, CancellationToken cancellation)
    {
        try
        {
            return await base.AppendAsync(sessionId, tail, entries, cancellation);
        }
        catch (LogOutcomeUnknownException fault)
        {
            throw new LogUnavailableException("Failed.", fault);
        }
    }
}

/// <summary>A node that knows by id only the commands it gave to the log itself, not those that it read there.</summary>
internal sealed class ForgetsCommandsItRead(ICommitLog log) : BrokenLog(log)
{
    private readonly HashSet<string> own = new(StringComparer.Ordinal);

    public override Task<AppendOutcome> AppendAsync(string sessionId, LogTail tail, IReadOnlyList<LogEntry> entries, CancellationToken cancellation)
    {
        own.UnionWith(entries.Select(entry => entry.CommandId));
        return base.AppendAsync(sessionId, tail, entries, cancellation);
    }

    public override async Task<IReadOnlyList<LogEntry>> ReadAsync(string sessionId, long afterSeq, CancellationToken cancellation) =>
        [.. (await base.ReadAsync(sessionId, afterSeq, cancellation)).Select(entry => own.Contains(entry.CommandId) ? entry : Forgotten(entry))];

    private static LogEntry Forgotten(LogEntry entry)
    {
        var commit = entry.ToCommit();
        return entry with { Json = (commit with { CommandId = $"forgotten-{commit.Seq}" }).ToEntry().Json };
    }
}
