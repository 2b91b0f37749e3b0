using System.Collections.Immutable;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Planning;

/// <summary>
/// A meeting as its official plan announces it. Valid by construction of the reader: ids are unique, every reference
/// resolves, exactly one site is central and every site has at least one delegate group.
/// </summary>
public sealed record MeetingPlan(
    string Title,
    string Theme,
    string Chair,
    string Venue,
    PlanProfile Profile,
    bool Public,
    PlanIdentity Identity,
    PlanSchedule Schedule,
    ImmutableArray<PlanSite> Sites,
    ImmutableArray<PlanGroup> Groups,
    ImmutableArray<PlanItem> Agenda,
    ImmutableArray<PlanUnit> Units,
    ImmutableArray<PlanRecipient> Recipients,
    ImmutableArray<PlanDeadline> Deadlines,
    SpeakingTimes Speaking)
{
    /// <summary>The plan of a session that has not been created yet.</summary>
    public static MeetingPlan Empty { get; } = new(
        "", "", "", "", PlanProfile.State, false,
        new PlanIdentity(null, null, null, null, null, null, [], null),
        new PlanSchedule(null, null, false, null, null, "Etc/UTC", 0),
        [], [], [], [], [], [], new SpeakingTimes(null, null, null));
}

/// <summary>Whose rules the documents follow: a State body, a Party body or a mass organization.</summary>
public enum PlanProfile { State, Party, Union }

/// <summary>The plan as a document. All text as printed; <see cref="Supersedes"/> is the number of the plan that this one replaces.</summary>
public sealed record PlanIdentity(
    string? Number,
    DateOnly? IssuedOn,
    string? IssuedAt,
    string? Issuer,
    string? Subject,
    PlanReference? Supersedes,
    ImmutableArray<PlanReference> LegalBases,
    PlanSignature? Signature);

/// <summary>Another document. <see cref="Type"/> is its type as printed ("Quyết định", "Chỉ thị"), absent where the plan names none.</summary>
public sealed record PlanReference(string Number, DateOnly? IssuedOn, string? Issuer, string? Subject, string? Type = null);

/// <summary>Signing authority (TM./KT./T/M), apart from who chairs the meeting.</summary>
public sealed record PlanSignature(ImmutableArray<string> Authority, [property: Personal] string? Name);

/// <summary>
/// When the meeting is meant to take place. <see cref="Date"/> is absent where the plan leaves it open, and then
/// <see cref="DateText"/> holds its words ("dự kiến trước ngày 08/3/2025"). Times are minutes from local midnight.
/// </summary>
public sealed record PlanSchedule(
    DateOnly? Date,
    string? DateText,
    bool Tentative,
    int? StartMinute,
    int? EndMinute,
    string TimeZone,
    int UtcOffsetMinutes);

public enum SiteKind { Central, Bridge }

/// <summary><see cref="Order"/> is the protocol order, from 1; the central site comes first.</summary>
public sealed record PlanSite(
    string Id,
    string Name,
    SiteKind Kind,
    int Order,
    string? Venue,
    string? Address,
    [property: Personal] string? Chair,
    PlanContact? Contact);

public sealed record PlanContact([property: Personal] string? Name, [property: Personal] string? Phone);

/// <summary>
/// A group of delegates at one site. <see cref="Minimum"/> is soft: fewer is a warning, never a refusal.
/// <see cref="Composition"/> is the plan's own list of who belongs to it, too long for a name.
/// </summary>
public sealed record PlanGroup(
    string Id,
    string SiteId,
    string Name,
    int? Expected,
    int? Minimum,
    string? InvitingUnit,
    [property: Personal] string? Composition = null);

/// <summary>
/// An agenda item. Minutes count from local midnight; both are absent where the plan gives no time, and equal for a
/// point in time. <see cref="Cue"/> is read aloud in the hall and never shown outside it.
/// </summary>
public sealed record PlanItem(string Id, string Title, ImmutableArray<string> Presenters, int? StartMinute, int? EndMinute, string? Cue);

public sealed record PlanUnit(string Id, string Name, string? Role);

public enum RecipientChannel { Paper, Electronic }

/// <summary>One line of "Nơi nhận".</summary>
public sealed record PlanRecipient([property: Personal] string Name, RecipientChannel? Channel, string? Purpose);

/// <summary><see cref="Text"/> is the plan's wording; <see cref="Due"/> the cut-off day it is taken to mean, inclusive.</summary>
public sealed record PlanDeadline(string Id, string Task, string? UnitId, DateOnly? Due, string? Text);

/// <summary>Usual length of a turn by kind, in seconds; absent means no limit unless the moderator sets one.</summary>
public sealed record SpeakingTimes(int? Question, int? Comment, int? Response);
