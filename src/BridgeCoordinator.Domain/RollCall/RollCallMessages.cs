using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.RollCall;

/// <summary>Commands on the roll call of sites.</summary>
public abstract record RollCallCommand : Command;

/// <summary>What happened in the roll call.</summary>
public abstract record RollCallEvent : Event;

public enum RollCallResult { Ok, Weak, NoAnswer }

public sealed record StartRollCall([property: Between(1, 99)] int Round) : RollCallCommand;

public sealed record CallSite([property: Id] string SiteId) : RollCallCommand, ISiteCommand;

/// <summary><see cref="Present"/> is the number the site says aloud; the count by group stays the record.</summary>
public sealed record AnswerRollCall(
    [property: Id] string SiteId,
    RollCallResult Result,
    [property: Between(0, 100_000)] int? Present = null) : RollCallCommand, ISiteCommand;

public sealed record EndRollCall : RollCallCommand;

public sealed record DeclareGo(bool Go, [property: Personal, Text(500)] string? Note = null) : RollCallCommand;

public sealed record RollCallStarted(int Round) : RollCallEvent;

public sealed record SiteCalled(string SiteId) : RollCallEvent;

public sealed record RollCallAnswered(string SiteId, RollCallResult Result, int? Present) : RollCallEvent;

public sealed record RollCallEnded : RollCallEvent;

public sealed record GoDeclared(bool Go, [property: Personal] string? Note) : RollCallEvent;
