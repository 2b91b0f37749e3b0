using System.Collections.Immutable;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Links;

/// <summary>What happened to the sites' links.</summary>
public abstract record LinkEvent : Event;

public sealed record CheckRecorded(string SiteId, LinkCheck Check, CheckResult Result, [property: Personal] string? Note) : LinkEvent;

public sealed record VideoReported(string SiteId, VideoState State, [property: Personal] string? Note) : LinkEvent;

public sealed record ChannelSwitched(string SiteId, Channel Channel) : LinkEvent;

public sealed record ReadinessDeclared(string SiteId, bool Ready) : LinkEvent;

public sealed record IncidentOpened(string IncidentId, string? SiteId, IncidentKind Kind, [property: Personal] string? Note) : LinkEvent;

public sealed record IncidentResolved(string IncidentId, [property: Personal] string? Note) : LinkEvent;

public sealed record AppChanged(string SiteId, AppState App) : LinkEvent;

public sealed record VerdictChanged(string SiteId, LinkVerdict Verdict) : LinkEvent;

public sealed record LinksSampled(ImmutableArray<LinkSample> Samples) : LinkEvent;
