using System.Collections.Immutable;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Boards;

/// <summary>
/// One card: its key, whom it is for, the slices it reads and how it is built from them. It is built anew only when a
/// slice is another than before, so whatever <see cref="Build"/> looks at must be in <see cref="Reads"/>.
/// </summary>
internal sealed record CardSpec(string Key, Audience Audience, ImmutableArray<Slice> Reads, Func<Session, object> Build)
{
    private readonly Parts readsIn = Reads.Aggregate(Parts.None, (parts, slice) => parts | slice.In);

    /// <param name="changed">The parts that are others than before; a card that reads none of them is asked no further.</param>
    public bool Concerns(Session before, Session after, Parts changed)
    {
        if ((readsIn & changed) == 0) return false;
        foreach (var slice in Reads)
            if ((slice.In & changed) != 0 && slice.Differs(before, after)) return true;
        return false;
    }

    /// <summary>Every card of a session. The set follows from the plan alone.</summary>
    public static ImmutableArray<CardSpec> All(Session session) =>
    [
        .. PublicCards.Of(session),
        .. DeskCards.Of(session)
    ];
}
