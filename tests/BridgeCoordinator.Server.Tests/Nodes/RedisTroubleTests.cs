using System.Diagnostics;
using System.Text.Json;
using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Nodes;

[Collection(RunsAlone.Name)]
public sealed class RedisTroubleTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Frozen_for_five_seconds_under_load_no_answer_is_false_and_readiness_tells()
    {
        await using var nodes = await TwoNodes.StartAsync();
        var meeting = nodes.Meeting;
        var answers = new System.Collections.Concurrent.ConcurrentDictionary<string, Answer>();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var load = Enumerable.Range(0, 8).Select(writer => WriteAsync(nodes, writer, answers, enough.Token)).ToList();
        await Waiting.For(() => answers.Count > 100);

        nodes.Redis.Freeze();
        var frozen = Stopwatch.StartNew();
        await Waiting.For(async () => !await ReadyAsync(nodes.One) && !await ReadyAsync(nodes.Other));
        Assert.InRange(frozen.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3));
        await Waiting.For(() => frozen.Elapsed > TimeSpan.FromSeconds(5));
        nodes.Redis.Thaw();
        var thawed = Stopwatch.StartNew();
        await Waiting.For(async () => await ReadyAsync(nodes.One) && await ReadyAsync(nodes.Other));
        Assert.InRange(thawed.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        await enough.CancelAsync();
        await Task.WhenAll(load);

        var stored = (await LogAsync(meeting)).ToLookup(commit => commit.GetProperty("commandId").GetString());
        Assert.All(answers.Where(answer => answer.Value.Status == 200), answer =>
            Assert.Equal(answer.Value.Json.GetProperty("seq").GetInt64(), Assert.Single(stored[answer.Key]).GetProperty("seq").GetInt64()));
        Assert.All(answers.Where(answer => answer.Value.Status != 200), answer => Assert.Equal(503, answer.Value.Status));
        Assert.All(answers.Where(answer => CodeOf(answer.Value) is "logUnavailable"), answer => Assert.Empty(stored[answer.Key]));
        // Whoever resends what was in doubt stores it once.
        foreach (var (id, _) in answers.Where(answer => answer.Value.Status == 503))
            await TwoNodes.Patiently(() => meeting.Organizer.Do(meeting.Id, TwoNodes.Note(id), id));
        stored = (await LogAsync(meeting)).ToLookup(commit => commit.GetProperty("commandId").GetString());
        Assert.All(answers.Keys, id => Assert.Single(stored[id]));
    }

    [Fact]
    public async Task An_emptied_Redis_gets_the_running_session_back_under_a_new_epoch_and_people_stay_signed_in()
    {
        await using var nodes = await TwoNodes.StartAsync();
        var meeting = nodes.Meeting;
        await using var screen = await nodes.AtOther(meeting.Near).WatchAsync(meeting.Id);
        var before = (await LogAsync(meeting)).Select(commit => commit.GetRawText()).ToList();

        nodes.Redis.Kill();
        nodes.Redis.RestartEmpty();

        await Waiting.For(() => screen.Epoch == 2);
        var after = await LogAsync(meeting);
        Assert.Equal(before, after.Take(before.Count).Select(commit => commit.GetRawText()));
        Assert.Equal("historyLost", after[before.Count].GetProperty("events")[0].GetProperty("reason").GetString());
        Assert.Equal(before.Count, after[before.Count].GetProperty("events")[0].GetProperty("keptThrough").GetInt64());
        await Waiting.For(async () => (await nodes.AtOther(meeting.Near).Do(meeting.Id, Meeting.Request("after-the-loss"))).Status == 200);
        await screen.Reaches(after.Count + 1);
    }

    private static async Task WriteAsync(
        TwoNodes nodes, int writer, System.Collections.Concurrent.ConcurrentDictionary<string, Answer> answers, CancellationToken enough)
    {
        var organizer = writer % 2 == 0 ? nodes.Meeting.Organizer : nodes.AtOther(nodes.Meeting.Organizer);
        for (var i = 0; !enough.IsCancellationRequested; i++)
        {
            var id = $"w{writer}-{i}";
            var answer = await organizer.Do(nodes.Meeting.Id, TwoNodes.Note(id), id);
            if (answer.Status != 429) answers[id] = answer;
            await Task.Delay(20, CancellationToken.None);
        }
    }

    private static async Task<bool> ReadyAsync(RealServer server) => (await server.Anyone.Get("/health/ready")).Status == 200;

    private static async Task<List<JsonElement>> LogAsync(Meeting meeting)
    {
        var log = await meeting.Organizer.Get($"{meeting.Path}/log");
        Assert.Equal(200, log.Status);
        return [.. log.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static string? CodeOf(Answer answer) => answer.Status == 503 ? answer.Json.GetProperty("code").GetString() : null;
}
