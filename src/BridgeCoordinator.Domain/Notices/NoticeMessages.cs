using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Notices;

/// <summary>Commands on notices from the hall.</summary>
public abstract record NoticeCommand : Command;

/// <summary>What happened to notices.</summary>
public abstract record NoticeEvent : Event;

public enum Urgency { Normal, Urgent }

/// <summary><see cref="To"/> is everyone, sites, hall or a site's id.</summary>
public sealed record SendNotice(
    [property: Id] string NoticeId,
    [property: Id] string To,
    [property: Personal, Text(2_000)] string Text,
    Urgency Urgency) : NoticeCommand;

public sealed record AcknowledgeNotice([property: Id] string NoticeId, [property: Id] string SiteId) : NoticeCommand, ISiteCommand;

public sealed record ClearNotice([property: Id] string NoticeId) : NoticeCommand;

public sealed record NoticeSent(string NoticeId, string To, [property: Personal] string Text, Urgency Urgency, [property: Personal] string By) : NoticeEvent;

public sealed record NoticeAcknowledged(string NoticeId, string SiteId) : NoticeEvent;

public sealed record NoticeCleared(string NoticeId) : NoticeEvent;
