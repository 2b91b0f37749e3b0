using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Floor;

/// <summary>What happened to the floor.</summary>
public abstract record FloorEvent : Event;

public sealed record FloorOpened(FloorMode Mode) : FloorEvent;

public sealed record FloorClosed : FloorEvent;

public sealed record FloorRequested(
    string RequestId,
    string SiteId,
    RequestKind Kind,
    [property: Personal] string Speaker,
    [property: Personal] string? SpeakerTitle,
    [property: Personal] string? Topic,
    string? QuestionId,
    string? Unit,
    string? InReplyTo) : FloorEvent;

public sealed record RequestWithdrawn(string RequestId) : FloorEvent;

public sealed record RequestDenied(string RequestId, [property: Personal] string Reason) : FloorEvent;

public sealed record RequestMoved(string RequestId, string? BeforeRequestId, [property: Personal] string? Reason) : FloorEvent;

public sealed record StoodBy(string RequestId) : FloorEvent;

/// <summary><see cref="LimitSeconds"/> is the whole turn's limit, what was spoken before a suspension included.</summary>
public sealed record FloorGiven(string RequestId, int? LimitSeconds) : FloorEvent;

public sealed record TurnExtended(string RequestId, int Seconds) : FloorEvent;

public enum SuspendCause { LinkLost, SessionPaused, Moderator }

public sealed record TurnSuspended(string RequestId, SuspendCause Cause, [property: Personal] string? Reason) : FloorEvent;

public sealed record TurnResumed(string RequestId) : FloorEvent;

/// <summary>A suspended turn makes room for another and waits at the head of the queue with its remaining time.</summary>
public sealed record TurnSetAside(string RequestId) : FloorEvent;

public sealed record TurnEnded(string RequestId) : FloorEvent;

public sealed record TurnRevoked(string RequestId, [property: Personal] string Reason) : FloorEvent;

public sealed record SpeakerAbsent(string RequestId) : FloorEvent;

public sealed record ConvertedToWritten(string RequestId) : FloorEvent;

public sealed record SpeakerReleased(string RequestId) : FloorEvent;
