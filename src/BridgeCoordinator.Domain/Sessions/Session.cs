using System.Collections.Immutable;
using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Notices;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.RollCall;

namespace BridgeCoordinator.Domain.Sessions;

/// <summary>Where a session stands. Closed takes a secretary's corrections only.</summary>
public enum SessionStatus { Draft, Open, Paused, Closed }

/// <summary>
/// A session as of its last commit: a pure fold of its log. Each capability owns one slice, and a slice that nothing
/// happened to stays the same object, which is how the board sees what changed.
/// </summary>
public sealed record Session(
    string Id,
    int Epoch,
    long Seq,
    DateTimeOffset At,
    Lifecycle Lifecycle,
    AgendaState Agenda,
    LinksState Links,
    RollCallState RollCall,
    AttendanceState Attendance,
    FloorState Floor,
    NoticesState Notices)
{
    public MeetingPlan Plan => Lifecycle.Plan;

    public SessionStatus Status => Lifecycle.Status;

    /// <summary>Whether everybody may watch it; a rehearsal is for those who rehearse.</summary>
    public bool IsPublic => Plan.Public && Lifecycle.RehearsalOf is null;

    /// <summary>Before the first commit: nothing but an id.</summary>
    public static Session Empty(string id) => new(
        id, 0, 0, DateTimeOffset.MinValue, Lifecycle.Empty, AgendaState.Empty, LinksState.Empty,
        RollCallState.Empty, AttendanceState.Empty, FloorState.Empty, NoticesState.Empty);

    public PlanSite? FindSite(string siteId) => Plan.Sites.FirstOrDefault(site => site.Id == siteId);
}

/// <summary>What the session is and how far along: the slice that the session's own commands change.</summary>
public sealed record Lifecycle(
    MeetingPlan Plan,
    SessionStatus Status,
    string? RehearsalOf,
    bool ShareAccess,
    Timetable Timetable,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? ClosedAt)
{
    public static Lifecycle Empty { get; } = new(MeetingPlan.Empty, SessionStatus.Draft, null, false, Timetable.ByClock, null, null);
}
