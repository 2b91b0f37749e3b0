using BridgeCoordinator.Server.Live;
using BridgeCoordinator.Server.Tests.Harness;
using Microsoft.AspNetCore.SignalR.Client;

namespace BridgeCoordinator.Server.Tests.Contract;

/// <summary>
/// While nodes are exchanged one by one, pages of one release meet nodes of another. What a release adds to the contract is
/// optional: a page may not know it yet, and a node passes over what only a newer page says.
/// </summary>
public class RollingUpgradeTests(RealServer server)
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_page_of_another_release_goes_on_from_where_it_stands(bool knowsHistory, bool saysMore)
    {
        var meeting = await Meeting.TalkingAsync(server);
        var board = (await server.Anyone.Get($"{meeting.Path}/board")).Json;
        var from = new Dictionary<string, object?> { ["epoch"] = 1, ["view"] = "public", ["seq"] = board.GetProperty("seq").GetInt64() };
        if (knowsHistory) from["history"] = board.GetProperty("history").GetString();
        if (saysMore) from["ofALaterRelease"] = new { depth = 3 };

        await using var screen = await server.Anyone.WatchAsync(meeting.Id, from);

        Assert.Equal(from["seq"], screen.Items[0].GetProperty("from").GetInt64());
        await screen.Reaches(await meeting.Moderator.Does(meeting.Id, new { type = "startItem", itemId = "gioi-thieu" }));
    }

    [Fact]
    public async Task A_poll_that_says_more_than_this_release_knows_is_answered()
    {
        var meeting = await Meeting.TalkingAsync(server);
        var seq = (await server.Anyone.Get($"{meeting.Path}/board")).Json.GetProperty("seq").GetInt64();

        var update = await server.Anyone.Get($"{meeting.Path}/board?epoch=1&view=public&since={seq}&ofALaterRelease=3");

        Assert.Equal((200, seq), (update.Status, update.Json.GetProperty("from").GetInt64()));
    }

    [Fact]
    public async Task A_pulse_that_measures_more_than_this_release_knows_counts()
    {
        var meeting = await Meeting.TalkingAsync(server);
        await using var hub = await meeting.Near.ConnectAsync();

        await hub.InvokeAsync("Pulse", meeting.Id, Meeting.NearSite, new { rttMs = 40, samples = 10, ofALaterRelease = 7 }, TestContext.Current.CancellationToken);

        Assert.Contains(server.Service<Presence>().ConsolesOf(meeting.Id, Meeting.NearSite), console => console.LastPulse?.RttMs == 40);
    }

    /// <summary>A command is carried out as it was meant or not at all, so here nothing is passed over.</summary>
    [Fact]
    public async Task A_command_that_says_more_than_this_release_knows_is_refused()
    {
        var meeting = await Meeting.TalkingAsync(server);

        var answer = await meeting.Near.Do(meeting.Id, new { type = "declareReady", siteId = Meeting.NearSite, ready = true, ofALaterRelease = 7 });

        Assert.Equal((400, "badField"), (answer.Status, answer.Code));
    }
}
