using System.Collections.Immutable;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Agenda;

/// <summary>What happened to the running order.</summary>
public abstract record AgendaEvent : Event;

public sealed record ItemStarted(string ItemId) : AgendaEvent;

public sealed record ItemFinished(string ItemId) : AgendaEvent;

public sealed record ItemSkipped(string ItemId, [property: Personal] string? Reason) : AgendaEvent;

public sealed record ItemReopened(string ItemId) : AgendaEvent;

/// <summary>The item that a reopened one displaced: pending again, as if it had not started.</summary>
public sealed record ItemPutBack(string ItemId) : AgendaEvent;

public sealed record ItemExtended(string ItemId, int Seconds) : AgendaEvent;

public sealed record ItemMoved(string ItemId, string? BeforeItemId) : AgendaEvent;

public sealed record ItemAdded(string ItemId, string Title, ImmutableArray<string> Presenters, int? Seconds, string? BeforeItemId) : AgendaEvent;
