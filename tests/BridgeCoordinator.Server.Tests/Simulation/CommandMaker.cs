using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Notices;
using BridgeCoordinator.Domain.RollCall;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>Makes commands up: mostly such as fit the session, some that do nothing, some that make no sense.</summary>
internal sealed class CommandMaker(Engine engine)
{
    private int made;

    public (Actor Actor, Command Command) Next(Session session)
    {
        // Without a pull towards an open meeting most seeds would spend their time being refused.
        if (session.Status != SessionStatus.Open && engine.Chance(0.5)) return (SmallMeeting.Organizer, TowardsOpen(session));
        var actor = engine.Chance(0.5) ? SmallMeeting.Organizer : engine.OneOf(SmallMeeting.Actors);
        return (actor, Any(session));
    }

    public static Command TowardsOpen(Session session) => session.Status switch
    {
        SessionStatus.Paused => new ResumeSession(),
        SessionStatus.Closed => new ReopenSession("Nhầm"),
        _ => new OpenSession()
    };

    private Command Any(Session session) => engine.Between(0, 27) switch
    {
        0 => new PauseSession("Nghỉ"),
        1 => engine.Chance(0.2) ? new CloseSession() : new ResumeSession(),
        2 => new StartItem(Item(session)),
        3 => new FinishItem(),
        4 => new ExtendItem(Item(session), engine.Between(-60, 60)),
        5 => new MoveItem(Item(session), engine.Chance(0.5) ? Item(session) : null),
        6 => new ReopenItem(Item(session)),
        7 => new ReportVideo(Site(), engine.OneOf(Enum.GetValues<VideoState>())),
        8 => new DeclareReady(Site(), engine.Chance(0.5)),
        9 => new SwitchChannel(Site(), engine.OneOf(Enum.GetValues<Channel>())),
        10 => new RecordCheck(Site(), engine.OneOf(Enum.GetValues<LinkCheck>()), engine.OneOf(Enum.GetValues<CheckResult>())),
        11 => new StartRollCall(engine.Between(1, 3)),
        12 => new AnswerRollCall(Site(), engine.OneOf(Enum.GetValues<RollCallResult>()), engine.Between(0, 9)),
        13 or 14 => new CountPresent(Site(), "delegates", engine.Between(0, 5), engine.Chance(0.3) ? engine.Between(0, 5) : null),
        15 => engine.Chance(0.3) ? new FreezeAttendance() : new ThawAttendance(),
        16 => new OpenFloor(engine.OneOf(Enum.GetValues<OpenFloorMode>())),
        17 => new CloseFloor(engine.OneOf(Enum.GetValues<RemainingRequests>())),
        18 or 19 or 20 => new RequestFloor(NewId("request"), Site(), "Ông A", engine.OneOf(Enum.GetValues<RequestKind>())),
        21 => new StandBy(Request(session), engine.Chance(0.8)),
        22 => new GiveFloor(Request(session), 60, session.Floor.Turn, engine.Chance(0.8)),
        23 => new EndTurn(session.Floor.Turn ?? Request(session)),
        24 => engine.Chance(0.5) ? new SuspendTurn(Request(session), "Mất tiếng") : new ResumeTurn(Request(session)),
        25 => new SendNotice(NewId("notice"), engine.OneOf(["everyone", "sites", "hall", "north"]), "Thông báo", Urgency.Normal),
        26 => new AcknowledgeNotice(session.Notices.Notices is [.., var last] ? last.Id : "none", "north"),
        _ => new WithdrawRequest(Request(session))
    };

    private string NewId(string kind) => $"{kind}-{++made}";

    private string Site() => engine.OneOf(["centre", "north", "north", "nowhere"]);

    private string Item(Session session) =>
        session.Agenda.Items.Count == 0 || engine.Chance(0.05) ? "nothing" : session.Agenda.Items[engine.Random.Next(session.Agenda.Items.Count)].Id;

    private string Request(Session session)
    {
        var known = session.Floor.Requests.Keys.Order(StringComparer.Ordinal).ToList();
        return known.Count == 0 || engine.Chance(0.05) ? "nobody" : engine.OneOf(known);
    }
}
