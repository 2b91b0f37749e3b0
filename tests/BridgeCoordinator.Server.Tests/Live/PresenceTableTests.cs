using BridgeCoordinator.Server.Live;
using BridgeCoordinator.Server.Storage;
using BridgeCoordinator.Server.Tests.CommitLogs.RedisStreams;

namespace BridgeCoordinator.Server.Tests.Live;

/// <summary>What nodes tell each other of their consoles, in a real Redis, stays as small as what is true now.</summary>
public sealed class PresenceTableTests : IAsyncLifetime
{
    private const string Session = "s";
    private static readonly DateTimeOffset Now = new(2025, 3, 7, 1, 0, 0, TimeSpan.Zero);

    private readonly RedisServer server = new();
    private RedisLine line = null!;
    private PresenceTable table = null!;

    public ValueTask InitializeAsync()
    {
        line = server.Connect();
        table = new PresenceTable(line, TimeSpan.FromSeconds(120));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await line.DisposeAsync();
        server.Dispose();
    }

    [Fact]
    public async Task Consoles_long_gone_are_neither_told_nor_kept()
    {
        await table.WriteAsync(Session, [At("now", 0), At("late", -119), At("gone", -121), At("from-a-wrong-clock", 60)]);

        var told = await table.ReadAsync(Session, Now);

        Assert.Equal(["late", "now"], told.Select(one => one.ConsoleId).Order());
        Assert.All(told, one => Assert.Equal(("cho-don", 40.0), (one.SiteId, one.State.LastPulse!.RttMs)));
        Assert.Equal(2, await KeptAsync());
    }

    [Fact]
    public async Task A_console_that_reconnects_all_day_leaves_no_trail()
    {
        for (var second = 0; second < 3_600; second += 30)
        {
            await table.WriteAsync(Session, [At($"connection-{second}", second)]);
            Assert.InRange((await table.ReadAsync(Session, Now.AddSeconds(second))).Count, 1, 5);
        }

        Assert.InRange(await KeptAsync(), 1, 5);
    }

    [Fact]
    public async Task An_entry_that_nobody_can_read_takes_nothing_from_the_others()
    {
        await table.WriteAsync(Session, [At("now", 0)]);
        await server.ByHandAsync("HSET", "bc:presence:s", "cho-don/broken", "{", "nonsense", "{}");
        Assert.Equal("now", Assert.Single(await table.ReadAsync(Session, Now)).ConsoleId);
    }

    [Fact]
    public void What_could_not_be_told_is_told_the_next_time()
    {
        var presence = new Presence();
        presence.Seen(Session, "cho-don", "a", Now);
        var taken = presence.TakeHeard(Session);
        Assert.Empty(presence.TakeHeard(Session));
        presence.HandBack(Session, taken);
        Assert.Equal(taken, presence.TakeHeard(Session));
    }

    [Fact]
    public void A_console_heard_of_late_does_not_push_out_one_that_is_there()
    {
        var presence = new Presence();
        for (var i = 0; i < 32; i++) presence.Seen(Session, "cho-don", $"here-{i}", Now);
        presence.Learn(Session, "cho-don", "gone", At("gone", -100).State);
        Assert.All(presence.ConsolesOf(Session, "cho-don"), console => Assert.Equal(Now, console.LastSeen));
    }

    private static (string SiteId, string ConsoleId, ConsoleState State) At(string console, int second) =>
        ("cho-don", console, new ConsoleState(Now.AddSeconds(second), new Pulse(40, 3, 0, 10), Now.AddSeconds(second)));

    private async Task<int> KeptAsync() => (int)await server.ByHandAsync("HLEN", "bc:presence:s");
}
