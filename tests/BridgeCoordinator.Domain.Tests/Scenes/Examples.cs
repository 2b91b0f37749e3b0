using System.Text.Json.Serialization;
using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Notices;
using BridgeCoordinator.Domain.RollCall;
using BridgeCoordinator.Domain.Sessions;
using static BridgeCoordinator.Domain.Tests.Scenes.Plans;

namespace BridgeCoordinator.Domain.Tests.Scenes;

/// <summary>
/// One of every wire command and event, with every field filled, about <see cref="North"/> where they name a site. Their ids
/// exist in <see cref="Session"/>, or are new where a command brings a new one.
/// </summary>
internal static class Examples
{
    public static IReadOnlyList<Command> Commands { get; } =
    [
        new OpenSession(), new PauseSession("Mất điện"), new ResumeSession(), new CloseSession(), new ReopenSession("Đóng nhầm"),
        new StartItem(Dialogue), new FinishItem(), new SkipItem(Opening, "Hết giờ"), new ReopenItem(Opening), new ExtendItem(Opening, 60),
        new MoveItem(End, Conclusion), new AddItem("film", "Phóng sự", ["Đài tỉnh"], 300, Conclusion),
        new RecordCheck(North, LinkCheck.Sound, CheckResult.Weak, "Rè"), new ReportVideo(North, VideoState.Weak, "Giật"),
        new SwitchChannel(North, Channel.Backup), new DeclareReady(North, true), new OpenIncident("i2", IncidentKind.Power, North, "Mất điện"),
        new ResolveIncident("i1", "Xong"), new StartRollCall(1), new CallSite(North), new AnswerRollCall(North, RollCallResult.Ok, 52), new EndRollCall(),
        new DeclareGo(false, "Chờ"), new CountPresent(North, "delegates", 48, 0), new FreezeAttendance(), new ThawAttendance(),
        new OpenFloor(OpenFloorMode.Override), new CloseFloor(RemainingRequests.Written),
        new RequestFloor("r9", North, "H'Bia", RequestKind.Comment, "Chi hội trưởng", "Vay vốn", "q1", "Sở Lao động", "r1"),
        new WithdrawRequest("r1"), new DenyRequest("r1", "Lạc đề"), new MoveRequest("r2", "r1", "Cao tuổi"), new StandBy("r1", true),
        new GiveFloor("r1", 90, "t1", true), new ExtendTurn("t1", 30), new SuspendTurn("t1", "Chờ"), new ResumeTurn("t1"), new EndTurn("t1"),
        new RevokeTurn("t1", "Lạc đề"), new MarkAbsent("t1"), new ConvertToWritten("r1"), new ReleaseSpeaker("r1"),
        new SendNotice("n2", North, "Bật micro", Urgency.Urgent), new AcknowledgeNotice("n1", North), new ClearNotice("n1")
    ];

    public static IReadOnlyList<Event> Events { get; } =
    [
        new EpochBegan(EpochReason.Restored, 7), new SessionCreated(Morning, "s0", true, Timetable.FromOpening), new SessionOpened(),
        new SessionPaused("Mất điện"), new SessionResumed(), new SessionClosed(), new SessionReopened("Đóng nhầm"),
        new ItemStarted(Dialogue), new ItemFinished(Opening), new ItemSkipped(Opening, "Hết giờ"), new ItemReopened(Welcome), new ItemPutBack(Opening),
        new ItemExtended(Opening, 60), new ItemMoved(End, Conclusion), new ItemAdded("film", "Phóng sự", ["Đài tỉnh"], 300, Conclusion),
        new CheckRecorded(North, LinkCheck.Sound, CheckResult.Weak, "Rè"), new VideoReported(North, VideoState.Weak, "Giật"),
        new ChannelSwitched(North, Channel.Backup), new ReadinessDeclared(North, true), new IncidentOpened("i2", North, IncidentKind.Power, "Mất điện"),
        new IncidentResolved("i1", "Xong"), new AppChanged(North, AppState.Stale), new VerdictChanged(North, LinkVerdict.Bad),
        new LinksSampled([new LinkSample(North, 40.5, 3.25, 0.125)]), new RollCallStarted(2), new SiteCalled(North),
        new RollCallAnswered(North, RollCallResult.Weak, 52), new RollCallEnded(), new GoDeclared(true, "Đủ điều kiện"),
        new PresentCounted(North, "delegates", 48), new AttendanceFrozen("Thư ký"), new AttendanceThawed(), new FloorOpened(FloorMode.Override), new FloorClosed(),
        new FloorRequested("r9", North, RequestKind.Comment, "H'Bia", "Chi hội trưởng", "Vay vốn", "q1", "Sở Lao động", "r1"),
        new RequestWithdrawn("r1"), new RequestDenied("r1", "Lạc đề"), new RequestMoved("r2", "r1", "Cao tuổi"), new StoodBy("r1"),
        new FloorGiven("r1", 90), new TurnExtended("t1", 30), new TurnSuspended("t1", SuspendCause.Moderator, "Chờ"), new TurnResumed("t1"),
        new TurnSetAside("t1"), new TurnEnded("t1"), new TurnRevoked("t1", "Lạc đề"), new SpeakerAbsent("t1"), new ConvertedToWritten("r1"),
        new SpeakerReleased("r1"), new NoticeSent("n2", North, "Bật micro", Urgency.Urgent, "Thư ký"), new NoticeAcknowledged("n1", North),
        new NoticeCleared("n1")
    ];

    /// <summary>An open session in which every example means something.</summary>
    public static Session Session { get; } = Scene.GivenOpen(
        new StartItem(Welcome), new StartItem(Opening), new OpenIncident("i1", IncidentKind.Sound, North), Words.RequestsTaken, Words.Good(North),
        Words.Ask("t1", North), Words.Ask("r1", North), Words.Ask("r2", North), new GiveFloor("t1", 120),
        new SendNotice("n1", Notice.AllSites, "Chuẩn bị", Urgency.Normal)).Session;

    public static IReadOnlyList<Type> TypesOf<T>() =>
        [.. typeof(T).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>().Select(known => known.DerivedType)];

    public static string WireName<T>(Type type) =>
        (string)typeof(T).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>()
            .Single(known => known.DerivedType == type).TypeDiscriminator!;
}
