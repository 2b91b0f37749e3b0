using System.Collections.Immutable;
using System.Text.Json;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Boards;

/// <summary>A card as of a commit: its bytes are written once and shared by every screen that sees it.</summary>
public sealed record Card(string Key, Audience Audience, long Seq, ReadOnlyMemory<byte> Data);

/// <summary>
/// Every card of a session, each with the seq at which it last changed: what all screens are told, as of one commit.
/// Folding the same log always gives the same board.
/// </summary>
public sealed class Board
{
    private readonly ImmutableArray<CardSpec> specs;

    private Board(Session session, Lineage lineage, ImmutableArray<CardSpec> specs, ImmutableArray<Card> cards)
    {
        Session = session;
        Lineage = lineage;
        this.specs = specs;
        Cards = cards;
    }

    public Session Session { get; }

    /// <summary>Which commits led here.</summary>
    public Lineage Lineage { get; }

    public ImmutableArray<Card> Cards { get; }

    /// <summary>The board of a session as it stands: every card built now. Of an empty session it has no card yet.</summary>
    public static Board Of(Session session) => Of(session, Lineage.Empty);

    /// <summary>The board after further commits. Cards that come out the same keep their seq.</summary>
    public Board After(IEnumerable<Commit> commits) => commits.Aggregate(this, (board, commit) => board.After(commit));

    public Board After(Commit commit)
    {
        var (session, lineage) = (Decider.Apply(Session, commit), Lineage.Then(commit));
        // The plan arrives with the first commit, and with it the set of cards.
        if (!ReferenceEquals(session.Plan, Session.Plan)) return Of(session, lineage);

        var cards = Cards.ToBuilder();
        for (var i = 0; i < cards.Count; i++)
            if (specs[i].Concerns(Session, session)) cards[i] = Changed(cards[i], specs[i], session);
        return new Board(session, lineage, specs, cards.MoveToImmutable());
    }

    private static Board Of(Session session, Lineage lineage)
    {
        if (ReferenceEquals(session.Plan, MeetingPlan.Empty)) return new Board(session, lineage, [], []);
        var specs = CardSpec.All(session);
        return new Board(session, lineage, specs, [.. specs.Select(spec => new Card(spec.Key, spec.Audience, session.Seq, Write(spec, session)))]);
    }

    private static Card Changed(Card card, CardSpec spec, Session session)
    {
        var data = Write(spec, session);
        return data.AsSpan().SequenceEqual(card.Data.Span) ? card : card with { Seq = session.Seq, Data = data };
    }

    private static byte[] Write(CardSpec spec, Session session) => JsonSerializer.SerializeToUtf8Bytes(spec.Build(session), WireJson.Options);
}
