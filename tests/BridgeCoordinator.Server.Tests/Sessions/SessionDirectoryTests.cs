using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Live;
using BridgeCoordinator.Server.Sessions;
using BridgeCoordinator.Server.Tests.Simulation;
using BridgeCoordinator.Server.Tests.Simulation.Stories;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BridgeCoordinator.Server.Tests.Sessions;

/// <summary>When a session sleeps, and that nobody is the worse for it.</summary>
public sealed class SessionDirectoryTests : IAsyncLifetime
{
    private const string Id = "meeting";

    private static readonly CreateSession Creation = new(SmallMeeting.Plan, null, false, Timetable.ByClock);

    private readonly FakeTimeProvider clock = new(DateTimeOffset.UtcNow);
    private readonly StoryLog log = new();
    private readonly SessionDirectory sessions;

    public SessionDirectoryTests() => sessions = new SessionDirectory(log, new OnlyNode(), new LogTime(clock), NullLoggerFactory.Instance);

    public async ValueTask InitializeAsync() => await sessions.MakeAsync(Id, "create", Creation);

    public ValueTask DisposeAsync() => sessions.DisposeAsync();

    [Fact]
    public async Task A_draft_that_nobody_asks_for_sleeps_and_wakes_as_it_was()
    {
        await LaterAsync(SessionDirectory.Patience - TimeSpan.FromSeconds(1));
        Assert.NotNull(sessions.FindAwake(Id));
        await LaterAsync(TimeSpan.FromSeconds(1));
        Assert.Null(sessions.FindAwake(Id));

        await GiveAsync(new OpenSession());
        Assert.Equal((2, SessionStatus.Open), (sessions.FindAwake(Id)!.Session.Seq, sessions.FindAwake(Id)!.Session.Status));
    }

    [Fact]
    public async Task Whoever_asks_keeps_it_awake()
    {
        await LaterAsync(SessionDirectory.Patience - TimeSpan.FromSeconds(1));
        var runner = await sessions.FindAsync(Id);
        await LaterAsync(TimeSpan.FromSeconds(1));
        Assert.Same(runner, sessions.FindAwake(Id));
    }

    [Fact]
    public async Task A_session_under_way_stays_awake_and_sleeps_once_it_is_closed()
    {
        await GiveAsync(new OpenSession());
        await LaterAsync(SessionDirectory.Patience);
        Assert.NotNull(sessions.FindAwake(Id));
        await GiveAsync(new PauseSession("Nghỉ"));
        await LaterAsync(SessionDirectory.Patience);
        Assert.NotNull(sessions.FindAwake(Id));
        await GiveAsync(new CloseSession());
        await LaterAsync(SessionDirectory.Patience);
        Assert.Null(sessions.FindAwake(Id));
    }

    [Fact]
    public async Task A_watched_session_stays_awake()
    {
        var (screens, screen) = (sessions.FindAwake(Id)!.Feed.For(View.Public), new WakeUp());
        screens.Join(screen);
        await LaterAsync(SessionDirectory.Patience);
        Assert.NotNull(sessions.FindAwake(Id));

        screens.Leave(screen);
        await LaterAsync(TimeSpan.Zero);
        Assert.Null(sessions.FindAwake(Id));
    }

    [Fact]
    public async Task Whoever_comes_as_it_falls_asleep_is_told_to_come_again()
    {
        var runner = (await sessions.FindAsync(Id))!;
        await LaterAsync(SessionDirectory.Patience);

        Assert.IsType<CommandOutcome.Overloaded>(await runner.SubmitAsync(CommandEnvelope.Of("late", new OpenSession(), SmallMeeting.Organizer)));
        Assert.Equal("overloaded", runner.Feed.For(View.Hall).EndCode);
    }

    [Fact]
    public async Task A_session_that_could_not_be_made_is_made_by_the_next_attempt()
    {
        (log.InsteadOfReply, log.ServesUnanswered) = (new LogOutcomeUnknownException("No reply."), false);
        await Assert.ThrowsAsync<LogOutcomeUnknownException>(() => sessions.MakeAsync("demo", "create", Creation));

        await sessions.MakeAsync("demo", "create", Creation);
        Assert.NotNull(await sessions.FindAsync("demo"));
    }

    private Task LaterAsync(TimeSpan passed)
    {
        clock.Advance(passed);
        return sessions.RestAsync();
    }

    private async Task GiveAsync(Command command) =>
        Assert.IsType<CommandOutcome.Accepted>(await (await sessions.FindAsync(Id))!.SubmitAsync(
            CommandEnvelope.Of(command.GetType().Name, command, SmallMeeting.Organizer)));
}
