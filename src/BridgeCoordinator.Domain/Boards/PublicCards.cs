using System.Collections.Immutable;
using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Notices;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Boards;

/// <summary>The cards that everyone may see.</summary>
internal static class PublicCards
{
    public static IEnumerable<CardSpec> Of(Session session) =>
    [
        new("meeting", Audience.All, [Slice.Lifecycle, Slice.Agenda], Meeting),
        new("agenda", Audience.All, [Slice.Agenda, Slice.Lifecycle], Agenda),
        new("floor", Audience.All, [Slice.Floor], Floor),
        new("totals", Audience.All, [Slice.SiteLinks, Slice.Attendance], Totals),
        new("notices", Audience.All, [Slice.Notices], Notices),
        .. session.Plan.Sites.Select((site, place) => new CardSpec(
            $"sites/{site.Id}", Audience.All, [], s => Site(s, site))
        {
            OfSite = new SiteReads(place, [SiteSlice.Link, SiteSlice.Count, SiteSlice.Answer, SiteSlice.Floor])
        })
    ];

    private static MeetingCard Meeting(Session session)
    {
        var (plan, life) = (session.Plan, session.Lifecycle);
        return new MeetingCard(
            session.Id, plan.Title, plan.Theme, plan.Chair, plan.Venue, plan.Schedule.Date, plan.Schedule.DateText,
            session.Agenda.At(plan.Schedule.StartMinute), session.Agenda.At(plan.Schedule.EndMinute), plan.Schedule.Tentative,
            plan.Schedule.TimeZone, plan.Schedule.UtcOffsetMinutes, life.Status, life.RehearsalOf is not null, plan.Profile, life.OpenedAt, life.ClosedAt);
    }

    private static AgendaCard Agenda(Session session)
    {
        var (agenda, forecast) = (session.Agenda, AgendaForecast.Of(session.Agenda));
        // What was not held by the close is expected at no time.
        var over = session.Lifecycle.Status == SessionStatus.Closed;
        return new AgendaCard(
            [.. agenda.Items.Select(item => Item(agenda, item, over ? null : forecast.Items.GetValueOrDefault(item.Id)))],
            agenda.Running?.Id,
            forecast.OffsetSeconds);
    }

    private static AgendaCardItem Item(AgendaState agenda, AgendaItem item, ExpectedTimes? expected) => new(
        item.Id, item.Title, item.Presenters, agenda.At(item.StartMinute), agenda.At(item.EndMinute),
        expected?.Start, expected?.End, item.StartedAt, item.FinishedAt, item.State, item.LengthSeconds);

    private static FloorCard Floor(Session session)
    {
        var floor = session.Floor;
        return new FloorCard(floor.Mode, Turn(floor.CurrentTurn), StandBy(floor.Find(floor.StandBy)), Queue(floor, floor.Waiting), Queue(floor, floor.Responses));
    }

    private static TurnOnCard? Turn(FloorRequest? turn) => turn is null ? null : new TurnOnCard(
        turn.Id, turn.SiteId, turn.Kind, turn.State == RequestState.Speaking ? TurnState.Speaking : TurnState.Suspended,
        turn.RunningSince, turn.SpokenSeconds, turn.LimitSeconds, turn.SuspendCause,
        turn.Released ? turn.Speaker : null, turn.Released ? turn.SpeakerTitle : null, turn.Unit);

    private static StandByOnCard? StandBy(FloorRequest? next) => next is null ? null : new StandByOnCard(
        next.Id, next.SiteId, next.Kind, next.Released ? next.Speaker : null, next.Released ? next.SpeakerTitle : null, next.Unit);

    /// <summary>Who stands by has a card field of its own and takes no place.</summary>
    private static ImmutableArray<WaitingOnCard> Queue(FloorState floor, ImmutableList<string> queue) =>
    [
        .. queue.Select(id => floor.Requests[id])
            .Where(request => request.State == RequestState.Waiting)
            .Select((request, index) => new WaitingOnCard(
                request.Id, request.SiteId, request.Kind, index + 1, request.RequestedAt, request.SetAside ? request.RemainingSeconds : null, request.Unit))
    ];

    private static SiteCard Site(Session session, PlanSite site)
    {
        var (link, count) = (session.Links.Sites[site.Id], session.Attendance.Sites[site.Id]);
        var waiting = SiteFloor.Of(session.Floor, site.Id).Queued;
        return new SiteCard(
            site.Id, site.Name, site.Kind, site.Order, site.Chair, link.App, link.Video, link.Channel, link.Ready,
            count.Present, count.PresentOfExpected, count.Expected, waiting, session.RollCall.Answers.GetValueOrDefault(site.Id)?.Result);
    }

    private static TotalsCard Totals(Session session) => new(
        session.Attendance.Present, session.Attendance.PresentOfExpected, session.Attendance.Expected,
        session.Links.SitesReady, session.Links.SitesOnline, session.Plan.Sites.Length);

    private static NoticesCard Notices(Session session) => new(
    [
        .. session.Notices.Notices
            .Where(notice => notice.To == Notice.Everyone)
            .Select(notice => new NoticeOnCard(notice.Id, notice.Text, notice.Urgency, notice.At))
    ]);
}
