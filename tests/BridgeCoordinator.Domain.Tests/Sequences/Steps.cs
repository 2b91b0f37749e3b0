using System.Collections.Immutable;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Notices;
using BridgeCoordinator.Domain.RollCall;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;
using CsCheck;

namespace BridgeCoordinator.Domain.Tests.Sequences;

/// <summary>
/// Somebody gives a command a while later; the while is negative where a clock was set back. Ids that begin with @ are
/// looked up when the step is played (<see cref="Aim"/>).
/// </summary>
internal sealed record Step(Command Command, Actor Actor, double Seconds);

/// <summary>
/// Any command by anybody at any time, about few things, so that they meet. Personal texts begin with ⟨ and tell the site
/// that they belong to; a speaker's name may become public, a secret never.
/// </summary>
internal static class Steps
{
    public const int Most = 120;

    private static readonly Gen<string> Site = Gen.Frequency((19, Gen.OneOf(Plans.Centre, Plans.North, Plans.North, Plans.South, Plans.East)), (1, Gen.Const("west")));
    private static readonly Gen<string> Request = Gen.Frequency((8, Gen.Const(Aim.Turn)), (2, Gen.OneOf(Aim.Waiting, Aim.StandBy, Aim.Response, "r1", "r99")));
    private static readonly Gen<string> Queued = Gen.Frequency((8, Gen.OneOf(Aim.Waiting, Aim.Waiting, Aim.LastWaiting)), (3, Gen.OneOf(Aim.StandBy, Aim.Response, Aim.Turn, "r1")));
    private static readonly Gen<string> Item = Gen.OneOf(Plans.Welcome, Plans.Opening, Plans.Dialogue, Plans.Conclusion, Plans.End, "film", "speech", "x");
    private static readonly Gen<string> Incident = Gen.OneOf("i1", "i2", "i99");
    private static readonly Gen<string> Notice = Gen.OneOf("n1", "n2", "n3", "n99");
    private static readonly Gen<string> Secret = Gen.OneOf("⟨secret⟩", "⟨secret 2⟩");
    private static readonly Gen<string?> MaybeSecret = Maybe(Secret);
    private static readonly Gen<int> Extra = Gen.OneOf(-7_200, -60, 0, 30, 7_200);
    private static readonly Gen<double> While = Gen.OneOf(0, 0, 0.0004, 0.7504, 1, 13, 61, 600, -1, -45, -3_600);

    private static readonly Gen<RequestFloor> Ask =
        Gen.Select(Gen.Frequency((9, Gen.Const(Aim.New)), (1, Gen.Const("r1"))), Site, Gen.Enum<RequestKind>(), Gen.OneOf<string?>(null, null, null, null, "r1"), (request, site, kind, reply) =>
            new RequestFloor(request, site, $"⟨speaker {site}⟩", kind, $"⟨title {site}⟩", $"⟨secret {site}⟩", null, "Sở", reply));

    private static readonly Gen<GiveFloor> Give = Gen.Select(Queued, Gen.OneOf<int?>(null, null, 10, 300), Gen.OneOf<string?>(null, null, null, Aim.Turn, Aim.Turn, Aim.Turn, "r1"), Gen.Bool)
        .Select((request, limit, replaces, despite) => new GiveFloor(request, limit, replaces, despite));

    private static readonly Gen<Command> OfFloor = Gen.Frequency(
        (3, Gen.Enum<OpenFloorMode>().Select(mode => (Command)new OpenFloor(mode))),
        (1, Gen.OneOf(RemainingRequests.Keep, RemainingRequests.Keep, RemainingRequests.Written).Select(remaining => (Command)new CloseFloor(remaining))),
        (16, Ask.Select(ask => (Command)ask)),
        (12, Give.Select(give => (Command)give)),
        (3, Gen.Select(Queued, Gen.Bool, (request, despite) => (Command)new StandBy(request, despite))),
        (3, Gen.Select(Queued, Maybe(Queued), MaybeSecret, (request, before, why) => (Command)new MoveRequest(request, before, why))),
        (8, Request.Select(request => (Command)new ResumeTurn(request))),
        (2, Request.Select(request => (Command)new EndTurn(request))),
        (3, Gen.Select(Request, Secret, (request, why) => (Command)new SuspendTurn(request, why))),
        (1, Gen.Select(Request, Secret, (request, why) => (Command)new RevokeTurn(request, why))),
        (1, Gen.Select(Queued, Secret, (request, why) => (Command)new DenyRequest(request, why))),
        (2, Gen.Select(Request, Extra, (request, seconds) => (Command)new ExtendTurn(request, seconds))),
        (1, Request.Select(request => (Command)new MarkAbsent(request))),
        (1, Queued.Select(request => (Command)new WithdrawRequest(request))),
        (1, Request.Select(request => (Command)new ConvertToWritten(request))),
        (1, Queued.Select(request => (Command)new ReleaseSpeaker(request))));

    private static readonly Gen<Command> OfAgenda = Gen.Frequency(
        (4, Item.Select(item => (Command)new StartItem(item))),
        (1, Gen.Const((Command)new FinishItem())),
        (1, Gen.Select(Item, MaybeSecret, (item, why) => (Command)new SkipItem(item, why))),
        (2, Item.Select(item => (Command)new ReopenItem(item))),
        (1, Gen.Select(Item, Extra, (item, seconds) => (Command)new ExtendItem(item, seconds))),
        (1, Gen.Select(Item, Maybe(Item), (item, before) => (Command)new MoveItem(item, before))),
        (1, Gen.Select(Item, Gen.OneOf<int?>(null, 0, 300), Maybe(Item), Gen.Bool, (item, seconds, before, list) =>
            (Command)new AddItem(item, "Phóng sự", list ? ["Đài tỉnh"] : default, seconds, before))));

    private static readonly Gen<Command> OfLinks = Gen.Frequency(
        (6, Gen.Select(Site, Gen.Enum<VideoState>(), MaybeSecret, (site, state, note) => (Command)new ReportVideo(site, state, About(note, site)))),
        (3, Gen.Select(Site, Gen.Enum<Channel>(), (site, channel) => (Command)new SwitchChannel(site, channel))),
        (1, Gen.Select(Site, Gen.Enum<LinkCheck>(), Gen.Enum<CheckResult>(), MaybeSecret, (site, check, result, note) =>
            (Command)new RecordCheck(site, check, result, About(note, site)))),
        (1, Gen.Select(Site, Gen.Bool, (site, ready) => (Command)new DeclareReady(site, ready))),
        (1, Gen.Select(Incident, Gen.Enum<IncidentKind>(), Maybe(Site), Secret, (incident, kind, site, note) =>
            (Command)new OpenIncident(incident, kind, site, About(note, site)))),
        (1, Incident.Select(incident => (Command)new ResolveIncident(incident))),
        (1, Gen.Select(Site, Gen.Enum<AppState>(), (site, app) => (Command)new ObserveApp(site, app))),
        (1, Gen.Select(Site, Gen.Enum<LinkVerdict>(), (site, verdict) => (Command)new ObserveVerdict(site, verdict))),
        (1, Gen.Select(Site, Gen.OneOf(40.5, double.NaN), (site, rtt) => (Command)new SampleLinks([new LinkSample(site, rtt, 3, 0)]))),
        (1, Incident.Select(incident => (Command)new ObserveHallIncident(incident))));

    private static readonly Gen<Command> OfPeople = Gen.Frequency(
        (1, Gen.Int[1, 2].Select(round => (Command)new StartRollCall(round))),
        (1, Site.Select(site => (Command)new CallSite(site))),
        (2, Gen.Select(Site, Gen.Enum<RollCallResult>(), (site, result) => (Command)new AnswerRollCall(site, result, 40))),
        (1, Gen.Const((Command)new EndRollCall())),
        (1, Gen.Select(Gen.Bool, MaybeSecret, (go, note) => (Command)new DeclareGo(go, note))),
        (3, Gen.Select(Site, Gen.OneOf("delegates", "leaders", "x"), Gen.Int[0, 3], Gen.OneOf<int?>(null, 0, 1), (site, group, present, previous) =>
            (Command)new CountPresent(site, group, present, previous))),
        (2, Gen.OneOf<Command>(new FreezeAttendance(), new ThawAttendance(), new ThawAttendance())),
        (3, Gen.Select(Notice, Gen.OneOf("everyone", "sites", "hall", Plans.North, Plans.South, "west"), (notice, to) =>
            (Command)new SendNotice(notice, to, to == "everyone" ? "Chào" : About("⟨secret⟩", to == "sites" ? "everywhere" : to)!, Urgency.Normal))),
        (2, Gen.Select(Notice, Site, (notice, site) => (Command)new AcknowledgeNotice(notice, site))),
        (1, Notice.Select(notice => (Command)new ClearNotice(notice))));

    private static readonly Gen<Command> OfSession = Gen.Frequency(
        (6, Gen.Const((Command)new ResumeSession())),
        (2, Gen.Const((Command)new OpenSession())),
        (12, Secret.Select(why => (Command)new ReopenSession(why))),
        (2, Secret.Select(why => (Command)new PauseSession(why))),
        (2, Gen.OneOf<Command>(new CloseSession(), new CreateSession(Plans.Morning, null, false, Timetable.ByClock))));

    private static readonly Gen<Actor> Anybody = Gen.Frequency(
        (20, Gen.Const(People.Organizer)),
        (4, Gen.Const(People.Moderator)),
        (3, Gen.Select(Gen.Enum<Role>(), Gen.OneOf<string?>(Plans.North, Plans.South, null), People.AtSite)),
        (1, Gen.Const(Actor.System)));

    public static Gen<Step> Any { get; } = Gen.Select(
        Gen.Frequency((30, OfFloor), (8, OfAgenda), (9, OfLinks), (8, OfPeople), (3, OfSession)), Anybody, While,
        (command, actor, seconds) => new Step(command, command is SystemCommand ? Actor.System : actor, seconds));

    /// <summary>Most sequences begin with an open session and floor and two sites that are heard, or little would ever be accepted.</summary>
    public static Gen<ImmutableArray<Step>> Sequence { get; } = Gen.Select(Gen.Int[0, 9], Any.Array[0, Most], (closed, steps) => closed == 0
        ? [.. steps]
        : (ImmutableArray<Step>)
        [
            Opening(new OpenSession()), Opening(new OpenFloor(OpenFloorMode.Override)), Opening(Words.Good(Plans.North)), Opening(Words.Good(Plans.South)),
            .. steps
        ]);

    private static Step Opening(Command command) => new(command, People.Organizer, 1);

    private static string? About(string? note, string? site) => note is null ? null : $"{note}⟨secret {site}⟩";

    private static Gen<string?> Maybe(Gen<string> text) => Gen.Select(Gen.Bool, text, (absent, value) => absent ? null : value);
}
