using BridgeCoordinator.Domain.Planning;

namespace BridgeCoordinator.Domain.Sessions;

/// <summary>Commands on the session as a whole.</summary>
public abstract record SessionCommand : Command;

public sealed record OpenSession : SessionCommand;

public sealed record PauseSession([property: Personal, Text(500)] string Reason) : SessionCommand;

public sealed record ResumeSession : SessionCommand;

public sealed record CloseSession : SessionCommand;

public sealed record ReopenSession([property: Personal, Text(500)] string Reason) : SessionCommand;

/// <summary>The first command of every log.</summary>
public sealed record CreateSession(MeetingPlan Plan, string? RehearsalOf, bool ShareAccess, Timetable Timetable) : SystemCommand;
