using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;

namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>
/// One entry that the log holds or once held, with the board as folded afresh up to it. Lines form a tree: where the log
/// lost its end and grew another, two lines follow the same one.
/// </summary>
internal sealed class Line(Line? before, LogEntry entry, Commit commit, Board board)
{
    public Line? Before => before;

    public LogEntry Entry => entry;

    public Commit Commit => commit;

    public Board Board => board;

    public bool IsInLog { get; set; } = true;

    /// <summary>Since when it is in the log, without a break.</summary>
    public TimeSpan LastInLogAt { get; set; }

    /// <summary>The log lost it at some time; perhaps it came back.</summary>
    public bool WasMissing { get; set; }

    /// <summary>Somebody was told that it is in the log.</summary>
    public bool IsAcknowledged { get; set; }

    /// <summary>Why it may be missing for good; null where it may not.</summary>
    public string? Excuse { get; set; }

    public bool Includes(Line other)
    {
        for (var line = this; line is not null && line.Entry.Seq >= other.Entry.Seq; line = line.Before)
            if (line == other) return true;
        return false;
    }

    /// <summary>As the nodes vote: a later epoch is more than any seq.</summary>
    public bool IsLongerThan(LogTail end) => (entry.Epoch, entry.Seq).CompareTo((end.Epoch, end.Seq)) > 0;

    public bool Knows(string commandId)
    {
        for (var line = this; line is not null; line = line.Before)
            if (line.Commit.CommandId == commandId) return true;
        return false;
    }

    public bool Shows(IReadOnlyDictionary<string, ShownCard> cards, View view)
    {
        var seen = 0;
        foreach (var card in board.Cards)
        {
            if (!view.Sees(card.Audience)) continue;
            if (!cards.TryGetValue(card.Key, out var shown) || shown.Seq != card.Seq || !shown.Data.AsSpan().SequenceEqual(card.Data.Span)) return false;
            seen++;
        }

        return seen == cards.Count;
    }

    public bool Matches(Board other) =>
        other.Session.At == board.Session.At
        && other.Cards.Length == board.Cards.Length
        && other.Cards.Zip(board.Cards).All(pair => pair.First.Seq == pair.Second.Seq && pair.First.Data.Span.SequenceEqual(pair.Second.Data.Span));

    public override string ToString() => $"{entry.Epoch}-{entry.Seq} {commit.CommandId}";
}

/// <summary>A card as a screen holds it.</summary>
internal sealed record ShownCard(long Seq, byte[] Data);
