using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Live;
using BridgeCoordinator.Server.Sessions;
using Microsoft.Extensions.Logging;
using static BridgeCoordinator.Server.Tests.Simulation.Stories.StoryNode;

namespace BridgeCoordinator.Server.Tests.Simulation.Stories;

/// <summary>What simulations once found in lost and exchanged histories, told as short as it goes.</summary>
public sealed class HistoryStories : IAsyncLifetime
{
    private readonly StoryLog log = new();
    private readonly StoryVote vote = new();
    private readonly StoryNode here;
    private readonly StoryNode there;

    public HistoryStories() => (here, there) = (new StoryNode(log, vote), new StoryNode(log));

    public async ValueTask InitializeAsync()
    {
        await here.CreateAsync();
        await there.RunnerAsync();
        await here.MustAsync("open", new OpenSession());
        await here.MustAsync("one", Notice("one"));
    }

    public async ValueTask DisposeAsync()
    {
        await here.DisposeAsync();
        await there.DisposeAsync();
    }

    /// <summary>kill -9 of one node: its screens came to another that had not yet heard of the last commit, and went back.</summary>
    [Fact]
    public async Task A_screen_that_knows_more_than_its_new_node_waits_for_it()
    {
        var runner = await there.RunnerAsync();
        var at = new WatchFrom(1, "public", 3);
        log.IsAway = true;
        Assert.False(await runner.ReachAsync(at));
        log.IsAway = false;

        Assert.True(await runner.ReachAsync(at));
        Assert.Equal(3, runner.Feed.Board.Session.Seq);
    }

    [Fact]
    public async Task A_screen_that_claims_more_than_there_is_gets_what_there_is()
    {
        var runner = await there.RunnerAsync();

        Assert.True(await runner.ReachAsync(new WatchFrom(1, "public", 1_000)));
        Assert.Equal(3, runner.Feed.Board.Session.Seq);
    }

    /// <summary>The newest commit was lost and another grew in its place: two nodes stood at the same epoch and seq, and a screen that went from one to the other mixed them.</summary>
    [Fact]
    public async Task A_screen_of_another_history_of_the_epoch_starts_anew()
    {
        var known = (await here.RunnerAsync()).Feed.Board;
        log.Lose(MeetingId, 2);
        await there.MustAsync("other", Notice("other"));

        var board = (await there.RunnerAsync()).Feed.Board;
        var at = new WatchFrom(1, "public", 3, known.Lineage.Mark);
        Assert.Equal((known.Session.Epoch, known.Session.Seq), (board.Session.Epoch, board.Session.Seq));
        Assert.Equal(0, WatchFrom.Resume(at, board, View.Public));
        Assert.Equal(3, WatchFrom.Resume(at with { History = board.Lineage.Mark }, board, View.Public));
        Assert.Equal(2, WatchFrom.Resume(new WatchFrom(1, "public", 2, known.Lineage.MarkAt(2)), board, View.Public));
    }

    /// <summary>A node that was cut off still showed what the log had lost, to a screen that had already been shown the truth.</summary>
    [Fact]
    public async Task A_node_that_may_show_what_was_lost_looks_before_it_answers_a_screen_of_another_history()
    {
        log.Lose(MeetingId, 2);
        await there.MustAsync("other", Notice("other"));
        var at = new WatchFrom(1, "public", 3, (await there.RunnerAsync()).Feed.Board.Lineage.Mark);
        log.IsAway = true;
        Assert.False(await (await here.RunnerAsync()).ReachAsync(at));
        log.IsAway = false;

        Assert.True(await (await here.RunnerAsync()).ReachAsync(at));
        Assert.Equal(2, (await here.RunnerAsync()).Session.Epoch);
    }

    /// <summary>While the nodes voted, another history grew to the same seq, and the epoch began on top of that one.</summary>
    [Fact]
    public async Task What_is_brought_back_is_appended_only_to_the_end_by_which_the_loss_was_judged()
    {
        log.Lose(MeetingId, 1);
        vote.During = async () =>
        {
            vote.During = () => Task.CompletedTask;
            await there.MustAsync("other-open", new OpenSession());
            await there.MustAsync("other", Notice("other"));
        };

        await LookAsync(here);
        await LookAsync(here);

        AssertShowsTheLog(await here.RunnerAsync());
        Assert.Equal(["create", "other-open", "other"], Commands().Take(3));
        Assert.Equal(2, log.Entries(MeetingId)[^1].Epoch);
    }

    /// <summary>The log was exchanged, the append of the new epoch failed once, and the next look showed the strange history as if it were ours.</summary>
    [Fact]
    public async Task An_exchanged_history_is_not_shown_before_its_epoch_began()
    {
        log.Lose(MeetingId, 1);
        await there.MustAsync("other", Notice("other"));
        await there.MustAsync("another", Notice("another"));
        log.BeforeAppend = () => there.MustAsync("faster", Notice("faster"));

        Assert.False(await LookAsync(here));
        Assert.Equal(1, (await here.RunnerAsync()).Session.Epoch);
        Assert.Equal(3, (await here.RunnerAsync()).Session.Seq);
        await LookAsync(here);

        Assert.Equal(2, (await here.RunnerAsync()).Session.Epoch);
        AssertShowsTheLog(await here.RunnerAsync());
    }

    /// <summary>Nobody could know: two commits were lost, and a node that had seen neither appended in their place. An operator hears what is gone.</summary>
    [Fact]
    public async Task What_was_overtaken_is_told_by_its_numbers()
    {
        var told = new CollectedLog();
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(told));
        await using var knower = new StoryNode(log, loggers: loggers);
        await knower.MustAsync("two", Notice("two"));
        log.Lose(MeetingId, 2);
        await using var stranger = new StoryNode(log);
        await stranger.MustAsync("other", Notice("other"));

        await LookAsync(knower);

        Assert.Contains($"Critical 2011 Session {MeetingId}: the log holds another history, which was taken over up to 1-3. What was known here as commits 3 to 4 is not in it.", told.Lines);
    }

    /// <summary>Between noticing another history and reading it, the log fell back to what was known: two acknowledged commits were given up.</summary>
    [Fact]
    public async Task A_log_that_fell_back_to_what_is_known_is_not_taken_over()
    {
        log.Lose(MeetingId, 1);
        await there.MustAsync("other", Notice("other"));
        await there.MustAsync("another", Notice("another"));
        log.AfterRead = () => log.Lose(MeetingId, 1);

        await LookAsync(here);
        await LookAsync(here);

        Assert.Equal(["create", "open", "one"], Commands().Take(3));
        AssertShowsTheLog(await here.RunnerAsync());
    }

    /// <summary>A node that had slept through a new epoch knew the higher seq, and brought back what had been given up.</summary>
    [Fact]
    public async Task A_vote_is_about_epoch_and_seq()
    {
        log.Lose(MeetingId, 1);
        await LookAsync(here);
        log.Lose(MeetingId, 2);
        await LookAsync(here);

        Assert.Equal((2, 4), (vote.Asked.Epoch, vote.Asked.Seq));
    }

    /// <summary>A command was resent after its commit was lost, decided again at the same place a second later, and two nodes showed two instants.</summary>
    [Fact]
    public void The_same_command_decided_twice_at_one_place_is_told_apart_by_its_instant()
    {
        var commit = new Commit(1, 4, new DateTimeOffset(2024, 3, 6, 1, 0, 0, TimeSpan.Zero), SmallMeeting.Organizer, "start", "digest", []);

        Assert.NotEqual(commit.ToEntry().AsTail, (commit with { At = commit.At.AddSeconds(1) }).ToEntry().AsTail);
    }

    private IEnumerable<string> Commands() => log.Entries(MeetingId).Select(entry => entry.ToCommit().CommandId);

    private static async Task<bool> LookAsync(StoryNode node) => await (await node.RunnerAsync()).LookForMoreAsync();

    private void AssertShowsTheLog(SessionRunner runner)
    {
        var fold = Domain.Boards.Board.Of(Session.Empty(MeetingId)).After(log.Entries(MeetingId).Select(entry => entry.ToCommit()));
        Assert.Equal((fold.Session.Epoch, fold.Session.Seq), (runner.Session.Epoch, runner.Session.Seq));
        Assert.Equal(
            fold.Cards.Select(card => $"{card.Key} {card.Seq} {Convert.ToHexString(card.Data.Span)}"),
            runner.Feed.Board.Cards.Select(card => $"{card.Key} {card.Seq} {Convert.ToHexString(card.Data.Span)}"));
    }
}
