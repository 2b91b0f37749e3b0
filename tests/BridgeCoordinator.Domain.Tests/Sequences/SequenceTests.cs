using System.Collections.Immutable;
using System.Text;
using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;
using CsCheck;
using static BridgeCoordinator.Domain.Tests.Sequences.Playing;

namespace BridgeCoordinator.Domain.Tests.Sequences;

/// <summary>
/// Whatever anybody does, in whatever order, with whatever clock. That nothing throws is part of every one of these. A
/// hundred sequences a run; CsCheck_Iter in the environment asks for more, CsCheck_Seed for one that failed.
/// </summary>
public class SequenceTests
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

    [Fact]
    public void Time_never_goes_backwards() => Always(played => Assert.True(played.After.Session.At >= played.Before.Session.At));

    [Fact]
    public void What_is_committed_changes_something_and_what_is_refused_nothing() => Always(played =>
    {
        if (played.Commit is null) Assert.Same(played.Before, played.After);
        // The log keeps every minute's measurements, also where they are the same.
        else if (!played.Commit.Events.Any(happened => happened is LinksSampled))
            Assert.NotEqual(Meaning(played.Before.Session), Meaning(played.After.Session));
    });

    [Fact]
    public void Deciding_twice_decides_the_same() => Always(played =>
    {
        var again = Decider.Decide(played.Before.Session, played.Step.Command, played.Step.Actor, played.Commit?.At ?? played.Before.Session.At);
        if (again is Decision.Accepted second && played.Decision is Decision.Accepted first) Assert.Equal(Json(first.Events), Json(second.Events));
        else Assert.Equal(played.Decision, again);
    });

    [Fact]
    public void Replaying_the_log_gives_the_same_state_and_the_same_cards() => Whole(played =>
    {
        var (live, replayed) = (played[^1].After, Board.Of(Session.Empty("s1")).After(FromLog(played)));
        Assert.Equal(Json(live.Session), Json(replayed.Session));
        Assert.Equal(live.Cards.Select(Told), replayed.Cards.Select(Told));
    });

    [Fact]
    public void A_card_is_always_what_it_would_be_if_built_now_and_has_the_seq_of_its_last_change() => Always(played =>
    {
        if (played.Commit is null) return;
        var (before, after, anew) = (played.Before.Cards, played.After.Cards, Board.Of(played.After.Session).Cards);
        for (var i = 0; i < after.Length; i++)
        {
            Assert.Equal((after[i].Key, Text(anew[i])), (after[i].Key, Text(after[i])));
            var changed = before.IsEmpty || Text(before[i]) != Text(after[i]);
            Assert.Equal((after[i].Key, changed ? played.Commit.Seq : before[i].Seq), (after[i].Key, after[i].Seq));
        }
    });

    [Fact]
    public void No_secret_is_public_and_no_name_before_it_is_released() => Always(played =>
    {
        if (played.Commit is null) return;
        var released = played.After.Session.Floor.Requests.Values.Any(request => request.Released);
        foreach (var card in played.After.Cards.Where(card => card.Audience.Everyone))
            Assert.DoesNotContain(released ? "⟨secret" : "⟨", Text(card), StringComparison.Ordinal);
    });

    [Fact]
    public void No_site_reads_about_another() => Whole(played =>
    {
        foreach (var site in Plans.Morning.Sites.Select(site => site.Id))
            foreach (var card in played[^1].After.Cards.Where(card => View.Site(site).Sees(card.Audience) && !card.Audience.Everyone))
                Assert.DoesNotMatch($"⟨(speaker|title|secret) (?!{site}|everywhere)[a-z]", Text(card));
    });

    private static void Always(Action<Played> check) => Steps.Sequence.Sample(steps =>
    {
        foreach (var played in Of(steps)) check(played);
    }, print: Playing.Told);

    private static void Whole(Action<List<Played>> check) => Steps.Sequence.Sample(steps => check([.. Of(steps)]), print: Playing.Told);

    private static string Text(Card card) => Encoding.UTF8.GetString(card.Data.Span);

    private static string Told(Card card) => $"{card.Key} {card.Seq} {Text(card)}";

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
