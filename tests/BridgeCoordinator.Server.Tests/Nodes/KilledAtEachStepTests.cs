using BridgeCoordinator.Server.Tests.CommitLogs.RedisStreams;
using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Nodes;

/// <summary>
/// One node of two is killed while its append is on its way to Redis, while the reply is on its way back, and when it has just
/// answered. The other node takes over: people resend there.
/// </summary>
[Collection(RunsAlone.Name)]
public sealed class KilledAtEachStepTests : IAsyncLifetime
{
    private readonly RedisServer redis = new();
    private readonly TemporaryFolder folder = new();
    private readonly TroubledProxy proxy;
    private readonly ServerProcess node;
    private readonly RealServer other;

    public KilledAtEachStepTests()
    {
        proxy = new TroubledProxy(redis.Port);
        node = new ServerProcess(folder.Path, Settings(proxy.Port));
        other = new RealServer(Settings(redis.Port));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        node.Dispose();
        await other.DisposeAsync();
        await proxy.DisposeAsync();
        redis.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Whatever_step_it_died_at_the_resent_command_is_stored_once_and_screens_are_current()
    {
        var meeting = await Meeting.TalkingAsync(other);
        await using var screen = await other.Anyone.WatchAsync(meeting.Id);
        await node.StartAsync();
        var atNode = new Person(node.Address, meeting.Near.Code);

        for (var i = 0; i < 3; i++)
        {
            var (id, before) = ($"asked-{i}", await TailAsync(meeting));
            proxy.HoldRequestsFrom(id);
            var unanswered = atNode.Do(meeting.Id, Count(3 * i + 1), id);
            await DieHoldingAsync(unanswered);
            Assert.Equal(before, await TailAsync(meeting));
            await ResendAsync(meeting, screen, id, Count(3 * i + 1));

            (id, before) = ($"kept-{i}", await TailAsync(meeting));
            proxy.HoldRepliesFrom("stored");
            unanswered = atNode.Do(meeting.Id, Count(3 * i + 2), id);
            await DieHoldingAsync(unanswered);
            await screen.Reaches(before + 1);
            Assert.Equal(before + 1, await ResendAsync(meeting, screen, id, Count(3 * i + 2)));

            id = $"answered-{i}";
            var seq = await atNode.Does(meeting.Id, Count(3 * i + 3), id);
            await node.KillAsync();
            await screen.Reaches(seq);
            Assert.Equal(seq, await ResendAsync(meeting, screen, id, Count(3 * i + 3)));
            await node.StartAsync();
        }

        Assert.Equal(await other.Anyone.CardsAsync(meeting.Id), screen.Cards());
    }

    private static Dictionary<string, string> Settings(int redisPort) => new()
    {
        ["Demo"] = "false",
        ["Access:OrganizerCode"] = RealServer.OrganizerCode,
        ["CommitLog"] = "redis",
        ["Redis:Configuration"] = $"127.0.0.1:{redisPort}"
    };

    private static object Count(int present) => new { type = "countPresent", siteId = Meeting.NearSite, groupId = Meeting.Group, present };

    private async Task DieHoldingAsync(Task<Answer> unanswered)
    {
        await Waiting.For(() => proxy.Holds);
        await node.KillAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => unanswered);
        proxy.Discard();
        await node.StartAsync();
    }

    private static async Task<long> TailAsync(Meeting meeting) => (await meeting.LogAsync())[^1].GetProperty("seq").GetInt64();

    private static async Task<long> ResendAsync(Meeting meeting, Screen screen, string id, object command)
    {
        var seq = await meeting.Near.Does(meeting.Id, command, id);
        Assert.Equal(seq, Assert.Single(await meeting.LogAsync(), commit => commit.GetProperty("commandId").GetString() == id).GetProperty("seq").GetInt64());
        await screen.Reaches(seq);
        return seq;
    }
}
