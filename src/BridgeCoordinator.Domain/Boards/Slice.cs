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
internal sealed class SiteSlice(Parts part, SiteSlice.Finder find)
{
    /// <summary>Adds the places of the sites, in the plan and from 0, whose share is another than before.</summary>
    internal delegate void Finder(Session before, Session after, List<int> places);

    public static SiteSlice Link { get; } = new(Parts.Links, (before, after, places) => after.Links.Sites.FindOthers(before.Links.Sites, places));

    public static SiteSlice Count { get; } = new(Parts.Attendance, (before, after, places) =>
        after.Attendance.Sites.FindOthers(before.Attendance.Sites, places));

    public static SiteSlice Answer { get; } = new(Parts.RollCall, (before, after, places) => Find(after, places, siteId =>
        !ReferenceEquals(before.RollCall.Answers.GetValueOrDefault(siteId), after.RollCall.Answers.GetValueOrDefault(siteId))));

    public static SiteSlice Floor { get; } = new(Parts.Floor, (before, after, places) => Find(after, places, siteId =>
        SiteFloor.Differs(before.Floor, after.Floor, siteId)));

    public Parts In => part;

    public void FindDiffering(Session before, Session after, List<int> places) => find(before, after, places);

    private static void Find(Session session, List<int> places, Predicate<string> differs)
    {
        for (var place = 0; place < session.Plan.Sites.Length; place++)
            if (differs(session.Plan.Sites[place].Id)) places.Add(place);
    }
}
