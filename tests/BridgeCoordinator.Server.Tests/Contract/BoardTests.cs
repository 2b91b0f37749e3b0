using System.Text;
using System.Text.Json;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Contract;

/// <summary>The board as it is polled, and that it is nothing but a fold of the log.</summary>
public class BoardTests(RealServer server)
{
    [Fact]
    public async Task Since_gives_only_the_cards_that_changed()
    {
        var meeting = await Meeting.TalkingAsync(server);
        var whole = (await server.Anyone.Get($"{meeting.Path}/board")).Json;
        var since = whole.GetProperty("seq").GetInt64();
        Assert.Equal((0, "public"), (whole.GetProperty("from").GetInt64(), whole.GetProperty("view").GetString()));

        await meeting.Near.Does(meeting.Id, new { type = "countPresent", siteId = Meeting.NearSite, groupId = Meeting.Group, present = 50 });
        var update = await server.Anyone.Get($"{meeting.Path}/board?epoch=1&view=public&since={since}");

        Assert.Equal((since, since + 1), (update.Json.GetProperty("from").GetInt64(), update.Json.GetProperty("seq").GetInt64()));
        Assert.Equal(["sites/cho-don", "totals"], update.Cards().Keys.Order());
        Assert.Empty(update.Json.GetProperty("gone").EnumerateArray());
    }

    /// <summary>After a loss that nobody noticed, epoch and seq alone would fit.</summary>
    [Fact]
    public async Task Whoever_stands_in_another_history_gets_everything()
    {
        var meeting = await Meeting.TalkingAsync(server);
        var whole = (await server.Anyone.Get($"{meeting.Path}/board")).Json;
        var position = $"epoch=1&view=public&since={whole.GetProperty("seq").GetInt64()}";

        Assert.Equal(whole.GetProperty("seq").GetInt64(), await FromAsync(whole.GetProperty("history").GetString()!));
        Assert.Equal(0, await FromAsync("0123456789abcdef"));

        async Task<long> FromAsync(string history) =>
            (await server.Anyone.Get($"{meeting.Path}/board?{position}&history={history}")).Json.GetProperty("from").GetInt64();
    }

    [Theory]
    [InlineData("epoch=2&view=public&since=3")]
    [InlineData("epoch=1&view=hall&since=3")]
    [InlineData("epoch=1&view=public&since=999")]
    [InlineData("epoch=1&view=public&since=-1")]
    [InlineData("epoch=1&since=3")]
    [InlineData("since=3")]
    public async Task Whoever_stands_elsewhere_gets_everything(string position)
    {
        var meeting = await Meeting.TalkingAsync(server);
        var update = await server.Anyone.Get($"{meeting.Path}/board?{position}");
        Assert.Equal(0, update.Json.GetProperty("from").GetInt64());
        Assert.Contains("meeting", update.Cards().Keys);
    }

    [Fact]
    public async Task An_etag_of_the_same_moment_and_view_is_answered_304()
    {
        var meeting = await Meeting.TalkingAsync(server);
        var first = await server.Anyone.Get($"{meeting.Path}/board");
        var tag = first.Header("ETag");
        Assert.Equal($"W/\"1-{first.Json.GetProperty("seq").GetInt64()}-public-{first.Json.GetProperty("history").GetString()}\"", tag);
        Assert.Equal("no-cache", first.Header("Cache-Control"));

        var same = await server.Anyone.Get($"{meeting.Path}/board", ("If-None-Match", tag));
        Assert.Equal((304, ""), (same.Status, same.Text));
        var ofHall = await meeting.Technician.Get($"{meeting.Path}/board", ("If-None-Match", tag));
        Assert.Equal(200, ofHall.Status);
        Assert.Contains("private", ofHall.Header("Cache-Control"), StringComparison.Ordinal);

        await meeting.Moderator.Does(meeting.Id, new { type = "startItem", itemId = "gioi-thieu" });
        Assert.Equal(200, (await server.Anyone.Get($"{meeting.Path}/board", ("If-None-Match", tag))).Status);
    }

    [Fact]
    public async Task The_log_folds_to_the_same_cards_as_the_live_board()
    {
        var meeting = await Meeting.TalkingAsync(server);
        await meeting.Near.Does(meeting.Id, Meeting.Request("r1"));
        await meeting.Moderator.Does(meeting.Id, new { type = "giveFloor", requestId = "r1" });
        await meeting.Moderator.Does(meeting.Id, new { type = "sendNotice", noticeId = "n1", to = "sites", text = "Đề nghị tắt micro", urgency = "normal" });

        var log = await meeting.Organizer.Get($"{meeting.Path}/log");
        var commits = log.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Commit>(line, WireJson.Options)!);
        var folded = Board.Of(Session.Empty(meeting.Id)).After(commits);

        var live = await meeting.Organizer.CardsAsync(meeting.Id);
        Assert.Equal(live.Keys.Order(), folded.Cards.Select(card => card.Key).Order());
        Assert.All(folded.Cards, card => Assert.Equal(live[card.Key], $$"""{"seq":{{card.Seq}},"data":{{Encoding.UTF8.GetString(card.Data.Span)}}}"""));
    }

    [Fact]
    public async Task The_log_goes_on_from_a_seq_without_a_hole()
    {
        var meeting = await Meeting.TalkingAsync(server);
        var all = await meeting.LogAsync();
        Assert.Equal(Enumerable.Range(1, all.Count), all.Select(commit => commit.GetProperty("seq").GetInt32()));
        var later = await meeting.LogAsync(after: 3);
        Assert.Equal(all.Skip(3).Select(commit => commit.GetRawText()), later.Select(commit => commit.GetRawText()));
        Assert.Empty(await meeting.LogAsync(after: 999));
    }

    [Fact]
    public async Task A_technician_reads_the_log_without_personal_data()
    {
        var meeting = await Meeting.TalkingAsync(server);
        await meeting.Near.Does(meeting.Id, Meeting.Request("r1"));
        string[] personal = ["\"speaker\":\"Nguyễn Thị Hoa\"", "\"topic\":\"Đường vào bản\"", "\"label\":\"Chợ Đồn\"", "\"chair\":\"Bí thư Huyện ủy\""];

        var redacted = (await meeting.Technician.Get($"{meeting.Path}/log")).Text;
        var whole = (await meeting.Secretary.Get($"{meeting.Path}/log")).Text;

        Assert.All(personal, text => Assert.Contains(text, whole, StringComparison.Ordinal));
        Assert.All(personal, text => Assert.DoesNotContain(text, redacted, StringComparison.Ordinal));
        Assert.Contains("\"requestId\":\"r1\"", redacted, StringComparison.Ordinal);
    }
}
