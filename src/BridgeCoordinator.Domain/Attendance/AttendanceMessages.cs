using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Attendance;

/// <summary>Commands on the head count.</summary>
public abstract record AttendanceCommand : Command;

/// <summary>What happened to the head count.</summary>
public abstract record AttendanceEvent : Event;

/// <summary>Sets a group's count. With <see cref="Previous"/> it holds only if that still is the count, so that two counters do not overwrite each other.</summary>
public sealed record CountPresent(
    [property: Id] string SiteId,
    [property: Id] string GroupId,
    [property: Between(0, 100_000)] int Present,
    [property: Between(0, 100_000)] int? Previous = null) : AttendanceCommand, ISiteCommand;

public sealed record FreezeAttendance : AttendanceCommand;

public sealed record ThawAttendance : AttendanceCommand;

public sealed record PresentCounted(string SiteId, string GroupId, int Present) : AttendanceEvent;

/// <summary><see cref="By"/> is absent in logs from before it was kept.</summary>
public sealed record AttendanceFrozen([property: Personal] string? By = null) : AttendanceEvent;

public sealed record AttendanceThawed : AttendanceEvent;
