using System.Diagnostics;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Notices;
using BridgeCoordinator.Domain.RollCall;

namespace BridgeCoordinator.Domain.Sessions;

/// <summary>
/// The root of the domain: what a command leads to, and how a session follows from its commits. Both are pure.
/// </summary>
public static class Decider
{
    /// <summary>Role and status first, then the capability's rule, then what other capabilities make of it, all in one decision.</summary>
    public static Decision Decide(Session session, Command command, Actor actor, DateTimeOffset now)
    {
        if (CommandTable.Refuse(session, command, actor) is { } refused) return refused;
        session = session with { At = now > session.At ? now : session.At };
        var decision = DecideByCapability(session, command, actor);
        return decision is Decision.Accepted { Events.IsEmpty: false } accepted ? WithReactions(session, accepted) : decision;
    }

    /// <summary>The session after a commit. Commits come in order: a hole is a bug of the caller.</summary>
    public static Session Apply(Session session, Commit commit)
    {
        if (commit.Seq != session.Seq + 1) throw new ArgumentException($"Commit {commit.Seq} does not follow {session.Seq}.", nameof(commit));
        return commit.Events.Aggregate(session with { Epoch = commit.Epoch, Seq = commit.Seq, At = commit.At }, Evolve);
    }

    public static Session Evolve(Session session, Event happened) => happened switch
    {
        AgendaEvent e => session with { Agenda = AgendaRules.Evolve(session.Agenda, e, session.At) },
        LinkEvent e => session with { Links = LinkRules.Evolve(session.Links, e, session.At) },
        RollCallEvent e => session with { RollCall = RollCallRules.Evolve(session.RollCall, e, session.At) },
        AttendanceEvent e => session with
        {
            Attendance = AttendanceRules.Evolve(session.Attendance, e, session.At, session.Status == SessionStatus.Closed)
        },
        FloorEvent e => session with { Floor = FloorEvolution.Evolve(session.Floor, e, session.At) },
        NoticeEvent e => session with { Notices = NoticeRules.Evolve(session.Notices, e, session.At) },
        _ => SessionRules.Evolve(session, happened)
    };

    private static Decision DecideByCapability(Session session, Command command, Actor actor) => command switch
    {
        SessionCommand c => SessionRules.Decide(session, c),
        AgendaCommand c => AgendaRules.Decide(session.Agenda, c, session.Status),
        LinkCommand c => LinkRules.Decide(session, c, actor),
        RollCallCommand c => RollCallRules.Decide(session, c),
        AttendanceCommand c => AttendanceRules.Decide(session.Attendance, c, actor),
        FloorCommand c => FloorRules.Decide(session, c, actor),
        NoticeCommand c => NoticeRules.Decide(session, c, actor),
        CreateSession c => SessionRules.Create(session, c),
        SystemCommand c => LinkRules.Observe(session, c),
        _ => throw new UnreachableException()
    };

    private static Decision.Accepted WithReactions(Session session, Decision.Accepted accepted)
    {
        if (!accepted.Events.Exists(happened => happened is LinkEvent)) return accepted;
        var after = accepted.Events.Aggregate(session, Evolve);
        return new Decision.Accepted(accepted.Events.AddRange(TurnRules.AfterLinkChange(session, after)));
    }
}
