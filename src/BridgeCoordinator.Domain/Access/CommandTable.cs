using System.Collections.Frozen;
using System.Collections.Immutable;
using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Notices;
using BridgeCoordinator.Domain.RollCall;
using BridgeCoordinator.Domain.Sessions;
using static BridgeCoordinator.Domain.Access.Moments;
using static BridgeCoordinator.Domain.Access.Role;

namespace BridgeCoordinator.Domain.Access;

/// <summary>The session statuses in which a command makes sense.</summary>
[Flags]
public enum Moments
{
    Draft = 1,
    Opened = 2,
    Paused = 4,
    Closed = 8,
    Running = Opened | Paused,
    BeforeClose = Draft | Opened | Paused,
    Always = Draft | Opened | Paused | Closed
}

/// <summary>Who may give a command besides the organizer (site roles for their own site only), and when.</summary>
public sealed record CommandRight(Moments When, ImmutableArray<Role> Roles);

/// <summary>The one table of who may do what when. Every wire command has a row.</summary>
public static class CommandTable
{
    public static FrozenDictionary<Type, CommandRight> Rights { get; } = new Dictionary<Type, CommandRight>
    {
        [typeof(OpenSession)] = new(Always, [Moderator]),
        [typeof(PauseSession)] = new(Always, [Moderator]),
        [typeof(ResumeSession)] = new(Always, [Moderator]),
        [typeof(CloseSession)] = new(Always, [Moderator]),
        [typeof(ReopenSession)] = new(Always, [Moderator]),
        [typeof(StartItem)] = new(Opened, [Moderator]),
        [typeof(FinishItem)] = new(Running, [Moderator]),
        [typeof(SkipItem)] = new(BeforeClose, [Moderator]),
        [typeof(ReopenItem)] = new(BeforeClose, [Moderator]),
        [typeof(ExtendItem)] = new(BeforeClose, [Moderator]),
        [typeof(MoveItem)] = new(BeforeClose, [Moderator]),
        [typeof(AddItem)] = new(BeforeClose, [Moderator]),
        [typeof(RecordCheck)] = new(BeforeClose, [SiteTechnician, Technician]),
        [typeof(ReportVideo)] = new(BeforeClose, [SiteTechnician, Technician]),
        [typeof(SwitchChannel)] = new(BeforeClose, [SiteTechnician, Technician, Moderator]),
        [typeof(DeclareReady)] = new(BeforeClose, [SiteTechnician, Technician]),
        [typeof(OpenIncident)] = new(BeforeClose, [SiteTechnician, Technician]),
        [typeof(ResolveIncident)] = new(BeforeClose, [SiteTechnician, Technician]),
        [typeof(StartRollCall)] = new(BeforeClose, [Technician, Moderator]),
        [typeof(CallSite)] = new(BeforeClose, [Technician, Moderator]),
        [typeof(AnswerRollCall)] = new(BeforeClose, [Technician, Moderator]),
        [typeof(EndRollCall)] = new(BeforeClose, [Technician, Moderator]),
        [typeof(DeclareGo)] = new(BeforeClose, [Technician, Moderator]),
        [typeof(CountPresent)] = new(Always, [SiteSecretary, Secretary]),
        [typeof(FreezeAttendance)] = new(Always, [Secretary]),
        [typeof(ThawAttendance)] = new(Always, [Secretary]),
        [typeof(OpenFloor)] = new(Running, [Moderator]),
        [typeof(CloseFloor)] = new(Running, [Moderator]),
        [typeof(RequestFloor)] = new(Running, [SiteSecretary, Secretary, Moderator]),
        [typeof(WithdrawRequest)] = new(Running, [SiteSecretary, Secretary, Moderator]),
        [typeof(DenyRequest)] = new(Running, [Moderator]),
        [typeof(MoveRequest)] = new(Running, [Moderator]),
        [typeof(StandBy)] = new(Opened, [Moderator]),
        [typeof(GiveFloor)] = new(Opened, [Moderator]),
        [typeof(ExtendTurn)] = new(Running, [Moderator]),
        [typeof(SuspendTurn)] = new(Running, [Moderator]),
        [typeof(ResumeTurn)] = new(Opened, [Moderator]),
        [typeof(EndTurn)] = new(Running, [Moderator]),
        [typeof(RevokeTurn)] = new(Running, [Moderator]),
        [typeof(MarkAbsent)] = new(Running, [Moderator]),
        [typeof(ConvertToWritten)] = new(Running, [Moderator]),
        [typeof(ReleaseSpeaker)] = new(Running, [Moderator]),
        [typeof(SendNotice)] = new(BeforeClose, [Moderator, Technician]),
        [typeof(AcknowledgeNotice)] = new(BeforeClose, [SiteTechnician, SiteSecretary]),
        [typeof(ClearNotice)] = new(BeforeClose, [Moderator, Technician])
    }.ToFrozenDictionary();

    /// <summary>Null where the actor may give the command now.</summary>
    public static Decision? Refuse(Session session, Command command, Actor actor)
    {
        if (command is SystemCommand) return actor == Actor.System ? null : Decision.Forbidden;
        var right = Rights[command.GetType()];
        if (!MayEver(session, command, actor, right)) return Decision.Forbidden;
        return session.Status switch
        {
            SessionStatus.Draft when !right.When.HasFlag(Draft) => Decision.Conflict("sessionNotOpen"),
            SessionStatus.Paused when !right.When.HasFlag(Moments.Paused) => Decision.Conflict("sessionPaused"),
            SessionStatus.Closed when !right.When.HasFlag(Closed) => Decision.Conflict("sessionClosed"),
            // After the close only the hall's own roles correct; a site's console left open must not.
            SessionStatus.Closed when !MayAnywhere(actor, right) => Decision.Conflict("sessionClosed"),
            _ => null
        };
    }

    private static bool MayEver(Session session, Command command, Actor actor, CommandRight right)
    {
        if (MayAnywhere(actor, right)) return true;
        var siteId = SiteOf(session, command);
        return siteId is not null && right.Roles.Any(role => IsOfSite(role) && actor.HasAtSite(role, siteId));
    }

    private static bool MayAnywhere(Actor actor, CommandRight right) =>
        actor.Has(Organizer) || right.Roles.Any(role => !IsOfSite(role) && actor.Has(role));

    private static bool IsOfSite(Role role) => role is SiteTechnician or SiteSecretary;

    /// <summary>The site a command concerns: named by it, or by the request or incident that it names.</summary>
    private static string? SiteOf(Session session, Command command) => command switch
    {
        ISiteCommand named => named.SiteId,
        RequestCommand request => session.Floor.Find(request.RequestId)?.SiteId,
        ResolveIncident resolve => session.Links.FindIncident(resolve.IncidentId)?.SiteId,
        _ => null
    };
}
