using System.Text.Json;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Live;
using BridgeCoordinator.Server.Sessions;
using BridgeCoordinator.Server.Tests.Harness;
using Microsoft.AspNetCore.SignalR.Client;

namespace BridgeCoordinator.Server.Tests.Nodes;

public sealed class SharedLogTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thousand_commands_to_two_nodes_at_once_are_each_stored_once_and_both_boards_end_equal()
    {
        await using var nodes = await TwoNodes.StartAsync();
        var meeting = nodes.Meeting;
        Person[] at = [meeting.Organizer, nodes.AtOther(meeting.Organizer)];
        await using var oneScreen = await at[0].WatchAsync(meeting.Id);
        await using var otherScreen = await at[1].WatchAsync(meeting.Id);

        var ids = Enumerable.Range(0, 1_000).Select(i => $"command-{i}").ToList();
        var seqs = new long[ids.Count];
        await Parallel.ForAsync(0, ids.Count, new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = Stop }, async (i, _) =>
            seqs[i] = await TwoNodes.Patiently(() => at[i % 2].Do(meeting.Id, TwoNodes.Note(ids[i]), ids[i])));

        var log = await meeting.Organizer.Get($"{meeting.Path}/log");
        var commits = log.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(Enumerable.Range(1, commits.Count).Select(seq => (long)seq), commits.Select(commit => commit.GetProperty("seq").GetInt64()));
        var stored = commits.ToLookup(commit => commit.GetProperty("commandId").GetString());
        Assert.All(ids.Zip(seqs), command => Assert.Equal(command.Second, Assert.Single(stored[command.First]).GetProperty("seq").GetInt64()));
        await oneScreen.Reaches(commits.Count);
        await otherScreen.Reaches(commits.Count);
        Assert.Equal(oneScreen.Cards(), otherScreen.Cards());
        Assert.Equal(await at[0].CardsAsync(meeting.Id), await at[1].CardsAsync(meeting.Id));
    }

    [Fact]
    public async Task A_code_and_a_cookie_from_one_node_open_the_other_and_a_revocation_reaches_both()
    {
        await using var nodes = await TwoNodes.StartAsync();
        var meeting = nodes.Meeting;
        var signedIn = await nodes.One.Anyone.Post("/api/sign-in", new { code = meeting.Near.Code });
        var grantId = signedIn.Json.GetProperty("grantId").GetString()!;
        await using var screen = await nodes.AtOther(meeting.Near).WatchAsync(meeting.Id);
        Assert.Equal($"site/{Meeting.NearSite}", screen.View);
        var byCookie = await nodes.Other.Anyone.Get($"{meeting.Path}/board", ("Cookie", $"bc-{grantId}={meeting.Near.Code}"), ("X-Grant", grantId));
        Assert.Equal($"site/{Meeting.NearSite}", byCookie.Json.GetProperty("view").GetString());

        Assert.Equal(204, (await meeting.Organizer.Delete($"{meeting.Path}/access/{grantId}")).Status);

        await screen.Ends();
        Assert.Equal("revoked", screen.EndCode);
        Assert.Equal(401, (await nodes.AtOther(meeting.Near).Do(meeting.Id, new { type = "declareReady", siteId = Meeting.NearSite, ready = true })).Status);
    }

    [Fact]
    public async Task A_rehearsal_deleted_on_one_node_is_gone_from_the_other()
    {
        await using var nodes = await TwoNodes.StartAsync();
        var meeting = nodes.Meeting;
        var made = await meeting.Organizer.Post($"{meeting.Path}/rehearsals", new { shareAccess = true });
        var rehearsal = $"/api/sessions/{made.Json.GetProperty("id").GetString()}";
        var there = nodes.AtOther(meeting.Organizer);
        await using var screen = await there.WatchAsync(made.Json.GetProperty("id").GetString()!);

        Assert.Equal(204, (await meeting.Organizer.Delete(rehearsal)).Status);

        await screen.Ends();
        Assert.Equal("closed", screen.EndCode);
        await Waiting.For(async () => (await there.Get($"{rehearsal}/board")).Status == 404);
        Assert.DoesNotContain(nodes.Other.Service<SessionDirectory>().Awake, runner => runner.Session.Lifecycle.RehearsalOf is not null);
    }

    [Fact]
    public async Task What_a_console_tells_one_node_the_other_knows_too()
    {
        await using var nodes = await TwoNodes.StartAsync();
        var meeting = nodes.Meeting;
        await meeting.Moderator.CardsAsync(meeting.Id);
        await nodes.AtOther(meeting.Moderator).CardsAsync(meeting.Id);
        await using var hub = await meeting.Near.ConnectAsync();

        await hub.InvokeAsync("Pulse", meeting.Id, Meeting.NearSite, new { rttMs = 20.0, jitterMs = 2.0, lossPercent = 0.0, samples = 10 }, Stop);

        var known = nodes.Other.Service<Presence>();
        await Waiting.For(() => known.ConsolesOf(meeting.Id, Meeting.NearSite).Any(console => console.LastPulse?.RttMs is 20.0));
    }

    [Fact]
    public async Task Both_nodes_sample_the_links_of_a_minute_and_it_is_written_once()
    {
        await using var nodes = await TwoNodes.StartAsync();
        var meeting = nodes.Meeting;
        var runners = await Task.WhenAll(((RealServer[])[nodes.One, nodes.Other]).Select(node => node.Service<SessionDirectory>().FindAsync(meeting.Id)));
        var minute = new DateTimeOffset(2025, 3, 7, 8, 0, 0, TimeSpan.Zero);

        for (var i = 0; i < 3; i++)
        {
            var outcomes = await Task.WhenAll(runners.Select((runner, node) => SampleAsync(runner!, minute.AddMinutes(i).AddSeconds(node), rtt: 20 + node)));
            Assert.Single(outcomes, outcome => outcome is CommandOutcome.Accepted);
        }

        var log = await meeting.Organizer.Get($"{meeting.Path}/log");
        Assert.Equal(3, log.Text.Split('\n').Count(line => line.Contains("linksSampled", StringComparison.Ordinal)));
    }

    private static Task<CommandOutcome> SampleAsync(SessionRunner runner, DateTimeOffset at, double rtt)
    {
        var observed = new SampleLinks([new LinkSample(Meeting.NearSite, rtt, 2, 0)]);
        return runner.SubmitAsync(CommandEnvelope.Of(LinkWatch.IdOf(observed, runner.Session, at), observed, Actor.System));
    }
}
