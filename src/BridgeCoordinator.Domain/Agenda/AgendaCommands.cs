using System.Collections.Immutable;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Agenda;

/// <summary>Commands on the running order.</summary>
public abstract record AgendaCommand : Command;

/// <summary>Starts an item and finishes the one that runs.</summary>
public sealed record StartItem([property: Id] string ItemId) : AgendaCommand;

/// <summary>Finishes the running item.</summary>
public sealed record FinishItem : AgendaCommand;

public sealed record SkipItem([property: Id] string ItemId, [property: Personal, Text(500)] string? Reason = null) : AgendaCommand;

/// <summary>Undo: a finished item runs again as if it had never ended; a skipped one is pending again.</summary>
public sealed record ReopenItem([property: Id] string ItemId) : AgendaCommand;

/// <summary>Gives an item more time, a week in all at most, or takes some back when <see cref="Seconds"/> is negative.</summary>
public sealed record ExtendItem([property: Id] string ItemId, [property: Between(-14_400, 14_400)] int Seconds) : AgendaCommand;

/// <summary>Moves a pending item before another, or to the end.</summary>
public sealed record MoveItem([property: Id] string ItemId, [property: Id] string? BeforeItemId = null) : AgendaCommand;

public sealed record AddItem(
    [property: Id] string ItemId,
    [property: Text(200)] string Title,
    [property: Text(200)] ImmutableArray<string> Presenters,
    [property: Between(0, 86_400)] int? Seconds = null,
    [property: Id] string? BeforeItemId = null) : AgendaCommand;
