using System.Diagnostics;
using BridgeCoordinator.Server.Tests.CommitLogs.RedisStreams;
using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Nodes;

[Collection(RunsAlone.Name)]
public sealed class KilledNodeTests
{
    private const string Code = RealServer.OrganizerCode;

    [Fact]
    public async Task When_a_node_is_killed_its_screens_are_current_on_the_other_within_five_seconds_and_none_goes_back()
    {
        using var redis = new RedisServer();
        using var folders = new TemporaryFolder();
        using var one = Node(redis, folders, "one");
        using var other = Node(redis, folders, "other");
        await Task.WhenAll(one.StartAsync(), other.StartAsync());
        var (atOne, atOther) = (new Person(one.Address, Code), new Person(other.Address, Code));
        var id = (await atOne.Post("/api/sessions", Meeting.Plan())).Json.GetProperty("id").GetString()!;
        var seq = await atOther.Does(id, new { type = "openSession" });
        var screens = Enumerable.Range(0, 20).Select(_ => new PersistentScreen(Code, id, one.Address, other.Address)).ToList();
        await Task.WhenAll(screens.Select(screen => screen.Reaches(seq)));

        await one.KillAsync();
        var killed = Stopwatch.StartNew();
        seq = await atOther.Does(id, TwoNodes.Note("after the kill"));
        await Task.WhenAll(screens.Select(screen => screen.Reaches(seq)));

        Assert.InRange(killed.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        var board = new SortedDictionary<string, string>(await atOther.CardsAsync(id), StringComparer.Ordinal);
        Assert.All(screens, screen => Assert.Equal(board, screen.Cards()));
        Assert.All(screens, screen => Assert.Empty(screen.Gaps));
        foreach (var screen in screens) await screen.DisposeAsync();
    }

    private static ServerProcess Node(RedisServer redis, TemporaryFolder folders, string name)
    {
        var folder = folders.FileNamed(name);
        Directory.CreateDirectory(folder);
        return new ServerProcess(folder, new()
        {
            ["Demo"] = "false",
            ["Access:OrganizerCode"] = Code,
            ["CommitLog"] = "redis",
            ["Redis:Configuration"] = redis.Configuration
        });
    }
}
