using System.Collections.Immutable;
using BridgeCoordinator.Domain.Planning;

namespace BridgeCoordinator.Domain.Links;

/// <summary>Every site's link, and the incidents in the order they were opened. How many sites are ready and online goes along.</summary>
public sealed record LinksState(BySite<SiteLink> Sites, ImmutableList<Incident> Incidents)
{
    public int SitesReady { get; private init; }

    public int SitesOnline { get; private init; }

    public static LinksState Empty { get; } = new(new BySite<SiteLink>([], _ => SiteLink.Unknown), []);

    public static LinksState From(MeetingPlan plan) =>
        Empty with { Sites = new BySite<SiteLink>(plan.Sites, _ => SiteLink.Unknown) };

    public LinksState With(string siteId, Func<SiteLink, SiteLink> change)
    {
        var before = Sites[siteId];
        var after = change(before);
        return this with
        {
            Sites = Sites.SetItem(siteId, after),
            SitesReady = SitesReady - (before.Ready ? 1 : 0) + (after.Ready ? 1 : 0),
            SitesOnline = SitesOnline - (before.App == AppState.Online ? 1 : 0) + (after.App == AppState.Online ? 1 : 0)
        };
    }

    public Incident? FindIncident(string incidentId) => Incidents.Find(incident => incident.Id == incidentId);
}

/// <summary>
/// One site's link: what its consoles measure (<see cref="App"/>, <see cref="Verdict"/>) and what people attest
/// (<see cref="Video"/>, <see cref="Checks"/>), never merged. Without an <see cref="AppSince"/> no console was ever heard of.
/// </summary>
public sealed record SiteLink(
    AppState App,
    DateTimeOffset? AppSince,
    LinkVerdict Verdict,
    LinkSample? LastSample,
    DateTimeOffset? SampledAt,
    VideoState Video,
    DateTimeOffset? VideoSince,
    string? VideoNote,
    Channel Channel,
    bool Ready,
    ImmutableSortedDictionary<LinkCheck, CheckRecord> Checks)
{
    public static SiteLink Unknown { get; } = new(
        AppState.Offline, null, LinkVerdict.Unknown, null, null, VideoState.Unknown, null, null, Channel.Primary, false,
        ImmutableSortedDictionary<LinkCheck, CheckRecord>.Empty);

    /// <summary>The sound check, once somebody has really listened.</summary>
    public CheckRecord? SoundCheck => Checks.TryGetValue(LinkCheck.Sound, out var sound) && sound.Result != CheckResult.Untested ? sound : null;
}

public sealed record CheckRecord(CheckResult Result, string? Note, DateTimeOffset At)
{
    public bool IsHeard => Result is CheckResult.Ok or CheckResult.Weak;
}

public sealed record Incident(
    string Id,
    string? SiteId,
    IncidentKind Kind,
    string? Note,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ResolvedAt,
    string? Resolution);
