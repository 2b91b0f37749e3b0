using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Sessions;
using BridgeCoordinator.Server.Tests.Simulation;
using BridgeCoordinator.Server.Tests.Simulation.Stories;
using static BridgeCoordinator.Server.Tests.Simulation.Stories.StoryNode;

namespace BridgeCoordinator.Server.Tests.Sessions;

/// <summary>A command that no card can show is refused before it is in the log, where it would end its session for good.</summary>
public sealed class FailingCommandTests : IAsyncLifetime
{
    private readonly StoryLog log = new();
    private readonly StoryNode node;

    public FailingCommandTests() => node = new StoryNode(log);

    public async ValueTask InitializeAsync() => await node.CreateAsync();

    public ValueTask DisposeAsync() => node.DisposeAsync();

    [Fact]
    public async Task A_plan_that_no_card_can_show_makes_no_session()
    {
        var plan = SmallMeeting.Plan with { Schedule = SmallMeeting.Plan.Schedule with { Date = new DateOnly(9999, 12, 31), UtcOffsetMinutes = -300, StartMinute = 1_200 } };
        Assert.IsType<CommandOutcome.Failed>(await node.Directory.CreateAsync("far", "create", new CreateSession(plan, null, false, Timetable.ByClock)));
        Assert.Empty(log.Entries("far"));
        Assert.Null(await node.Directory.FindAsync("far"));
    }

    [Fact]
    public async Task One_command_that_fails_takes_no_other_with_it()
    {
        await node.MustAsync("open", new OpenSession());
        await node.MustAsync("add", new AddItem("first", "Mục", [], 60));
        await node.MustAsync("start", new StartItem("first"));
        CommandOutcome failed = new CommandOutcome.Overloaded();
        // Past what is taken from the wire, so that the last of them is expected beyond the end of the calendar.
        for (var n = 1; failed is not CommandOutcome.Failed; n++)
        {
            var endless = node.GiveAsync($"item-{n}", new AddItem($"endless-{n}", "Mục", [], int.MaxValue));
            var notice = node.GiveAsync($"notice-{n}", Notice($"n{n % 90}"));
            failed = await endless;
            Assert.IsNotType<CommandOutcome.Failed>(await notice);
            Assert.InRange(n, 1, 200);
        }

        var last = await node.MustAsync("close", new CloseSession());
        await using var other = new StoryNode(log);
        Assert.Equal(last.Seq, (await other.RunnerAsync()).Session.Seq);
    }
}
