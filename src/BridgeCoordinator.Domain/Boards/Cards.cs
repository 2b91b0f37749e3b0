using System.Collections.Immutable;
using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Notices;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.RollCall;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Boards;

// What screens are told. Codes and instants only: the screen words them and draws running time. Optional fields are
// left out where they have no value.

/// <summary>Card <c>meeting</c>.</summary>
public sealed record MeetingCard(
    string Id, string Title, string Theme, string Chair, string Venue, DateOnly? Date, string? DateText,
    DateTimeOffset? Start, DateTimeOffset? End, bool Tentative, string TimeZone, int UtcOffsetMinutes, SessionStatus Status,
    bool Rehearsal, PlanProfile Profile, DateTimeOffset? OpenedAt, DateTimeOffset? ClosedAt);

/// <summary>Card <c>agenda</c>. <see cref="OffsetSeconds"/>: late is positive.</summary>
public sealed record AgendaCard(ImmutableArray<AgendaCardItem> Items, string? CurrentItemId, int OffsetSeconds);

public sealed record AgendaCardItem(
    string Id, string Title, ImmutableArray<string> Presenters,
    DateTimeOffset? PlannedStart, DateTimeOffset? PlannedEnd, DateTimeOffset? ExpectedStart, DateTimeOffset? ExpectedEnd,
    DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt, ItemState State, int? LengthSeconds);

/// <summary>Card <c>floor</c>. Names appear only once the moderator released them.</summary>
public sealed record FloorCard(
    FloorMode Mode, TurnOnCard? Turn, StandByOnCard? StandBy,
    ImmutableArray<WaitingOnCard> Waiting, ImmutableArray<WaitingOnCard> Responses);

/// <summary>Spoken time is as of <see cref="RunningSince"/>, or as of the suspension.</summary>
public sealed record TurnOnCard(
    string RequestId, string SiteId, RequestKind Kind, TurnState State, DateTimeOffset? RunningSince, int SpokenSeconds,
    int? LimitSeconds, SuspendCause? SuspendReason, string? Speaker, string? SpeakerTitle, string? Unit);

public enum TurnState { Speaking, Suspended }

public sealed record StandByOnCard(string RequestId, string SiteId, RequestKind Kind, string? Speaker, string? SpeakerTitle, string? Unit);

/// <summary><see cref="Place"/> counts from 1.</summary>
public sealed record WaitingOnCard(
    string RequestId, string SiteId, RequestKind Kind, int Place, DateTimeOffset Since, int? RemainingSeconds, string? Unit);

/// <summary>
/// Card <c>sites/{id}</c>. <see cref="Waiting"/> counts the site's queued requests. Of those present,
/// <see cref="PresentOfExpected"/> belong to groups for which the plan names a number: only they compare with <see cref="Expected"/>.
/// </summary>
public sealed record SiteCard(
    string Id, string Name, SiteKind Kind, int Order, string? Chair, AppState App, VideoState Video, Channel Channel,
    bool Ready, int Present, int PresentOfExpected, int Expected, int Waiting, RollCallResult? RollCall);

/// <summary>Card <c>totals</c>, with the sums over the sites.</summary>
public sealed record TotalsCard(int Present, int PresentOfExpected, int Expected, int SitesReady, int SitesOnline, int SitesTotal);

/// <summary>Card <c>notices</c>: those for everyone.</summary>
public sealed record NoticesCard(ImmutableArray<NoticeOnCard> Notices);

public sealed record NoticeOnCard(string NoticeId, string Text, Urgency Urgency, DateTimeOffset At);

/// <summary>Card <c>desk/agenda</c>: what to read aloud, by item, and the units of the plan, which may be asked to answer.</summary>
public sealed record DeskAgendaCard(ImmutableSortedDictionary<string, string> Cues, ImmutableArray<string> Units);

/// <summary>Card <c>desk/floor</c>.</summary>
public sealed record DeskFloorCard(ImmutableArray<DeskRequest> Requests, FloorSuggestion? Suggestion);

public sealed record DeskRequest(
    string RequestId, string SiteId, RequestKind Kind, RequestState State, string Speaker, string? SpeakerTitle, string? Topic,
    string? QuestionId, string? Unit, string? InReplyTo, DateTimeOffset Since, int TurnsOfSite, VideoState Video, Channel Channel,
    bool Heard, bool Released, bool SetAside, int? LimitSeconds, int SpokenSeconds, int? RemainingSeconds, string? SuspendNote);

/// <summary>Card <c>desk/sites/{id}</c>, for the hall and that site. <see cref="Hotline"/> is the hall's contact, for whoever needs help at a site.</summary>
public sealed record DeskSiteCard(
    ImmutableArray<CheckOnCard> Checks, ImmutableArray<IncidentOnCard> Incidents, ContactOnCard? Contact, ContactOnCard? Hotline,
    ImmutableArray<GroupOnCard> Groups, bool AttendanceFrozen, ImmutableArray<SiteRequest> Requests, ImmutableArray<DeskNotice> Notices,
    LinkVerdict Verdict, DateTimeOffset? VideoSince, string? VideoNote);

public sealed record CheckOnCard(LinkCheck Check, CheckResult Result, string? Note, DateTimeOffset At);

public sealed record IncidentOnCard(
    string IncidentId, string? SiteId, IncidentKind Kind, string? Note, DateTimeOffset OpenedAt, DateTimeOffset? ResolvedAt, string? Resolution);

public sealed record ContactOnCard(string? Name, string? Phone);

/// <summary>An absent <see cref="CountedAt"/> means not counted yet, and <see cref="Present"/> then is 0.</summary>
public sealed record GroupOnCard(string GroupId, string Name, int Present, int Expected, int? Minimum, DateTimeOffset? CountedAt, DateTimeOffset? CorrectedAt);

public sealed record SiteRequest(
    string RequestId, RequestKind Kind, RequestState State, string Speaker, string? SpeakerTitle, string? Topic, DateTimeOffset Since,
    int? Place, int? LimitSeconds, int SpokenSeconds, int? RemainingSeconds, DateTimeOffset? ClosedAt, string? Reason)
{
    /// <summary>As on every card of the site for as long as nothing happens to the request. See <see cref="CardJson"/>.</summary>
    internal byte[]? Written { get; set; }
}

/// <summary>Card <c>desk/links</c>: last sample and verdict by site, and the hall's own incidents.</summary>
public sealed record DeskLinksCard(ImmutableArray<LinkOnCard> Sites, ImmutableArray<IncidentOnCard> HallIncidents);

/// <summary>
/// <see cref="AppSince"/> is when the state of the site's consoles last changed, absent where none was ever heard of; the
/// figures are those of <see cref="SampledAt"/>, however long ago.
/// </summary>
public sealed record LinkOnCard(
    string SiteId, LinkVerdict Verdict, double? RttMs, double? JitterMs, double? LossPercent, DateTimeOffset? SampledAt, DateTimeOffset? AppSince);

/// <summary>Card <c>desk/rollCall</c>.</summary>
public sealed record DeskRollCallCard(
    RollCallPhase State, int Round, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, string? CalledSiteId, DateTimeOffset? CalledAt,
    ImmutableArray<AnswerOnCard> Answers, GoOnCard? Go);

public sealed record AnswerOnCard(string SiteId, RollCallResult Result, int? Present, DateTimeOffset At);

public sealed record GoOnCard(bool Go, string? Note, DateTimeOffset At);

/// <summary>Card <c>desk/attendance</c>: who has frozen the head count and when, absent while it is open.</summary>
public sealed record DeskAttendanceCard(FreezeOnCard? Frozen);

public sealed record FreezeOnCard(string? By, DateTimeOffset At);

/// <summary>Card <c>desk/notices</c>.</summary>
public sealed record DeskNoticesCard(ImmutableArray<DeskNotice> Notices);

public sealed record DeskNotice(
    string NoticeId, string To, string By, string Text, Urgency Urgency, DateTimeOffset At, ImmutableArray<string> AcknowledgedBy);
