using System.Text.Json;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Server.Live;
using BridgeCoordinator.Server.Sessions;
using BridgeCoordinator.Server.Tests.Harness;
using Microsoft.AspNetCore.SignalR.Client;

namespace BridgeCoordinator.Server.Tests.Live;

/// <summary>The stream that keeps a screen true.</summary>
public class WatchTests(RealServer server)
{
    [Fact]
    public async Task The_first_item_says_where_a_screen_stands_also_when_nothing_changed()
    {
        var meeting = await Meeting.TalkingAsync(server);
        object position;
        await using (var before = await meeting.Secretary.WatchAsync(meeting.Id)) position = before.Position;

        await using var again = await meeting.Secretary.WatchAsync(meeting.Id, position);
        var first = Assert.Single(again.Items);
        Assert.Equal((again.Seq, again.Seq), (first.GetProperty("from").GetInt64(), first.GetProperty("seq").GetInt64()));
        Assert.Empty(first.GetProperty("cards").EnumerateObject());
        Assert.InRange(first.GetProperty("time").GetDateTimeOffset(), DateTimeOffset.UtcNow.AddSeconds(-30), DateTimeOffset.UtcNow.AddSeconds(30));
    }

    [Fact]
    public async Task A_screen_that_was_away_gets_one_small_message_and_then_what_follows()
    {
        var meeting = await Meeting.TalkingAsync(server);
        object position;
        await using (var before = await server.Anyone.WatchAsync(meeting.Id)) position = before.Position;
        for (var present = 1; present <= 5; present++)
            await meeting.Near.Does(meeting.Id, new { type = "countPresent", siteId = Meeting.NearSite, groupId = Meeting.Group, present });

        await using var back = await server.Anyone.WatchAsync(meeting.Id, position);
        Assert.Equal(["sites/cho-don", "totals"], Assert.Single(back.Items).GetProperty("cards").EnumerateObject().Select(card => card.Name).Order());
        await back.Reaches(await meeting.Moderator.Does(meeting.Id, new { type = "startItem", itemId = "gioi-thieu" }));
        Assert.Equal(2, back.Items.Count);
    }

    [Fact]
    public async Task A_burst_reaches_a_slow_reader_as_few_newer_updates_and_ends_the_same()
    {
        var meeting = await Meeting.TalkingAsync(server);
        var feed = (await server.Service<SessionDirectory>().FindAsync(meeting.Id))!.Feed;
        using var endings = WatchEndings.For(null, server.Service<BridgeCoordinator.Server.Access.Revocations>(), server.Service<Farewell>(), TestContext.Current.CancellationToken);
        await using var slow = WatchStream.Of(feed, Task.FromResult(true), View.Public, null, endings, TimeProvider.System, _ => { }, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await slow.MoveNextAsync());
        await using var fast = await server.Anyone.WatchAsync(meeting.Id);

        long last = 0;
        for (var present = 1; present <= 200; present++)
            last = await (present % 2 == 0 ? meeting.Near : meeting.Secretary).Does(meeting.Id, new { type = "countPresent", siteId = Meeting.NearSite, groupId = Meeting.Group, present });

        await fast.Reaches(last);
        Assert.True(await slow.MoveNextAsync());
        Assert.Equal(last, slow.Current.Seq);
        Assert.Null(fast.Fault);
        Assert.Equal((await server.Anyone.CardsAsync(meeting.Id)).OrderBy(card => card.Key), fast.Cards().OrderBy(card => card.Key));
    }

    [Fact]
    public async Task A_connection_watches_a_session_once_and_many_sessions_together()
    {
        var meetings = new List<Meeting>();
        for (var i = 0; i < 6; i++) meetings.Add(await Meeting.OpenAsync(server));
        await using var hub = await server.Anyone.ConnectAsync();
        var streams = meetings.ConvertAll(meeting => hub.StreamAsync<JsonElement>("Watch", meeting.Id, null, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken));
        foreach (var stream in streams) Assert.True(await stream.MoveNextAsync());

        await using var second = hub.StreamAsync<JsonElement>("Watch", meetings[0].Id, null, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<Microsoft.AspNetCore.SignalR.HubException>(async () => await second.MoveNextAsync());
        Assert.Contains("watchTaken", refused.Message, StringComparison.Ordinal);
        Assert.NotEqual(default, await hub.InvokeAsync<DateTimeOffset>("Echo", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_drops_a_watch_and_asks_again_in_one_breath_is_let_in()
    {
        var meeting = await Meeting.OpenAsync(server);
        await using var hub = await server.Anyone.ConnectAsync();
        for (var i = 0; i < 30; i++)
        {
            using var leaving = new CancellationTokenSource();
            await using var stream = hub.StreamAsync<JsonElement>("Watch", meeting.Id, null, leaving.Token).GetAsyncEnumerator(TestContext.Current.CancellationToken);
            Assert.True(await stream.MoveNextAsync());
            Assert.Equal("public", stream.Current.GetProperty("view").GetString());
            await leaving.CancelAsync();
        }
    }

    [Fact]
    public async Task A_stopping_server_tells_its_screens_so()
    {
        var stopping = new RealServer([]);
        var meeting = await Meeting.OpenAsync(stopping);
        var screens = new List<Screen>();
        for (var i = 0; i < 10; i++) screens.Add(await stopping.Anyone.WatchAsync(meeting.Id));

        await stopping.DisposeAsync();

        foreach (var screen in screens)
        {
            await screen.Ends();
            Assert.Equal("serverStopping", screen.EndCode);
            Assert.Equal(1, screen.Items[^1].GetProperty("end").GetProperty("retryAfter").GetInt32());
            await screen.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_console_is_online_from_its_first_word_and_its_measurements_are_its_own_sites()
    {
        var meeting = await Meeting.OpenAsync(server);
        await using var screen = await meeting.Near.WatchAsync(meeting.Id);
        await using var hall = await meeting.Technician.WatchAsync(meeting.Id);
        await screen.Hub.SendAsync("Pulse", meeting.Id, Meeting.NearSite, new { rttMs = 40.0, jitterMs = 3.0, lossPercent = 0.0, samples = 10 }, TestContext.Current.CancellationToken);
        await screen.Hub.SendAsync("Pulse", meeting.Id, Meeting.FarSite, new { rttMs = 40.0, jitterMs = 3.0, lossPercent = 0.0, samples = 10 }, TestContext.Current.CancellationToken);

        await Waiting.For(() => hall.Card("sites/cho-don")!.Value.GetProperty("app").GetString() == "online" && VerdictOf(Meeting.NearSite) == "good");
        Assert.Equal(("offline", "unknown"), (hall.Card("sites/na-ri")!.Value.GetProperty("app").GetString(), VerdictOf(Meeting.FarSite)));

        string? VerdictOf(string siteId) => hall.Card("desk/links")!.Value.GetProperty("sites").EnumerateArray().Single(site => site.GetProperty("siteId").GetString() == siteId).GetProperty("verdict").GetString();
    }
}
