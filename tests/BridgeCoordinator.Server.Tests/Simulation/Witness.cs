using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Sessions;

namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>Saw everything that ever happened in the log, and judges by it what nodes answer.</summary>
internal sealed class Witness(Engine engine, Tally tally)
{
    private readonly SortedDictionary<string, Chapter> chapters = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Session, string Command, string Digest, string Grant), Denial> denied = [];

    public IEnumerable<Chapter> Chapters => chapters.Values;

    public Chapter Of(string sessionId)
    {
        if (!chapters.TryGetValue(sessionId, out var chapter)) chapters[sessionId] = chapter = new Chapter(sessionId);
        return chapter;
    }

    public int HighestEpoch(string sessionId) => Of(sessionId).All.Max(line => line.Entry.Epoch);

    public void Stored(Append append, IReadOnlyList<LogEntry> stored)
    {
        var chapter = Of(append.SessionId);
        foreach (var entry in stored)
        {
            var line = chapter.Stored(entry, engine.Now);
            if (!denied.TryGetValue((append.SessionId, line.Commit.CommandId, line.Commit.Digest, line.Commit.Actor.GrantId), out var denial)) continue;
            if (!MayOvertake(chapter, append, denial)) throw new BrokenPromiseException($"{line} is stored, but its sender was told that it certainly is not ({denial.Outcome}).");
            tally.Count("refusal overtaken by an earlier attempt");
        }

        foreach (var line in chapter.Missing) line.Excuse = ExcuseFor(line, append);
        chapter.Missing.Clear();
    }

    public void Lost(string sessionId, int kept) => Of(sessionId).Lose(kept, engine.Now);

    /// <summary>A node has answered an attempt: the answer must have been true at some instant since the attempt came.</summary>
    public void Answered(Attempt attempt, CommandOutcome outcome, DateTimeOffset nodeTime)
    {
        var chapter = Of(attempt.SessionId);
        switch (outcome)
        {
            case CommandOutcome.Accepted accepted when Own(chapter, attempt, accepted) is { } line:
                line.IsAcknowledged = true;
                break;
            case CommandOutcome.Accepted accepted:
                Require(chapter, attempt, end => end is not null && (end.Entry.Epoch, end.Entry.Seq) == (accepted.Epoch, accepted.Seq)
                    && Decision(end, attempt, nodeTime) is Domain.Sessions.Decision.Accepted { Events.IsEmpty: true }, outcome);
                break;
            case CommandOutcome.Refused refused:
                Require(chapter, attempt, end => Decision(end, attempt, nodeTime) is Domain.Sessions.Decision.Refused decided && decided.Code == refused.Code, outcome);
                break;
            case CommandOutcome.IdReused:
                if (!chapter.All.Exists(line => line.Commit.CommandId == attempt.Envelope.Id && !IsSame(line.Commit, attempt.Envelope)))
                    throw new BrokenPromiseException($"{attempt} was answered IdReused, but nobody else ever used the id.");
                break;
        }
    }

    /// <summary>A sender was told for certain that its command is not in the log.</summary>
    public void Denied(Attempt last, CommandOutcome outcome, bool inDoubt)
    {
        if (outcome is CommandOutcome.IdReused) return;
        denied[(last.SessionId, last.Envelope.Id, last.Envelope.Digest, last.Envelope.Actor.GrantId)] = new Denial(outcome, inDoubt, last);
        if (!inDoubt && Of(last.SessionId).InLog(last.Envelope.Id) is { } line && IsSame(line.Commit, last.Envelope))
            throw new BrokenPromiseException($"{line} is in the log, but its sender was told that it certainly is not ({outcome}).");
    }

    /// <summary>When all is over: nothing acknowledged is missing without an excuse.</summary>
    public void RequireNothingLost()
    {
        foreach (var line in Chapters.SelectMany(chapter => chapter.All).Where(line => !line.IsInLog))
        {
            if (line.Excuse is null && line.IsAcknowledged) throw new BrokenPromiseException($"{line} was acknowledged and is lost.");
            if (line.IsAcknowledged) tally.Count($"acknowledged and lost: {line.Excuse}");
        }
    }

    private static Line? Own(Chapter chapter, Attempt attempt, CommandOutcome.Accepted accepted) =>
        chapter.At(accepted.Epoch, accepted.Seq).FirstOrDefault(line => line.Commit.CommandId == attempt.Envelope.Id && IsSame(line.Commit, attempt.Envelope));

    private static bool IsSame(Commit commit, CommandEnvelope envelope) =>
        commit.Digest == envelope.Digest && commit.Actor.GrantId == envelope.Actor.GrantId;

    /// <summary>What would be decided on a state, or null where the id is known there and so nothing is decided.</summary>
    private static Decision? Decision(Line? end, Attempt attempt, DateTimeOffset now) => end?.Knows(attempt.Envelope.Id) == true
        ? null
        : Decider.Decide(end?.Board.Session ?? Session.Empty(attempt.SessionId), attempt.Envelope.Command, attempt.Envelope.Actor, now);

    private void Require(Chapter chapter, Attempt attempt, Func<Line?, bool> isTrueAt, CommandOutcome outcome)
    {
        if (chapter.EndsWithin(attempt.ArrivedAt, engine.Now).Any(isTrueAt)) return;
        throw new BrokenPromiseException($"{attempt} was answered {outcome}, which the log bears out at no instant since {attempt.ArrivedAt.TotalSeconds:0.000}.");
    }

    /// <summary>What a log lost may stay lost where nobody who knew it could bring it back in time.</summary>
    private static string ExcuseFor(Line lost, Append append)
    {
        if (append.IsByHand) return "an older copy was restored";
        if (append.KnownThen?.Includes(lost) == true && !append.BringsBack)
            throw new BrokenPromiseException($"{append.Node} appended over {lost}, which it knew.");
        if (!append.BringsBack) return "overtaken by a node that did not know it";
        if (append.KnownElsewhere.Any(line => line.Includes(lost) && line.IsLongerThan(append.BroughtBack)))
            throw new BrokenPromiseException($"{append.Node} brought back a history without {lost}, though a node with a longer one knew it.");
        // Where two histories grew, only one of them can be the truth.
        return append.KnownElsewhere.Any(line => line.Includes(lost)) ? "a longer history without it was brought back" : "no node that voted in time knew it";
    }

    /// <summary>
    /// A sender in doubt heard a refusal by one node; an earlier attempt, by another, may still land. One by the same node may
    /// only where the log fell back since, to where that attempt fits again.
    /// </summary>
    private static bool MayOvertake(Chapter chapter, Append append, Denial denial) =>
        denial.InDoubt && (denial.Last.Node != append.Node || chapter.FellAt >= denial.Last.ArrivedAt);

    private sealed record Denial(CommandOutcome Outcome, bool InDoubt, Attempt Last);
}

/// <summary>One try to have a command accepted, by one node.</summary>
internal sealed record Attempt(string SessionId, CommandEnvelope Envelope, NodeLife Node)
{
    public TimeSpan ArrivedAt { get; set; }

    public override string ToString() => $"{Envelope.Id} ({Envelope.Command.GetType().Name} by {Envelope.Actor.GrantId}) at {Node}";
}
