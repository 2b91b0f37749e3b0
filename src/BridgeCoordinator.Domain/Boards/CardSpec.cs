using System.Collections.Immutable;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Boards;

/// <summary>A slice worked out anew for each state: another object, yet perhaps the same.</summary>
internal interface IComparedByValue
{
    bool IsSameAs(object? other);
}

/// <summary>
/// One card: its key, whom it is for, the slices it reads and how it is built from them. It is built anew only when a
/// slice is another than before, so whatever <see cref="Build"/> looks at must be in <see cref="Reads"/>.
/// </summary>
public sealed record CardSpec(string Key, Audience Audience, Func<Session, ImmutableArray<object?>> Reads, Func<Session, object> Build)
{
    public bool Concerns(Session before, Session after)
    {
        var (then, now) = (Reads(before), Reads(after));
        for (var i = 0; i < now.Length; i++)
            if (!ReferenceEquals(then[i], now[i]) && !(now[i] is IComparedByValue value && value.IsSameAs(then[i]))) return true;
        return false;
    }

    /// <summary>Every card of a session. The set follows from the plan alone.</summary>
    public static ImmutableArray<CardSpec> All(Session session) =>
    [
        .. PublicCards.Of(session),
        .. DeskCards.Of(session)
    ];
}
