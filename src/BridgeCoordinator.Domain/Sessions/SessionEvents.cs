using System.Text.Json.Serialization;
using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Notices;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.RollCall;

namespace BridgeCoordinator.Domain.Sessions;

/// <summary>Something that happened. Its instant is its commit's; an old log must stay readable, so a name once used is never reused.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(EpochBegan), "epochBegan")]
[JsonDerivedType(typeof(SessionCreated), "sessionCreated")]
[JsonDerivedType(typeof(SessionOpened), "sessionOpened")]
[JsonDerivedType(typeof(SessionPaused), "sessionPaused")]
[JsonDerivedType(typeof(SessionResumed), "sessionResumed")]
[JsonDerivedType(typeof(SessionClosed), "sessionClosed")]
[JsonDerivedType(typeof(SessionReopened), "sessionReopened")]
[JsonDerivedType(typeof(ItemStarted), "itemStarted")]
[JsonDerivedType(typeof(ItemFinished), "itemFinished")]
[JsonDerivedType(typeof(ItemSkipped), "itemSkipped")]
[JsonDerivedType(typeof(ItemReopened), "itemReopened")]
[JsonDerivedType(typeof(ItemPutBack), "itemPutBack")]
[JsonDerivedType(typeof(ItemExtended), "itemExtended")]
[JsonDerivedType(typeof(ItemMoved), "itemMoved")]
[JsonDerivedType(typeof(ItemAdded), "itemAdded")]
[JsonDerivedType(typeof(CheckRecorded), "checkRecorded")]
[JsonDerivedType(typeof(VideoReported), "videoReported")]
[JsonDerivedType(typeof(ChannelSwitched), "channelSwitched")]
[JsonDerivedType(typeof(ReadinessDeclared), "readinessDeclared")]
[JsonDerivedType(typeof(IncidentOpened), "incidentOpened")]
[JsonDerivedType(typeof(IncidentResolved), "incidentResolved")]
[JsonDerivedType(typeof(AppChanged), "appChanged")]
[JsonDerivedType(typeof(VerdictChanged), "verdictChanged")]
[JsonDerivedType(typeof(LinksSampled), "linksSampled")]
[JsonDerivedType(typeof(RollCallStarted), "rollCallStarted")]
[JsonDerivedType(typeof(SiteCalled), "siteCalled")]
[JsonDerivedType(typeof(RollCallAnswered), "rollCallAnswered")]
[JsonDerivedType(typeof(RollCallEnded), "rollCallEnded")]
[JsonDerivedType(typeof(GoDeclared), "goDeclared")]
[JsonDerivedType(typeof(PresentCounted), "presentCounted")]
[JsonDerivedType(typeof(AttendanceFrozen), "attendanceFrozen")]
[JsonDerivedType(typeof(AttendanceThawed), "attendanceThawed")]
[JsonDerivedType(typeof(FloorOpened), "floorOpened")]
[JsonDerivedType(typeof(FloorClosed), "floorClosed")]
[JsonDerivedType(typeof(FloorRequested), "floorRequested")]
[JsonDerivedType(typeof(RequestWithdrawn), "requestWithdrawn")]
[JsonDerivedType(typeof(RequestDenied), "requestDenied")]
[JsonDerivedType(typeof(RequestMoved), "requestMoved")]
[JsonDerivedType(typeof(StoodBy), "stoodBy")]
[JsonDerivedType(typeof(FloorGiven), "floorGiven")]
[JsonDerivedType(typeof(TurnExtended), "turnExtended")]
[JsonDerivedType(typeof(TurnSuspended), "turnSuspended")]
[JsonDerivedType(typeof(TurnResumed), "turnResumed")]
[JsonDerivedType(typeof(TurnSetAside), "turnSetAside")]
[JsonDerivedType(typeof(TurnEnded), "turnEnded")]
[JsonDerivedType(typeof(TurnRevoked), "turnRevoked")]
[JsonDerivedType(typeof(SpeakerAbsent), "speakerAbsent")]
[JsonDerivedType(typeof(ConvertedToWritten), "convertedToWritten")]
[JsonDerivedType(typeof(SpeakerReleased), "speakerReleased")]
[JsonDerivedType(typeof(NoticeSent), "noticeSent")]
[JsonDerivedType(typeof(NoticeAcknowledged), "noticeAcknowledged")]
[JsonDerivedType(typeof(NoticeCleared), "noticeCleared")]
public abstract record Event;

/// <summary>A new epoch: everything through <see cref="KeptThrough"/> was kept, in its order and with its ids.</summary>
public sealed record EpochBegan(EpochReason Reason, long KeptThrough) : Event;

public enum EpochReason { Created, HistoryLost, Restored }

public sealed record SessionCreated(MeetingPlan Plan, string? RehearsalOf, bool ShareAccess, Timetable Timetable) : Event;

/// <summary>Where planned times lie once the session opens: at their clock times on that day, or shifted so that the first of them is the opening.</summary>
public enum Timetable { ByClock, FromOpening }

public sealed record SessionOpened : Event;

public sealed record SessionPaused([property: Personal] string Reason) : Event;

public sealed record SessionResumed : Event;

public sealed record SessionClosed : Event;

public sealed record SessionReopened([property: Personal] string Reason) : Event;
