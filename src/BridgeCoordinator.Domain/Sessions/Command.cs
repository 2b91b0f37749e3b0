using System.Text.Json.Serialization;
using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Notices;
using BridgeCoordinator.Domain.RollCall;

namespace BridgeCoordinator.Domain.Sessions;

/// <summary>What somebody asks a session to do. The listed ones travel on the wire; a <see cref="SystemCommand"/> never does.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OpenSession), "openSession")]
[JsonDerivedType(typeof(PauseSession), "pauseSession")]
[JsonDerivedType(typeof(ResumeSession), "resumeSession")]
[JsonDerivedType(typeof(CloseSession), "closeSession")]
[JsonDerivedType(typeof(ReopenSession), "reopenSession")]
[JsonDerivedType(typeof(StartItem), "startItem")]
[JsonDerivedType(typeof(FinishItem), "finishItem")]
[JsonDerivedType(typeof(SkipItem), "skipItem")]
[JsonDerivedType(typeof(ReopenItem), "reopenItem")]
[JsonDerivedType(typeof(ExtendItem), "extendItem")]
[JsonDerivedType(typeof(MoveItem), "moveItem")]
[JsonDerivedType(typeof(AddItem), "addItem")]
[JsonDerivedType(typeof(RecordCheck), "recordCheck")]
[JsonDerivedType(typeof(ReportVideo), "reportVideo")]
[JsonDerivedType(typeof(SwitchChannel), "switchChannel")]
[JsonDerivedType(typeof(DeclareReady), "declareReady")]
[JsonDerivedType(typeof(OpenIncident), "openIncident")]
[JsonDerivedType(typeof(ResolveIncident), "resolveIncident")]
[JsonDerivedType(typeof(StartRollCall), "startRollCall")]
[JsonDerivedType(typeof(CallSite), "callSite")]
[JsonDerivedType(typeof(AnswerRollCall), "answerRollCall")]
[JsonDerivedType(typeof(EndRollCall), "endRollCall")]
[JsonDerivedType(typeof(DeclareGo), "declareGo")]
[JsonDerivedType(typeof(CountPresent), "countPresent")]
[JsonDerivedType(typeof(FreezeAttendance), "freezeAttendance")]
[JsonDerivedType(typeof(ThawAttendance), "thawAttendance")]
[JsonDerivedType(typeof(OpenFloor), "openFloor")]
[JsonDerivedType(typeof(CloseFloor), "closeFloor")]
[JsonDerivedType(typeof(RequestFloor), "requestFloor")]
[JsonDerivedType(typeof(WithdrawRequest), "withdrawRequest")]
[JsonDerivedType(typeof(DenyRequest), "denyRequest")]
[JsonDerivedType(typeof(MoveRequest), "moveRequest")]
[JsonDerivedType(typeof(StandBy), "standBy")]
[JsonDerivedType(typeof(GiveFloor), "giveFloor")]
[JsonDerivedType(typeof(ExtendTurn), "extendTurn")]
[JsonDerivedType(typeof(SuspendTurn), "suspendTurn")]
[JsonDerivedType(typeof(ResumeTurn), "resumeTurn")]
[JsonDerivedType(typeof(EndTurn), "endTurn")]
[JsonDerivedType(typeof(RevokeTurn), "revokeTurn")]
[JsonDerivedType(typeof(MarkAbsent), "markAbsent")]
[JsonDerivedType(typeof(ConvertToWritten), "convertToWritten")]
[JsonDerivedType(typeof(ReleaseSpeaker), "releaseSpeaker")]
[JsonDerivedType(typeof(SendNotice), "sendNotice")]
[JsonDerivedType(typeof(AcknowledgeNotice), "acknowledgeNotice")]
[JsonDerivedType(typeof(ClearNotice), "clearNotice")]
public abstract record Command;

/// <summary>A command only the server itself gives, as <see cref="Actor.System"/>; it has no wire name, so nobody can send one.</summary>
public abstract record SystemCommand : Command;
