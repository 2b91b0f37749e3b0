using System.Collections.Immutable;
using System.Runtime.InteropServices;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Boards;

/// <summary>A card as of a commit: its bytes are written once and shared by every screen that sees it.</summary>
public sealed record Card(string Key, Audience Audience, long Seq, ReadOnlyMemory<byte> Data);

/// <summary>
/// Every card of a session, each with the seq at which it last changed: what all screens are told, as of one commit.
/// Folding the same log always gives the same board, however many commits are taken together.
/// </summary>
public sealed class Board
{
    /// <summary>Bounds how many states of a long log are held at once.</summary>
    private const int MostTogether = 1_024;

    private readonly CardSet set;

    private Board(Session session, Lineage lineage, CardSet set, ImmutableArray<Card> cards)
    {
        Session = session;
        Lineage = lineage;
        this.set = set;
        Cards = cards;
    }

    public Session Session { get; }

    /// <summary>Which commits led here.</summary>
    public Lineage Lineage { get; }

    public ImmutableArray<Card> Cards { get; }

    /// <summary>The board of a session as it stands: every card built now. Of an empty session it has no card yet.</summary>
    public static Board Of(Session session) => Of(session, Lineage.Empty);

    /// <summary>The board after further commits. Cards that come out the same keep their seq.</summary>
    public Board After(IEnumerable<Commit> commits) => commits.Chunk(MostTogether).Aggregate(this, (board, some) => board.After(some));

    public Board After(params ReadOnlySpan<Commit> commits)
    {
        var states = new Session[commits.Length];
        for (var i = 0; i < states.Length; i++) states[i] = Decider.Apply(i == 0 ? Session : states[i - 1], commits[i]);
        return After(commits, states);
    }

    /// <param name="states">The session after each of the commits, where that was worked out before.</param>
    public Board After(ReadOnlySpan<Commit> commits, ReadOnlySpan<Session> states)
    {
        var concerned = new List<(int Card, int Commit)>();
        var (lineage, before) = (Lineage, Session);
        for (var i = 0; i < states.Length; i++)
        {
            lineage = lineage.Then(commits[i]);
            // The plan arrives with the first commit, and with it the set of cards.
            if (!ReferenceEquals(states[i].Plan, Session.Plan)) return Of(states[i], lineage).After(commits[(i + 1)..], states[(i + 1)..]);
            set.Note(i, before, states[i], concerned);
            before = states[i];
        }

        var cards = Cards.ToArray();
        concerned.Sort();
        for (var (from, to) = (0, 0); from < concerned.Count; from = to)
        {
            var card = concerned[from].Card;
            while (to < concerned.Count && concerned[to].Card == card) to++;
            cards[card] = LastChange(cards[card], set.Specs[card], states, CollectionsMarshal.AsSpan(concerned)[from..to]);
        }

        return new Board(before, lineage, set, ImmutableCollectionsMarshal.AsImmutableArray(cards));
    }

    private static Board Of(Session session, Lineage lineage)
    {
        if (ReferenceEquals(session.Plan, MeetingPlan.Empty)) return new Board(session, lineage, CardSet.Empty, []);
        var set = CardSet.Of(session);
        return new Board(session, lineage, set, [.. set.Specs.Select(spec => new Card(spec.Key, spec.Audience, session.Seq, Write(spec, session)))]);
    }

    /// <summary>
    /// The card as after the last state, with the seq of the last commit that gave it other bytes than before. Looked for
    /// from the end, so that of many changes to one card only the last few are ever written.
    /// </summary>
    private static Card LastChange(Card card, CardSpec spec, ReadOnlySpan<Session> states, ReadOnlySpan<(int Card, int Commit)> concerned)
    {
        byte[]? last = null;
        long since = 0;
        for (var i = concerned.Length - 1; i >= 0; i--)
        {
            var state = states[concerned[i].Commit];
            // A card may read two slices that one commit changed.
            if (state.Seq == since) continue;
            var data = Write(spec, state);
            if (last is not null && !data.AsSpan().SequenceEqual(last)) return card with { Seq = since, Data = last };
            last ??= data;
            since = state.Seq;
        }

        return last is null || card.Data.Span.SequenceEqual(last) ? card : card with { Seq = since, Data = last };
    }

    private static byte[] Write(CardSpec spec, Session session) => CardJson.Write(spec.Build(session));
}
