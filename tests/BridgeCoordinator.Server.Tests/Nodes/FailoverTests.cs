using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Storage;
using BridgeCoordinator.Server.Tests.CommitLogs;
using BridgeCoordinator.Server.Tests.CommitLogs.RedisStreams;
using BridgeCoordinator.Server.Tests.Harness;
using Microsoft.Extensions.Logging.Abstractions;

namespace BridgeCoordinator.Server.Tests.Nodes;

/// <summary>A primary that dies, and a replica that is made the primary in its place.</summary>
[Collection(RunsAlone.Name)]
public sealed class FailoverTests : IDisposable
{
    private readonly RedisServer primary = new();
    private readonly RedisServer replica;

    public FailoverTests() => replica = new RedisServer("--appendonly", "yes", "--appendfsync", "always", "--replicaof", "127.0.0.1", $"{primary.Port}");

    private string Configuration => $"{primary.Configuration},{replica.Configuration}";

    public void Dispose()
    {
        primary.Dispose();
        replica.Dispose();
    }

    [Fact]
    public async Task Acknowledged_commits_that_the_replica_lacks_are_brought_back_from_the_nodes_under_a_new_epoch()
    {
        await using var one = Node();
        await using var other = Node();
        var meeting = await Meeting.TalkingAsync(one);
        var organizerAtOther = new Person(other.Address, meeting.Organizer.Code);
        await using var screen = await organizerAtOther.WatchAsync(meeting.Id);
        await ReplicatedAsync($"bc:log:{meeting.Id}");
        await replica.ByHandAsync("REPLICAOF", "127.0.0.1", "1");
        for (var i = 0; i < 5; i++) await screen.Reaches(await meeting.Organizer.Does(meeting.Id, TwoNodes.Note($"n{i}"), $"n{i}"));
        var acknowledged = (await meeting.LogAsync()).ConvertAll(commit => commit.GetRawText());

        primary.Kill();
        await Waiting.For(async () => !await ReadyAsync(one) && !await ReadyAsync(other));
        Assert.Equal(503, (await meeting.Organizer.Do(meeting.Id, TwoNodes.Note("meanwhile"))).Status);
        await replica.ByHandAsync("REPLICAOF", "NO", "ONE");

        await Waiting.For(() => screen.Epoch == 2);
        await TwoNodes.Patiently(() => meeting.Organizer.Do(meeting.Id, TwoNodes.Note("at one"), "at-one"));
        var last = await TwoNodes.Patiently(() => organizerAtOther.Do(meeting.Id, TwoNodes.Note("at the other"), "at-the-other"));
        var log = await meeting.LogAsync();
        Assert.Equal(acknowledged, log.Take(acknowledged.Count).Select(commit => commit.GetRawText()));
        Assert.Equal("historyLost", log[acknowledged.Count].GetProperty("events")[0].GetProperty("reason").GetString());
        Assert.Equal(["at-one", "at-the-other"], log.Skip(acknowledged.Count + 1).Select(commit => commit.GetProperty("commandId").GetString()));
        await screen.Reaches(last);
    }

    /// <summary>A replica may be behind for as long as nobody looks: what it says would be confirmed to screens as the truth.</summary>
    [Fact]
    public async Task While_there_is_no_primary_no_replica_is_asked_in_its_place()
    {
        var options = new RedisOptions(Configuration) { AttemptTimeout = TimeSpan.FromSeconds(15) };
        await using var node = new RedisNode(RedisLine.Connect(options, TimeProvider.System, NullLogger<RedisLine>.Instance));
        await node.Log.Write("s", "a");
        await ReplicatedAsync("bc:log:s");

        primary.Kill();

        await Assert.ThrowsAsync<LogUnavailableException>(() => node.Log.ReadAsync("s", 0, Entries.Now));
        await Assert.ThrowsAsync<LogUnavailableException>(() => node.Log.ReadTailAsync("s", Entries.Now));
    }

    private RealServer Node() => new(new() { ["CommitLog"] = "redis", ["Redis:Configuration"] = Configuration });

    private Task ReplicatedAsync(string stream) =>
        Waiting.For(async () => (long)await replica.ByHandAsync("XLEN", stream) == (long)await primary.ByHandAsync("XLEN", stream));

    private static async Task<bool> ReadyAsync(RealServer server) => (await server.Anyone.Get("/health/ready")).Status == 200;
}
