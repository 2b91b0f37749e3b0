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

/// <summary>What a card looks at: the part of the session that it lies in, and how to find it there.</summary>
internal sealed class Slice(Parts part, Func<Session, object?> of)
{
    public static Slice Lifecycle { get; } = new(Parts.Lifecycle, s => s.Lifecycle);

    public static Slice Agenda { get; } = new(Parts.Agenda, s => s.Agenda);

    public static Slice Links { get; } = new(Parts.Links, s => s.Links);

    public static Slice SiteLinks { get; } = new(Parts.Links, s => s.Links.Sites);

    public static Slice Incidents { get; } = new(Parts.Links, s => s.Links.Incidents);

    public static Slice RollCall { get; } = new(Parts.RollCall, s => s.RollCall);

    public static Slice Attendance { get; } = new(Parts.Attendance, s => s.Attendance);

    /// <summary>Apart from the counts: one at another site is no news for this one.</summary>
    public static Slice Freeze { get; } = new(Parts.Attendance, s => s.Attendance.Freeze);

    public static Slice Floor { get; } = new(Parts.Floor, s => s.Floor);

    public static Slice Notices { get; } = new(Parts.Notices, s => s.Notices);

    public Parts In => part;

    public bool Differs(Session before, Session after) => !ReferenceEquals(of(before), of(after));

    /// <summary>Which parts are others than before.</summary>
    public static Parts Changed(Session before, Session after) =>
        If(Parts.Lifecycle, before.Lifecycle, after.Lifecycle) | If(Parts.Agenda, before.Agenda, after.Agenda) | If(Parts.Links, before.Links, after.Links)
        | If(Parts.RollCall, before.RollCall, after.RollCall) | If(Parts.Attendance, before.Attendance, after.Attendance)
        | If(Parts.Floor, before.Floor, after.Floor) | If(Parts.Notices, before.Notices, after.Notices);

    private static Parts If(Parts part, object before, object after) => ReferenceEquals(before, after) ? Parts.None : part;
}

/// <summary>Each site's share of a part: what happened at one site is no news for the cards of the others.</summary>
internal sealed class SiteSlice(Parts part, SiteSlice.IsAnother differs)
{
    /// <param name="place">The site's in the plan, from 0.</param>
    internal delegate bool IsAnother(Session before, Session after, int place);

    public static SiteSlice Link { get; } = new(Parts.Links, (before, after, place) =>
        !ReferenceEquals(before.Links.Sites.At(place), after.Links.Sites.At(place)));

    public static SiteSlice Count { get; } = new(Parts.Attendance, (before, after, place) =>
        !ReferenceEquals(before.Attendance.Sites.At(place), after.Attendance.Sites.At(place)));

    public static SiteSlice Answer { get; } = new(Parts.RollCall, (before, after, place) =>
    {
        var siteId = after.Plan.Sites[place].Id;
        return !ReferenceEquals(before.RollCall.Answers.GetValueOrDefault(siteId), after.RollCall.Answers.GetValueOrDefault(siteId));
    });

    public static SiteSlice Floor { get; } = new(Parts.Floor, (before, after, place) =>
        SiteFloor.Differs(before.Floor, after.Floor, after.Plan.Sites[place].Id));

    public Parts In => part;

    public bool Differs(Session before, Session after, int place) => differs(before, after, place);
}
