using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Sessions;

namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>Everything that ever was in one session's log, and when it was.</summary>
internal sealed class Chapter(string sessionId)
{
    private readonly List<Line> log = [];
    private readonly Dictionary<string, Line> byCommand = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Epoch, long Seq), List<Line>> byPlace = [];
    private readonly List<(TimeSpan At, Line? End)> ends = [(TimeSpan.Zero, null)];

    public string SessionId => sessionId;

    public Line? End => log.Count == 0 ? null : log[^1];

    public Session Session => End?.Board.Session ?? Session.Empty(sessionId);

    /// <summary>When the log last lost its end.</summary>
    public TimeSpan? FellAt { get; private set; }

    /// <summary>Lines the log lost and that neither came back nor were given up yet.</summary>
    public List<Line> Missing { get; } = [];

    /// <summary>Every line that ever was, in the order of its storing.</summary>
    public List<Line> All { get; } = [];

    public IReadOnlyList<Line> At(int epoch, long seq) => byPlace.GetValueOrDefault((epoch, seq)) ?? (IReadOnlyList<Line>)[];

    public Line? InLog(string commandId) => byCommand.GetValueOrDefault(commandId);

    public Line? InLog(long seq) => seq >= 1 && seq <= log.Count ? log[(int)seq - 1] : null;

    /// <summary>The ends that the log had from one instant to another, those inside an append included.</summary>
    public IEnumerable<Line?> EndsWithin(TimeSpan from, TimeSpan to)
    {
        var first = ends.FindLastIndex(end => end.At < from);
        return ends.Skip(Math.Max(0, first)).TakeWhile(end => end.At <= to).Select(end => end.End);
    }

    /// <summary>Takes in a stored entry; the line it makes, or the one that came back with it.</summary>
    public Line Stored(LogEntry entry, TimeSpan now)
    {
        if (entry.Seq != log.Count + 1) throw new BrokenPromiseException($"{sessionId}: {entry.Epoch}-{entry.Seq} leaves a hole after {log.Count}.");
        if (End is { } end && entry.Epoch < end.Entry.Epoch) throw new BrokenPromiseException($"{sessionId}: the epoch falls at {entry.Epoch}-{entry.Seq}.");
        var line = At(entry.Epoch, entry.Seq).FirstOrDefault(known => known.Before == End && known.Entry.SameAs(entry)) ?? NewLine(entry, now);
        if (!byCommand.TryAdd(line.Commit.CommandId, line))
            throw new BrokenPromiseException($"{sessionId}: command {line.Commit.CommandId} is in the log at {byCommand[line.Commit.CommandId].Entry.Seq} and again at {entry.Seq}.");
        (line.IsInLog, line.LastInLogAt) = (true, now);
        Missing.Remove(line);
        log.Add(line);
        ends.Add((now, line));
        return line;
    }

    /// <summary>The log loses its end.</summary>
    public void Lose(int kept, TimeSpan now)
    {
        var lost = log.Skip(kept).ToList();
        log.RemoveRange(kept, lost.Count);
        foreach (var line in lost)
        {
            (line.IsInLog, line.WasMissing) = (false, true);
            byCommand.Remove(line.Commit.CommandId);
            if (line.Excuse is null) Missing.Add(line);
        }

        ends.Add((now, End));
        FellAt = now;
    }

    private Line NewLine(LogEntry entry, TimeSpan now)
    {
        var commit = entry.ToCommit();
        if (End is { } end && commit.At < end.Commit.At) throw new BrokenPromiseException($"{sessionId}: time goes backwards at {entry.Epoch}-{entry.Seq}.");
        var line = new Line(End, entry, commit, (End?.Board ?? Board.Of(Session.Empty(sessionId))).After(commit));
        if (!byPlace.TryGetValue((entry.Epoch, entry.Seq), out var here)) byPlace[(entry.Epoch, entry.Seq)] = here = [];
        here.Add(line);
        All.Add(line);
        return line;
    }
}
