using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Links;

/// <summary>Commands on a site's link, most of them a person's word on it.</summary>
public abstract record LinkCommand : Command;

public enum LinkCheck { Picture, Sound, ReturnSound, Microphone, Backup, Phone, Venue, NameBoard }

public enum CheckResult { Ok, Weak, Failed, Untested }

/// <summary>What people see and hear of the site. Attested by a person or a probe, never derived from the console's connection.</summary>
public enum VideoState { Unknown, Good, Weak, Lost, Maintenance }

public enum Channel { Primary, Backup, Phone }

public enum IncidentKind { Power, Network, Sound, Picture, Equipment, People, Other }

/// <summary>Whether a console of the site reports to us.</summary>
public enum AppState { Offline, Online, Stale }

/// <summary>What the measurements of a site's best console amount to. Unknown is "could not measure", not "bad".</summary>
public enum LinkVerdict { Unknown, Good, Weak, Bad }

public sealed record RecordCheck([property: Id] string SiteId, LinkCheck Check, CheckResult Result, [property: Personal, Text(500)] string? Note = null) : LinkCommand, ISiteCommand;

public sealed record ReportVideo([property: Id] string SiteId, VideoState State, [property: Personal, Text(500)] string? Note = null) : LinkCommand, ISiteCommand;

public sealed record SwitchChannel([property: Id] string SiteId, Channel Channel) : LinkCommand, ISiteCommand;

public sealed record DeclareReady([property: Id] string SiteId, bool Ready) : LinkCommand, ISiteCommand;

/// <summary>Without a site the incident is the hall's.</summary>
public sealed record OpenIncident(
    [property: Id] string IncidentId,
    IncidentKind Kind,
    [property: Id] string? SiteId = null,
    [property: Personal, Text(500)] string? Note = null) : LinkCommand, ISiteCommand;

public sealed record ResolveIncident([property: Id] string IncidentId, [property: Personal, Text(500)] string? Note = null) : LinkCommand;

/// <summary>Consoles fell silent or were heard again.</summary>
public sealed record ObserveApp(string SiteId, AppState App) : SystemCommand;

/// <summary>The measured quality of a site crossed a threshold for long enough.</summary>
public sealed record ObserveVerdict(string SiteId, LinkVerdict Verdict) : SystemCommand;

/// <summary>A minute's measurements of all sites that reported any.</summary>
public sealed record SampleLinks(ImmutableArray<LinkSample> Samples) : SystemCommand;

/// <summary>Many sites fell silent or bad at once: the fault is more likely ours than theirs.</summary>
public sealed record ObserveHallIncident(string IncidentId) : SystemCommand;

/// <summary>Round trip and jitter in milliseconds, loss in percent, of a site's best console. Absent is "could not be measured".</summary>
public sealed record LinkSample(string SiteId, double RttMs, double? JitterMs, double? LossPercent)
{
    /// <summary>An average of nothing is no number, and JSON knows none such.</summary>
    [JsonIgnore]
    public bool IsMeasured => double.IsFinite(RttMs) && double.IsFinite(JitterMs ?? 0) && double.IsFinite(LossPercent ?? 0);
}
