using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Floor;

/// <summary>Commands on who speaks.</summary>
public abstract record FloorCommand : Command;

/// <summary>A command on one request. It names the request, so that a click on a stale screen never hits another speaker.</summary>
public abstract record RequestCommand([property: Id] string RequestId) : FloorCommand;

public enum FloorMode { Closed, Request, Override }

public enum OpenFloorMode { Request, Override }

public enum RequestKind { Question, Comment, Response }

/// <summary>What becomes of the waiting when the floor closes.</summary>
public enum RemainingRequests { Keep, Written }

public sealed record OpenFloor(OpenFloorMode Mode) : FloorCommand;

/// <summary>No more requests are taken.</summary>
public sealed record CloseFloor(RemainingRequests Remaining) : FloorCommand;

public sealed record RequestFloor(
    string RequestId,
    [property: Id] string SiteId,
    [property: Personal, Text(200)] string Speaker,
    RequestKind Kind,
    [property: Personal, Text(200)] string? SpeakerTitle = null,
    [property: Personal, Text(500)] string? Topic = null,
    [property: Id] string? QuestionId = null,
    [property: Text(200)] string? Unit = null,
    [property: Id] string? InReplyTo = null) : RequestCommand(RequestId), ISiteCommand;

public sealed record WithdrawRequest(string RequestId) : RequestCommand(RequestId);

public sealed record DenyRequest(string RequestId, [property: Personal, Text(500)] string Reason) : RequestCommand(RequestId);

/// <summary>Moves a waiting request before another, or to the end.</summary>
public sealed record MoveRequest(
    string RequestId,
    [property: Id] string? BeforeRequestId = null,
    [property: Personal, Text(500)] string? Reason = null) : RequestCommand(RequestId);

/// <summary>"Chuẩn bị": at most one at a time. <see cref="Despite"/> says that the moderator knows the site cannot be heard.</summary>
public sealed record StandBy(string RequestId, bool Despite = false) : RequestCommand(RequestId);

/// <summary><see cref="Replaces"/> names the turn that is meant to end; without it nobody is interrupted.</summary>
public sealed record GiveFloor(
    string RequestId,
    [property: Between(10, 7_200)] int? LimitSeconds = null,
    [property: Id] string? Replaces = null,
    bool Despite = false) : RequestCommand(RequestId);

public sealed record ExtendTurn(string RequestId, [property: Between(-7_200, 7_200)] int Seconds) : RequestCommand(RequestId);

public sealed record SuspendTurn(string RequestId, [property: Personal, Text(500)] string Reason) : RequestCommand(RequestId);

public sealed record ResumeTurn(string RequestId) : RequestCommand(RequestId);

public sealed record EndTurn(string RequestId) : RequestCommand(RequestId);

public sealed record RevokeTurn(string RequestId, [property: Personal, Text(500)] string Reason) : RequestCommand(RequestId);

/// <summary>Called, but not there.</summary>
public sealed record MarkAbsent(string RequestId) : RequestCommand(RequestId);

/// <summary>To be answered in writing after the meeting.</summary>
public sealed record ConvertToWritten(string RequestId) : RequestCommand(RequestId);

/// <summary>Name and title may be shown to everyone.</summary>
public sealed record ReleaseSpeaker(string RequestId) : RequestCommand(RequestId);
