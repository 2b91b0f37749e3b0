using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Access;

/// <summary>What keeps other pages out and ours to itself.</summary>
public class BrowserSafetyTests(RealServer server)
{
    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1.evil.example")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("file://")]
    public async Task A_page_of_another_origin_gets_neither_the_hub_nor_a_change(string origin)
    {
        var meeting = await Meeting.InDraftAsync(server);
        var from = ("Origin", origin);
        var command = await meeting.Moderator.Post($"{meeting.Path}/commands", new { id = "a", command = new { type = "openSession" } }, from);
        Assert.Equal((403, "originNotAllowed"), (command.Status, command.Code));
        Assert.Equal(403, (await server.Anyone.Post("/api/sign-in", new { code = "x" }, from)).Status);
        Assert.Equal(403, (await server.Anyone.Get("/hub", from)).Status);
        Assert.Equal(403, (await server.Anyone.Post("/hub/negotiate?negotiateVersion=1", new { }, from)).Status);
        Assert.Equal("draft", (await meeting.Moderator.Get($"{meeting.Path}/board")).Json.GetProperty("cards").GetProperty("meeting").GetProperty("data").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Our_own_page_and_an_allowed_one_may()
    {
        await using var open = new RealServer(new() { ["Access:AllowedOrigins:0"] = "https://hop.example" });
        var meeting = await Meeting.InDraftAsync(open);
        foreach (var origin in new[] { open.Address.GetLeftPart(UriPartial.Authority), "https://hop.example" })
            Assert.Equal(200, (await meeting.Moderator.Post($"{meeting.Path}/commands", new { id = "a", command = new { type = "openSession" } }, ("Origin", origin))).Status);
    }

    [Fact]
    public async Task No_answer_is_kept_but_the_public_board_which_is_asked_for_anew()
    {
        var meeting = await Meeting.OpenAsync(server);
        var closed = await Meeting.OpenAsync(server, isPublic: false);
        foreach (var path in new[] { "/api/sessions", $"{meeting.Path}/plan", $"{meeting.Path}/log", $"{meeting.Path}/access" })
            Assert.Equal("no-store", (await server.Organizer.Get(path)).Header("Cache-Control"));
        Assert.Equal("no-store", (await server.Organizer.Post($"{meeting.Path}/access", Meeting.Access("Khách", null, "viewer"))).Header("Cache-Control"));
        Assert.Equal("no-store", (await server.Anyone.Get($"{meeting.Path}/plan")).Header("Cache-Control"));

        Assert.Equal("no-cache", (await meeting.Viewer.Get($"{meeting.Path}/board")).Header("Cache-Control"));
        Assert.Equal("no-cache, private", (await closed.Viewer.Get($"{closed.Path}/board")).Header("Cache-Control"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/s/demo")]
    [InlineData("/join")]
    [InlineData("/api/sessions")]
    [InlineData("/api/nothing")]
    [InlineData("/nothing")]
    public async Task Every_answer_says_what_a_browser_may_do_with_it(string path)
    {
        var answer = await server.Anyone.Get(path);
        Assert.Contains("default-src 'self'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal(("nosniff", "no-referrer"), (answer.Header("X-Content-Type-Options"), answer.Header("Referrer-Policy")));
        Assert.DoesNotContain("Kestrel", answer.Header("Server"), StringComparison.Ordinal);
    }
}
