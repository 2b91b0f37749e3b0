using BridgeCoordinator.Server.Tests.CommitLogs.RedisStreams;
using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Nodes;

[Collection(RunsAlone.Name)]
public sealed class AbsentRedisTests
{
    [Fact]
    public async Task A_node_starts_before_its_Redis_says_so_and_serves_once_it_is_there()
    {
        using var redis = new RedisServer();
        redis.Kill();
        await using var node = new RealServer(new() { ["CommitLog"] = "redis", ["Redis:Configuration"] = redis.Configuration });

        Assert.Equal(200, (await node.Anyone.Get("/health/live")).Status);
        Assert.Equal(503, (await node.Anyone.Get("/health/ready")).Status);
        Assert.Equal(503, (await node.Organizer.Post("/api/sessions", Meeting.Plan())).Status);
        Assert.Contains(node.Log, line => line.StartsWith("Error Redis is not there (", StringComparison.Ordinal));

        var refused = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => node.Anyone.Get("/api/sessions")));
        Assert.All(refused, answer => Assert.Equal(503, answer.Status));
        Assert.InRange(node.Log.Count(line => line.Contains("could not be served", StringComparison.Ordinal)), 1, 3);

        redis.Restart();
        await Waiting.For(async () => (await node.Anyone.Get("/health/ready")).Status == 200);

        var meeting = await Meeting.OpenAsync(node);
        await using var other = new RealServer(new() { ["CommitLog"] = "redis", ["Redis:Configuration"] = redis.Configuration });
        await using var screen = await node.Anyone.WatchAsync(meeting.Id);
        await screen.Reaches(await new Person(other.Address, meeting.Moderator.Code).Does(meeting.Id, new { type = "openFloor", mode = "request" }));
    }
}
