using System.Collections.Immutable;
using System.Diagnostics;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.RollCall;
using BridgeCoordinator.Domain.Sessions;
using static BridgeCoordinator.Domain.Sessions.Decision;

namespace BridgeCoordinator.Domain.Links;

/// <summary>The rules of sites' links.</summary>
public static class LinkRules
{
    /// <summary>At one site, or of the hall: what one site piles up is nobody else's limit.</summary>
    private const int MostOpenIncidents = 50;

    /// <summary>Reported by the site itself in the whole session; the hall may go on for it.</summary>
    private const int MostIncidentsOfSite = 300;

    /// <summary>Sites that turn bad within so long of each other are one fault of the hall.</summary>
    public static TimeSpan Together { get; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Whether the hall can hear the site: by phone, by a picture attested good or weak, or, while nobody has reported the
    /// picture yet, by the latest word of a sound check or a roll call. The hall itself is always heard.
    /// </summary>
    public static bool IsHeard(Session session, string siteId)
    {
        if (session.FindSite(siteId)?.Kind == SiteKind.Central) return true;
        if (!session.Links.Sites.TryGetValue(siteId, out var link)) return false;
        if (link.Channel == Channel.Phone) return true;
        return link.Video switch
        {
            VideoState.Good or VideoState.Weak => true,
            VideoState.Unknown => IsChecked(link, session.RollCall.LastAnswers.GetValueOrDefault(siteId)),
            _ => false
        };
    }

    /// <summary>Whether the hall's network was noted as at fault since then: several nodes find the same fault.</summary>
    public static bool HasHallIncidentSince(Session session, DateTimeOffset since) =>
        session.Links.Incidents.Exists(incident => incident is { SiteId: null, Kind: IncidentKind.Network } && incident.OpenedAt >= since);

    private static bool IsChecked(SiteLink link, RollCallAnswer? answer) =>
        link.SoundCheck is { } check && (answer is null || check.At >= answer.At) ? check.IsHeard : answer is { IsHeard: true };

    internal static Decision Decide(Session session, LinkCommand command, Actor actor)
    {
        if (command is ISiteCommand { SiteId: { } siteId } && session.FindSite(siteId) is null) return Invalid("unknownSite", "siteId");
        var links = session.Links;
        return command switch
        {
            RecordCheck c => IsKnown(session, c) ? NothingChanges : Accept(new CheckRecorded(c.SiteId, c.Check, c.Result, c.Note)),
            ReportVideo c => Video(links.Sites[c.SiteId], c),
            SwitchChannel c => links.Sites[c.SiteId].Channel == c.Channel ? NothingChanges : Accept(new ChannelSwitched(c.SiteId, c.Channel)),
            DeclareReady c => links.Sites[c.SiteId].Ready == c.Ready ? NothingChanges : Accept(new ReadinessDeclared(c.SiteId, c.Ready)),
            OpenIncident c => Open(links, c, actor),
            ResolveIncident c => Resolve(links, c),
            _ => throw new UnreachableException()
        };
    }

    /// <summary>The same sound check is news once a roll call has had the last word since.</summary>
    private static bool IsKnown(Session session, RecordCheck check) =>
        session.Links.Sites[check.SiteId].Checks.TryGetValue(check.Check, out var known) && (known.Result, known.Note) == (check.Result, check.Note)
        && !(check.Check == LinkCheck.Sound && session.RollCall.LastAnswers.TryGetValue(check.SiteId, out var answer) && answer.At > known.At);

    /// <summary>What the server observed. Never refused: what no longer matters changes nothing.</summary>
    internal static Decision Observe(Session session, SystemCommand command)
    {
        if (session.Status == SessionStatus.Closed) return NothingChanges;
        var sites = session.Links.Sites;
        return command switch
        {
            ObserveApp c => !sites.TryGetValue(c.SiteId, out var link) || link.App == c.App ? NothingChanges : Accept(new AppChanged(c.SiteId, c.App)),
            ObserveVerdict c => !sites.TryGetValue(c.SiteId, out var link) || link.Verdict == c.Verdict
                ? NothingChanges
                : Accept(new VerdictChanged(c.SiteId, c.Verdict)),
            SampleLinks c => Sample(sites, c),
            ObserveHallIncident c => HasHallIncidentSince(session, session.At - Together) || session.Links.FindIncident(c.IncidentId) is not null
                ? NothingChanges
                : Accept(new IncidentOpened(c.IncidentId, null, IncidentKind.Network, null)),
            _ => throw new UnreachableException()
        };
    }

    private static Decision Sample(BySite<SiteLink> sites, SampleLinks sample)
    {
        if (sample.Samples.IsDefault) return NothingChanges;
        ImmutableArray<LinkSample> known = [.. sample.Samples.Where(s => sites.ContainsKey(s.SiteId) && s.IsMeasured)];
        return known.IsEmpty ? NothingChanges : Accept(new LinksSampled(known));
    }

    private static Decision Video(SiteLink link, ReportVideo report)
    {
        if (link.Video == report.State && (report.Note is null || report.Note == link.VideoNote)) return NothingChanges;
        var reported = new VideoReported(report.SiteId, report.State, report.Note);
        // A site that cannot be seen is not ready, whatever it declared before.
        return link.Ready && report.State is VideoState.Lost or VideoState.Maintenance
            ? Accept(reported, new ReadinessDeclared(report.SiteId, false))
            : Accept(reported);
    }

    private static Decision Open(LinksState links, OpenIncident open, Actor actor)
    {
        if (links.FindIncident(open.IncidentId) is not null) return Conflict("incidentExists");
        var there = links.Incidents.FindAll(incident => incident.SiteId == open.SiteId);
        if (there.Count(incident => incident.ResolvedAt is null) >= MostOpenIncidents) return Conflict("tooManyIncidents");
        if (!actor.IsHall && there.Count >= MostIncidentsOfSite) return Conflict("incidentsUsedUp");
        return Accept(new IncidentOpened(open.IncidentId, open.SiteId, open.Kind, open.Note));
    }

    private static Decision Resolve(LinksState links, ResolveIncident resolve) => links.FindIncident(resolve.IncidentId) switch
    {
        null => Invalid("unknownIncident", "incidentId"),
        { ResolvedAt: not null } => NothingChanges,
        _ => Accept(new IncidentResolved(resolve.IncidentId, resolve.Note))
    };

    internal static LinksState Evolve(LinksState links, LinkEvent happened, DateTimeOffset at) => happened switch
    {
        CheckRecorded e => links.With(e.SiteId, link => link with { Checks = link.Checks.SetItem(e.Check, new CheckRecord(e.Result, e.Note, at)) }),
        VideoReported e => links.With(e.SiteId, link => link with { Video = e.State, VideoSince = link.Video == e.State ? link.VideoSince : at, VideoNote = e.Note }),
        ChannelSwitched e => links.With(e.SiteId, link => link with { Channel = e.Channel }),
        ReadinessDeclared e => links.With(e.SiteId, link => link with { Ready = e.Ready }),
        AppChanged e => links.With(e.SiteId, link => link with { App = e.App, AppSince = at }),
        VerdictChanged e => links.With(e.SiteId, link => link with { Verdict = e.Verdict }),
        LinksSampled e => e.Samples.Aggregate(links, (all, sample) => all.With(sample.SiteId, link => link with { LastSample = sample, SampledAt = at })),
        IncidentOpened e => links with { Incidents = links.Incidents.Add(new Incident(e.IncidentId, e.SiteId, e.Kind, e.Note, at, null, null)) },
        IncidentResolved e => links with
        {
            Incidents = links.Incidents.Replace(
                links.FindIncident(e.IncidentId)!, links.FindIncident(e.IncidentId)! with { ResolvedAt = at, Resolution = e.Note })
        },
        _ => throw new UnreachableException()
    };
}
