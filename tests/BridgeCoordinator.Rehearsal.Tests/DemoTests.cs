using System.Diagnostics;

namespace BridgeCoordinator.Rehearsal.Tests;

public class DemoTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_demo_can_have_itself_rehearsed()
    {
        await using var server = new PlayedServer(null, ("Demo", "true"), ("Demo:Rehearse", "true"));

        var played = Assert.Single(await server.SessionsAsync(), session => session.GetProperty("rehearsal").GetBoolean()).GetProperty("id").GetString();

        // Half an hour before the opening the sites' consoles come on line one after another; so do the first checks.
        var waited = Stopwatch.StartNew();
        while (!await HasAGoodPictureAsync(server, played!))
        {
            Assert.True(waited.Elapsed < Patience, "nobody plays the demo");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<bool> HasAGoodPictureAsync(PlayedServer server, string sessionId)
    {
        var board = await server.GetAsync($"/api/sessions/{sessionId}/board");
        return board.GetProperty("cards").EnumerateObject()
            .Any(card => card.Name.StartsWith("sites/", StringComparison.Ordinal) && card.Value.GetProperty("data").GetProperty("video").GetString() == "good");
    }
}
