using System.Collections.Immutable;
using System.Diagnostics;
using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using static BridgeCoordinator.Domain.Sessions.Decision;

namespace BridgeCoordinator.Domain.Sessions;

/// <summary>The rules of the session as a whole.</summary>
internal static class SessionRules
{
    public static Decision Decide(Session session, SessionCommand command) => (command, session.Status) switch
    {
        (OpenSession, SessionStatus.Draft) => Accept(new SessionOpened()),
        (OpenSession, SessionStatus.Open) => NothingChanges,
        (PauseSession c, SessionStatus.Open) => Accept([new SessionPaused(c.Reason), .. TurnRules.WhenPaused(session.Floor)]),
        (PauseSession, SessionStatus.Paused) => NothingChanges,
        (ResumeSession, SessionStatus.Paused) => Accept(new SessionResumed()),
        (ResumeSession, SessionStatus.Open) => NothingChanges,
        (CloseSession, SessionStatus.Open or SessionStatus.Paused) => Close(session),
        (CloseSession, SessionStatus.Closed) => NothingChanges,
        (ReopenSession c, SessionStatus.Closed) => Accept(new SessionReopened(c.Reason)),
        (ReopenSession, SessionStatus.Open) => NothingChanges,
        (_, SessionStatus.Draft) => Conflict("sessionNotOpen"),
        (_, SessionStatus.Closed) => Conflict("sessionClosed"),
        (_, SessionStatus.Paused) => Conflict("sessionPaused"),
        (_, SessionStatus.Open) => Conflict("sessionOpen"),
        _ => throw new UnreachableException()
    };

    public static Decision Create(Session session, CreateSession create) => session.Seq > 0
        ? NothingChanges
        : Accept(
            new EpochBegan(EpochReason.Created, 0),
            new SessionCreated(create.Plan, create.RehearsalOf, create.ShareAccess, create.Timetable));

    public static Session Evolve(Session session, Event happened) => happened switch
    {
        EpochBegan => session,
        SessionCreated e => session with
        {
            Lifecycle = Lifecycle.Empty with { Plan = e.Plan, RehearsalOf = e.RehearsalOf, ShareAccess = e.ShareAccess, Timetable = e.Timetable },
            Agenda = AgendaState.From(e.Plan),
            Links = LinksState.From(e.Plan),
            Attendance = AttendanceState.From(e.Plan)
        },
        SessionOpened => session with
        {
            Lifecycle = session.Lifecycle with { Status = SessionStatus.Open, OpenedAt = session.At },
            Agenda = session.Agenda.Rebase(session.Plan.Schedule, session.Lifecycle.Timetable, session.At)
        },
        SessionPaused => session with { Lifecycle = session.Lifecycle with { Status = SessionStatus.Paused } },
        SessionResumed => session with { Lifecycle = session.Lifecycle with { Status = SessionStatus.Open } },
        SessionClosed => session with { Lifecycle = session.Lifecycle with { Status = SessionStatus.Closed, ClosedAt = session.At } },
        SessionReopened => session with { Lifecycle = session.Lifecycle with { Status = SessionStatus.Open, ClosedAt = null } },
        _ => throw new UnreachableException()
    };

    private static Decision Close(Session session)
    {
        ImmutableList<Event> item = session.Agenda.Running is { } running ? [new ItemFinished(running.Id)] : [];
        return Accept([.. item, .. TurnRules.WhenClosing(session.Floor), new SessionClosed()]);
    }
}
