using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Boards;

/// <summary>The parts of a session, each the same object as long as nothing happened to it.</summary>
[Flags]
internal enum Parts
{
    None = 0,
    Lifecycle = 1,
    Agenda = 2,
    Links = 4,
    RollCall = 8,
    Attendance = 16,
    Floor = 32,
    Notices = 64
}

/// <summary>A slice worked out anew for each state: another object, yet perhaps the same.</summary>
internal interface IComparedByValue
{
    bool IsSameAs(object? other);
}

/// <summary>What a card looks at: the part of the session that it lies in, and how to find it there.</summary>
internal sealed record Slice(Parts In, Func<Session, object?> Of)
{
    /// <summary>Stands for the truth value, so that a count at another site is no news for this one.</summary>
    private static readonly object Frozen = new();

    public static Slice Lifecycle { get; } = new(Parts.Lifecycle, s => s.Lifecycle);

    public static Slice Agenda { get; } = new(Parts.Agenda, s => s.Agenda);

    public static Slice Links { get; } = new(Parts.Links, s => s.Links);

    public static Slice SiteLinks { get; } = new(Parts.Links, s => s.Links.Sites);

    public static Slice Incidents { get; } = new(Parts.Links, s => s.Links.Incidents);

    public static Slice RollCall { get; } = new(Parts.RollCall, s => s.RollCall);

    public static Slice Attendance { get; } = new(Parts.Attendance, s => s.Attendance);

    public static Slice IsFrozen { get; } = new(Parts.Attendance, s => s.Attendance.Frozen ? Frozen : null);

    public static Slice Floor { get; } = new(Parts.Floor, s => s.Floor);

    public static Slice Notices { get; } = new(Parts.Notices, s => s.Notices);

    /// <param name="place">The site's in the plan, from 0.</param>
    public static Slice LinkOf(int place) => new(Parts.Links, s => s.Links.Sites.At(place));

    /// <param name="place">The site's in the plan, from 0.</param>
    public static Slice CountOf(int place) => new(Parts.Attendance, s => s.Attendance.Sites.At(place));

    public static Slice AnswerOf(string siteId) => new(Parts.RollCall, s => s.RollCall.Answers.GetValueOrDefault(siteId));

    public static Slice FloorOf(string siteId) => new(Parts.Floor, s => SiteFloor.Of(s.Floor, siteId));

    public bool Differs(Session before, Session after)
    {
        var (then, now) = (Of(before), Of(after));
        return !ReferenceEquals(then, now) && !(now is IComparedByValue value && value.IsSameAs(then));
    }

    /// <summary>Which parts are others than before.</summary>
    public static Parts Changed(Session before, Session after) =>
        If(Parts.Lifecycle, before.Lifecycle, after.Lifecycle) | If(Parts.Agenda, before.Agenda, after.Agenda) | If(Parts.Links, before.Links, after.Links)
        | If(Parts.RollCall, before.RollCall, after.RollCall) | If(Parts.Attendance, before.Attendance, after.Attendance)
        | If(Parts.Floor, before.Floor, after.Floor) | If(Parts.Notices, before.Notices, after.Notices);

    private static Parts If(Parts part, object before, object after) => ReferenceEquals(before, after) ? Parts.None : part;
}
