using System.Diagnostics;
using System.Text.Json;
using BridgeCoordinator.Server.Tests.CommitLogs.RedisStreams;
using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Nodes;

/// <summary>Two whole servers, people who go on working at both, and a Redis to which everything happens.</summary>
[Collection(RunsAlone.Name)]
public sealed class RedisTroubleTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(30)]
    public async Task Frozen_under_load_no_answer_is_false_and_readiness_tells(int seconds)
    {
        await using var nodes = await TwoNodes.StartAsync();
        await using var load = await Load.BeginAsync(nodes);

        nodes.Redis.Freeze();
        var (frozen, over) = (Stopwatch.StartNew(), Task.Delay(TimeSpan.FromSeconds(seconds), TestContext.Current.CancellationToken));
        if (seconds > 3)
        {
            await Waiting.For(async () => !await ReadyAsync(nodes.One) && !await ReadyAsync(nodes.Other));
            Assert.InRange(frozen.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3));
        }

        await over;
        nodes.Redis.Thaw();
        var thawed = Stopwatch.StartNew();
        await Waiting.For(async () => await ReadyAsync(nodes.One) && await ReadyAsync(nodes.Other));
        Assert.InRange(thawed.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));

        await load.AcceptsAsync(50);
        await load.EndTruthfullyAsync();
    }

    [Fact]
    public async Task Killed_and_restarted_from_its_file_under_load_it_has_everything()
    {
        await using var nodes = await TwoNodes.StartAsync();
        await using var load = await Load.BeginAsync(nodes);
        await using var screen = await nodes.AtOther(nodes.Meeting.Technician).WatchAsync(nodes.Meeting.Id);

        for (var i = 0; i < 3; i++)
        {
            nodes.Redis.Kill();
            nodes.Redis.Restart();
            await load.AcceptsAsync(50);
        }

        await load.EndTruthfullyAsync();
        Assert.Equal(1, (await nodes.Meeting.LogAsync())[^1].GetProperty("epoch").GetInt32());
        await screen.Reaches((await nodes.Meeting.LogAsync()).Count);
    }

    [Fact]
    public async Task A_stream_deleted_under_load_is_brought_back_whole_under_a_new_epoch()
    {
        await using var nodes = await TwoNodes.StartAsync();
        await using var load = await Load.BeginAsync(nodes);
        await using var screen = await nodes.AtOther(nodes.Meeting.Technician).WatchAsync(nodes.Meeting.Id);

        await nodes.Redis.ByHandAsync("DEL", $"bc:log:{nodes.Meeting.Id}");
        await Waiting.For(() => screen.Epoch == 2);
        await load.AcceptsAsync(50);

        await load.EndTruthfullyAsync();
        var log = await nodes.Meeting.LogAsync();
        Assert.Equal(Enumerable.Range(1, log.Count), log.Select(commit => commit.GetProperty("seq").GetInt32()));
        var began = log.Select(commit => commit.GetProperty("events")[0]).Where(first => first.GetProperty("type").GetString() == "epochBegan");
        Assert.Equal(["created", "historyLost"], began.Select(first => first.GetProperty("reason").GetString()));
        await screen.Reaches(log.Count);
    }

    [Fact]
    public async Task An_emptied_Redis_gets_the_running_session_back_under_a_new_epoch_and_people_of_both_nodes_stay_signed_in()
    {
        await using var nodes = await TwoNodes.StartAsync();
        var meeting = nodes.Meeting;
        await using var screen = await nodes.AtOther(meeting.Near).WatchAsync(meeting.Id);
        Assert.Equal(200, (await meeting.Secretary.Get($"{meeting.Path}/board")).Status);
        Assert.Equal(200, (await nodes.AtOther(meeting.Technician).Get($"{meeting.Path}/board")).Status);
        var before = (await meeting.LogAsync()).Select(commit => commit.GetRawText()).ToList();

        nodes.Redis.Kill();
        nodes.Redis.RestartEmpty();

        await Waiting.For(() => screen.Epoch == 2);
        var after = await meeting.LogAsync();
        Assert.Equal(before, after.Take(before.Count).Select(commit => commit.GetRawText()));
        Assert.Equal("historyLost", after[before.Count].GetProperty("events")[0].GetProperty("reason").GetString());
        Assert.Equal(before.Count, after[before.Count].GetProperty("events")[0].GetProperty("keptThrough").GetInt64());
        await Waiting.For(async () => (await nodes.AtOther(meeting.Near).Do(meeting.Id, Meeting.Request("after-the-loss"))).Status == 200);
        await screen.Reaches(after.Count + 1);
        // Each was known to one node only, and is let in by the other now.
        await Waiting.For(async () => (await nodes.AtOther(meeting.Secretary).Get($"{meeting.Path}/log")).Status == 200);
        await Waiting.For(async () => (await meeting.Technician.Get($"{meeting.Path}/log")).Status == 200);
    }

    [Fact]
    public async Task An_emptied_Redis_lets_nobody_in_whose_grant_was_revoked_though_a_node_that_knew_the_grant_had_not_heard_of_it()
    {
        await using var nodes = await TwoNodes.StartAsync();
        var meeting = nodes.Meeting;
        var atOther = nodes.AtOther(meeting.Viewer);
        await using var screen = await nodes.AtOther(meeting.Near).WatchAsync(meeting.Id);
        Assert.Equal(200, (await atOther.Get($"{meeting.Path}/board")).Status);
        Assert.Equal(204, (await meeting.Organizer.Delete($"{meeting.Path}/access/{await GrantIdAsync("Người xem")}")).Status);

        nodes.Redis.Kill();
        nodes.Redis.RestartEmpty();

        await Waiting.For(() => screen.Epoch == 2);
        await Waiting.For(async () => await LineAsync("Người xem") is { } back && back.GetProperty("revokedAt").ValueKind == JsonValueKind.String);
        Assert.Equal(401, (await meeting.Viewer.Get($"{meeting.Path}/log")).Status);
        Assert.Equal(401, (await atOther.Get($"{meeting.Path}/log")).Status);

        async Task<string> GrantIdAsync(string label) => (await LineAsync(label))!.Value.GetProperty("grantId").GetString()!;

        async Task<JsonElement?> LineAsync(string label)
        {
            var list = await meeting.Organizer.Get($"{meeting.Path}/access");
            return list.Status == 200 ? list.Json.EnumerateArray().Where(line => line.GetProperty("label").GetString() == label).Cast<JsonElement?>().FirstOrDefault() : null;
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_pub_sub_the_other_nodes_screens_follow_all_the_same(bool forbidden)
    {
        await using var nodes = await TwoNodes.StartAsync();
        var meeting = nodes.Meeting;
        await using var screen = await nodes.AtOther(meeting.Technician).WatchAsync(meeting.Id);
        if (forbidden) await nodes.Redis.ByHandAsync("ACL", "SETUSER", "default", "resetchannels");

        for (var i = 0; i < 20; i++)
        {
            await nodes.Redis.ByHandAsync("CLIENT", "KILL", "TYPE", "pubsub");
            var seq = await TwoNodes.Patiently(() => meeting.Organizer.Do(meeting.Id, TwoNodes.Note($"n{i}"), $"n{i}"));
            var given = Stopwatch.StartNew();
            await screen.Reaches(seq);
            Assert.InRange(given.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3));
        }

        Assert.DoesNotContain(screen.Items, item => item.TryGetProperty("behindSince", out var since) && since.ValueKind != JsonValueKind.Null);
    }

    [Fact]
    public async Task A_command_whose_append_lost_its_reply_gets_a_late_true_answer_and_is_stored_once()
    {
        using var redis = new RedisServer();
        await using var proxy = new TroubledProxy(redis.Port);
        await using var node = new RealServer(new() { ["CommitLog"] = "redis", ["Redis:Configuration"] = $"127.0.0.1:{proxy.Port}" });
        var meeting = await Meeting.OpenAsync(node);

        for (var i = 0; i < 3; i++)
        {
            proxy.CutInsteadOfReplying("stored");
            var seq = await meeting.Organizer.Does(meeting.Id, TwoNodes.Note($"n{i}"), $"n{i}");
            Assert.True(proxy.HasCut);
            Assert.Equal(seq, Assert.Single(await meeting.LogAsync(), commit => commit.GetProperty("commandId").GetString() == $"n{i}").GetProperty("seq").GetInt64());
            await Waiting.For(async () => await ReadyAsync(node));
        }
    }

    private static async Task<bool> ReadyAsync(RealServer server) => (await server.Anyone.Get("/health/ready")).Status == 200;
}
