using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Sessions;
using static BridgeCoordinator.Domain.Tests.Sequences.Playing;

namespace BridgeCoordinator.Domain.Tests.Sequences;

/// <summary>
/// Whatever anybody does, in whatever order, with whatever clock. That nothing throws is part of every one of these. A
/// hundred sequences a run; CsCheck_Iter in the environment asks for more, CsCheck_Seed for one that failed.
/// </summary>
public class RuleSequenceTests
{
    private static readonly RequestState[] Outcomes =
        [RequestState.Spoken, RequestState.Withdrawn, RequestState.Denied, RequestState.Revoked, RequestState.Absent, RequestState.Written];

    [Fact]
    public void At_most_one_speaks_and_the_turn_is_whoever_has_the_floor() => Always(played =>
    {
        var floor = played.After.Session.Floor;
        var holders = floor.Requests.Values.Where(request => request.State is RequestState.Speaking or RequestState.Suspended).Select(request => request.Id);
        Assert.Equal(floor.Turn is null ? [] : [floor.Turn], holders);
        Assert.Equal(
            floor.StandBy is null ? [] : [floor.StandBy], floor.Requests.Values.Where(request => request.State == RequestState.StandBy).Select(request => request.Id));
        Assert.All(floor.Requests.Values, request => Assert.Equal(request.State == RequestState.Speaking, request.RunningSince is not null));
    });

    [Fact]
    public void An_open_request_is_in_exactly_one_place_and_one_that_is_over_in_none() => Always(played =>
    {
        var floor = played.After.Session.Floor;
        foreach (var request in floor.Requests.Values)
        {
            var places = floor.Waiting.Concat(floor.Responses).Append(floor.Turn).Count(id => id == request.Id);
            Assert.Equal(request.IsOpen ? 1 : 0, places);
            Assert.Equal(request.IsOpen, !Outcomes.Contains(request.State));
            Assert.Equal(request.IsOpen, request.ClosedAt is null);
            Assert.Equal(request.IsQueued, (request.Kind == RequestKind.Response ? floor.Responses : floor.Waiting).Contains(request.Id));
        }
    });

    [Fact]
    public void A_request_ends_at_most_once() => Whole(played =>
    {
        var ends = played.SelectMany(step => step.Commit?.Events ?? []).Select(Ended).OfType<string>().ToList();
        Assert.Equal(ends.Distinct().Count(), ends.Count);
        Assert.Equal(
            played[^1].After.Session.Floor.Requests.Values.Where(request => !request.IsOpen).Select(request => request.Id).Order(StringComparer.Ordinal),
            ends.Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Spoken_time_is_what_was_spoken_and_never_counts_suspension() => Whole(played =>
    {
        var spoken = SpokenTime.Of(played.Select(step => step.Commit).OfType<Commit>());
        Assert.All(played[^1].After.Session.Floor.Requests.Values, request =>
            Assert.Equal((request.Id, spoken.GetValueOrDefault(request.Id)), (request.Id, request.SpokenMs)));
    });

    [Fact]
    public void A_turn_never_speaks_on_when_its_site_is_lost_or_the_session_pauses_or_closes() => Always(played =>
    {
        if (played.Commit is null || played.After.Session.Floor.CurrentTurn is not { State: RequestState.Speaking } turn) return;
        Assert.Equal(SessionStatus.Open, played.After.Session.Status);
        if (!played.Commit.Events.OfType<VideoReported>().Any(report => report.SiteId == turn.SiteId && report.State == VideoState.Lost)) return;
        Assert.True(
            played.After.Session.Links.Sites[turn.SiteId].Channel == Channel.Phone
            || played.Before.Session.Links.Sites[turn.SiteId].Video == VideoState.Lost);
    });

    [Fact]
    public void At_most_one_item_runs_and_instants_are_in_order() => Always(played =>
    {
        var agenda = played.After.Session.Agenda;
        Assert.True(agenda.Items.Count(item => item.State == ItemState.Running) <= 1);
        Assert.Equal(agenda.Items.Count, agenda.Items.Select(item => item.Id).Distinct().Count());
        Assert.All(agenda.Items, item => Assert.Equal(item.State is ItemState.Running or ItemState.Finished, item.StartedAt is not null));
        Assert.All(agenda.Items.Where(item => item.State == ItemState.Finished), item => Assert.True(item.StartedAt <= item.FinishedAt));
    });

    private static string? Ended(Event happened) => happened switch
    {
        TurnEnded e => e.RequestId,
        TurnRevoked e => e.RequestId,
        SpeakerAbsent e => e.RequestId,
        ConvertedToWritten e => e.RequestId,
        RequestWithdrawn e => e.RequestId,
        RequestDenied e => e.RequestId,
        _ => null
    };
}
