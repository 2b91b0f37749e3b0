using System.Text;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Sequences.Playing;

namespace BridgeCoordinator.Domain.Tests.Sequences;

/// <summary>Whatever anybody does: the log tells the whole story, and every screen what it may know of it.</summary>
public class LogSequenceTests
{
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

    private static string Text(Card card) => Encoding.UTF8.GetString(card.Data.Span);

    private static string Told(Card card) => $"{card.Key} {card.Seq} {Text(card)}";
}
