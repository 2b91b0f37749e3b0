using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Notices;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Boards;

/// <summary>The cards of the hall's desks and of each site's own console. They carry personal data.</summary>
internal static class DeskCards
{
    /// <summary>Of what is over a card shows the latest: it is sent whole whenever something in it changes.</summary>
    private const int MostOver = 30;

    // As they were last put on a card; forgotten with the request.
    private static readonly ConditionalWeakTable<FloorRequest, SiteRequest> KnownRequests = [];

    public static IEnumerable<CardSpec> Of(Session session) =>
    [
        new("desk/agenda", Audience.Hall, [Slice.Lifecycle], Agenda),
        new("desk/floor", Audience.Hall, [Slice.Floor, Slice.SiteLinks, Slice.RollCall], Floor),
        new("desk/links", Audience.Hall, [Slice.Links], Links),
        new("desk/rollCall", Audience.Hall, [Slice.RollCall], RollCall),
        new("desk/attendance", Audience.Hall, [Slice.Freeze], Attendance),
        new("desk/notices", Audience.Hall, [Slice.Notices], s => new DeskNoticesCard([.. s.Notices.Notices.Select(OnDesk)])),
        .. session.Plan.Sites.Select((site, place) => new CardSpec(
            $"desk/sites/{site.Id}", Audience.HallAndSite(site.Id), [Slice.Incidents, Slice.Freeze, Slice.Notices], s => Site(s, site))
        {
            OfSite = new SiteReads(place, [SiteSlice.Link, SiteSlice.Count, SiteSlice.Floor])
        })
    ];

    private static DeskAgendaCard Agenda(Session session) => new(
        session.Plan.Agenda.Where(item => item.Cue is not null).ToImmutableSortedDictionary(item => item.Id, item => item.Cue!, StringComparer.Ordinal),
        [.. session.Plan.Units.Select(unit => unit.Name)]);

    private static DeskFloorCard Floor(Session session)
    {
        var floor = session.Floor;
        string[] shown = [.. new[] { floor.Turn, floor.StandBy }.OfType<string>(), .. floor.Waiting, .. floor.Responses];
        return new DeskFloorCard(
            [.. shown.Distinct().Select(id => floor.Requests[id]).Select(request => Request(session, request))],
            FloorSuggestion.For(session));
    }

    private static DeskRequest Request(Session session, FloorRequest request)
    {
        var link = session.Links.Sites[request.SiteId];
        return new DeskRequest(
            request.Id, request.SiteId, request.Kind, request.State, request.Speaker, request.SpeakerTitle, request.Topic,
            request.QuestionId, request.Unit, request.InReplyTo, request.RequestedAt, session.Floor.TurnsOf(request.SiteId), link.Video, link.Channel,
            LinkRules.IsHeard(session, request.SiteId), request.Released, request.SetAside,
            request.LimitSeconds, request.SpokenSeconds, request.RemainingSeconds, request.SuspendReason);
    }

    private static DeskSiteCard Site(Session session, PlanSite site)
    {
        var link = session.Links.Sites[site.Id];
        return new DeskSiteCard(
            [.. link.Checks.Select(check => new CheckOnCard(check.Key, check.Value.Result, check.Value.Note, check.Value.At))],
            Incidents(session, site.Id),
            Contact(site),
            site.Kind == SiteKind.Central ? null : Contact(session.Plan.Sites[0]),
            [.. session.Attendance.Sites[site.Id].Groups.Select(count => new GroupOnCard(
                count.Group.Id, count.Group.Name, count.Present ?? 0, count.Expected, count.Group.Minimum, count.CountedAt, count.CorrectedAt))],
            session.Attendance.Frozen,
            [.. Latest(SiteFloor.Of(session.Floor, site.Id).Requests, own => own.Request.ClosedAt).Select(OwnRequest)],
            [.. session.Notices.Notices.Where(notice => notice.ConcernsSite(site.Id)).Select(notice => ForSite(notice, site.Id))],
            link.Verdict, link.VideoSince, link.VideoNote);
    }

    private static ContactOnCard? Contact(PlanSite site) => site.Contact is { } contact ? new ContactOnCard(contact.Name, contact.Phone) : null;

    private static SiteRequest OwnRequest(SiteFloor.OwnRequest own)
    {
        if (KnownRequests.TryGetValue(own.Request, out var known) && known.Place == own.Place) return known;
        var told = Told(own);
        KnownRequests.AddOrUpdate(own.Request, told);
        return told;
    }

    private static SiteRequest Told(SiteFloor.OwnRequest own) => new(
        own.Request.Id, own.Request.Kind, own.Request.State, own.Request.Speaker, own.Request.SpeakerTitle, own.Request.Topic, own.Request.RequestedAt,
        own.Place, own.Request.LimitSeconds, own.Request.SpokenSeconds, own.Request.RemainingSeconds, own.Request.ClosedAt, own.Request.OutcomeReason);

    private static DeskLinksCard Links(Session session) => new(
        [.. session.Plan.Sites.Select(site => (site.Id, Link: session.Links.Sites[site.Id])).Select(site => new LinkOnCard(
            site.Id, site.Link.Verdict, site.Link.LastSample?.RttMs, site.Link.LastSample?.JitterMs, site.Link.LastSample?.LossPercent,
            site.Link.SampledAt, site.Link.AppSince))],
        Incidents(session, null));

    private static DeskRollCallCard RollCall(Session session)
    {
        var rollCall = session.RollCall;
        return new DeskRollCallCard(
            rollCall.Phase, rollCall.Round, rollCall.StartedAt, rollCall.EndedAt, rollCall.CalledSiteId, rollCall.CalledAt,
            [.. session.Plan.Sites.Where(site => rollCall.Answers.ContainsKey(site.Id)).Select(site => (site.Id, Answer: rollCall.Answers[site.Id]))
                .Select(site => new AnswerOnCard(site.Id, site.Answer.Result, site.Answer.Present, site.Answer.At))],
            rollCall.Go is { } go ? new GoOnCard(go.Go, go.Note, go.At) : null);
    }

    private static DeskAttendanceCard Attendance(Session session) => new(
        session.Attendance.Freeze is { } freeze ? new FreezeOnCard(freeze.By, freeze.At) : null);

    /// <param name="siteId">Null for the hall's own.</param>
    private static ImmutableArray<IncidentOnCard> Incidents(Session session, string? siteId) =>
        [.. Latest(session.Links.Incidents.Where(incident => incident.SiteId == siteId), incident => incident.ResolvedAt).Select(OnCard)];

    /// <summary>All that is open and the latest of what is over, in their order.</summary>
    private static IEnumerable<T> Latest<T>(IEnumerable<T> all, Func<T, DateTimeOffset?> over)
    {
        T[] known = [.. all];
        if (known.Length <= MostOver) return known;
        var older = Enumerable.Range(0, known.Length).Where(i => over(known[i]) is not null).OrderBy(i => over(known[i])).SkipLast(MostOver).ToHashSet();
        return known.Where((_, i) => !older.Contains(i));
    }

    private static IncidentOnCard OnCard(Incident incident) => new(
        incident.Id, incident.SiteId, incident.Kind, incident.Note, incident.OpenedAt, incident.ResolvedAt, incident.Resolution);

    private static DeskNotice OnDesk(Notice notice) => new(
        notice.Id, notice.To, notice.By, notice.Text, notice.Urgency, notice.At, [.. notice.AcknowledgedBy]);

    /// <summary>A site learns whether it has acknowledged, not who else has.</summary>
    private static DeskNotice ForSite(Notice notice, string siteId) =>
        OnDesk(notice) with { AcknowledgedBy = [.. notice.AcknowledgedBy.Where(id => id == siteId)] };
}
