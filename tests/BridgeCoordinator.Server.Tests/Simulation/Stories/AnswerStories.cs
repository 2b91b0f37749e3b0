using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Sessions;
using static BridgeCoordinator.Server.Tests.Simulation.Stories.StoryNode;

namespace BridgeCoordinator.Server.Tests.Simulation.Stories;

/// <summary>What simulations once found in answers to commands, told as short as it goes.</summary>
public sealed class AnswerStories : IAsyncLifetime
{
    private readonly StoryLog log = new();
    private readonly StoryNode here;
    private readonly StoryNode there;

    public AnswerStories() => (here, there) = (new StoryNode(log), new StoryNode(log));

    public async ValueTask InitializeAsync()
    {
        await here.CreateAsync();
        await here.MustAsync("open", new OpenSession());
        await there.RunnerAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await here.DisposeAsync();
        await there.DisposeAsync();
    }

    /// <summary>A node that had not yet heard of a pause said "nothing changes" to who wanted to resume.</summary>
    [Fact]
    public async Task Nothing_changes_is_said_of_the_logs_end_not_of_what_this_node_last_saw()
    {
        await here.MustAsync("pause", new PauseSession("Nghỉ"));

        var resumed = await there.MustAsync("resume", new ResumeSession());

        Assert.Equal(4, resumed.Seq);
        Assert.Equal(SessionStatus.Open, (await there.RunnerAsync()).Session.Status);
    }

    [Fact]
    public async Task A_refusal_is_about_the_logs_end_not_about_what_this_node_last_saw()
    {
        await here.MustAsync("close", new CloseSession());
        await there.MustAsync("reopen", new ReopenSession("Nhầm"));

        Assert.IsType<CommandOutcome.Accepted>(await here.GiveAsync("notice", Notice("one")));
    }

    /// <summary>The reply was lost, and with it the log: the resend heard "not carried out" of a command that was.</summary>
    [Fact]
    public async Task No_failure_is_told_of_a_command_that_is_stored()
    {
        var first = await here.MustAsync("notice", Notice("one"));
        log.IsAway = true;

        Assert.Equal(first, await here.GiveAsync("notice", Notice("one")));
        Assert.IsType<CommandOutcome.LogUnavailable>(await here.GiveAsync("another", Notice("two")));
    }

    [Fact]
    public async Task No_failure_is_told_of_a_command_that_may_be_stored()
    {
        log.InsteadOfReply = new LogOutcomeUnknownException("No reply.");
        Assert.IsType<CommandOutcome.OutcomeUnknown>(await here.GiveAsync("notice", Notice("one")));
        log.IsAway = true;

        Assert.IsType<CommandOutcome.OutcomeUnknown>(await here.GiveAsync("notice", Notice("one")));
    }

    /// <summary>The floor's opening was in doubt and a request for the floor was refused; then the opening landed.</summary>
    [Fact]
    public async Task Nothing_is_refused_while_an_append_in_doubt_could_make_it_untrue()
    {
        (log.InsteadOfReply, log.ServesUnanswered) = (new LogOutcomeUnknownException("No reply."), false);
        await here.GiveAsync("open-floor", new OpenFloor(OpenFloorMode.Request));

        await here.MustAsync("ask", new RequestFloor("r1", "north", "Ông A", RequestKind.Question));

        Assert.Equal(["create", "open", "open-floor", "ask"], log.Entries(MeetingId).Select(entry => entry.ToCommit().CommandId));
    }

    /// <summary>The floor's opening was on its way to the log when a request for the floor was decided on top of it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_decided_on_top_of_an_append_that_failed_is_decided_anew(bool mayBeStored)
    {
        Exception failure = mayBeStored ? new LogOutcomeUnknownException("No reply.") : new LogUnavailableException("No.");
        Task<CommandOutcome>? asked = null;
        log.BeforeAppend = () =>
        {
            (log.InsteadOfReply, log.ServesUnanswered) = (failure, false);
            asked = here.GiveAsync("ask", new RequestFloor("r1", "north", "Ông A", RequestKind.Question));
            // The floor opens only where the failed append is repeated; by then somebody else has paused.
            log.BeforeAppend = () => there.MustAsync("pause", new PauseSession("Nghỉ"));
            return Task.CompletedTask;
        };
        await here.GiveAsync("open-floor", new OpenFloor(OpenFloorMode.Request));

        var refused = Assert.IsType<CommandOutcome.Refused>(await asked!);

        Assert.Equal("floorClosed", refused.Code);
        Assert.DoesNotContain(log.Entries(MeetingId), entry => entry.ToCommit().CommandId is "open-floor" or "ask");
    }

    [Fact]
    public async Task What_was_decided_on_top_of_an_append_that_came_too_late_is_decided_anew()
    {
        Task<CommandOutcome>? asked = null;
        log.BeforeAppend = async () =>
        {
            asked = here.GiveAsync("ask", new RequestFloor("r1", "north", "Ông A", RequestKind.Question));
            await there.MustAsync("close", new CloseSession());
        };

        var opened = await here.GiveAsync("open-floor", new OpenFloor(OpenFloorMode.Request));

        Assert.Equal(["sessionClosed", "sessionClosed"], new[] { opened, await asked! }.Cast<CommandOutcome.Refused>().Select(refused => refused.Code));
        Assert.Equal(["create", "open", "close"], log.Entries(MeetingId).Select(entry => entry.ToCommit().CommandId));
    }

    /// <summary>Two thousand commands waited when a look was asked for, and the node never looked again.</summary>
    [Fact]
    public async Task A_look_asked_for_while_the_mailbox_is_full_takes_place()
    {
        var runner = await here.RunnerAsync();
        var held = new TaskCompletionSource();
        log.BeforeAppend = () => held.Task;
        var waiting = Enumerable.Range(0, 2_600).Select(n => here.GiveAsync($"n{n}", new ResumeSession())).Prepend(here.GiveAsync("first", Notice("first"))).ToList();
        var looked = runner.LookForMoreAsync();
        held.SetResult();

        Assert.True(await looked.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        await Task.WhenAll(waiting);
        Assert.True(await runner.LookForMoreAsync().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_asks_for_a_look_of_a_stopped_session_is_not_left_waiting()
    {
        var stopped = new StoryNode(log);
        var runner = await stopped.RunnerAsync();
        await stopped.DisposeAsync();

        Assert.False(await runner.LookForMoreAsync());
    }

    /// <summary>A session was still being read when the node stopped, and a command to it never got an answer.</summary>
    [Fact]
    public async Task A_session_that_was_just_waking_is_stopped_as_well()
    {
        var late = new StoryNode(log);
        var waking = late.RunnerAsync();
        await late.DisposeAsync();

        Assert.IsType<CommandOutcome.Overloaded>(await (await waking).SubmitAsync(CommandEnvelope.Of("late", Notice("late"), SmallMeeting.Organizer)));
    }
}
