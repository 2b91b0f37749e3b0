using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Access;

/// <summary>Behind a proxy that ends TLS: who calls and by which scheme is what the proxy says, and nobody else's word.</summary>
public class TrustedProxyTests
{
    private static readonly (string, string) Https = ("X-Forwarded-Proto", "https");

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.0/8")]
    public async Task A_trusted_proxy_says_who_calls_and_by_which_scheme(string trusted)
    {
        await using var server = new RealServer(new() { ["Access:TrustedProxies:0"] = trusted, ["Access:FailedSignInsPerMinute"] = "2" });
        var meeting = await Meeting.InDraftAsync(server);

        Assert.Equal(401, await WrongFromAsync("203.0.113.7", "a"));
        Assert.Equal(401, await WrongFromAsync("203.0.113.7", "b"));
        Assert.Equal(429, await WrongFromAsync("203.0.113.7", "c"));
        Assert.Equal(401, await WrongFromAsync("203.0.113.8", "d"));
        Assert.Contains("; secure", (await SignInAsync(server, Https)).Header("Set-Cookie"), StringComparison.OrdinalIgnoreCase);
        var issued = await server.Organizer.Post($"{meeting.Path}/access", Meeting.Access("Khách", null, "viewer"), Https);
        Assert.StartsWith("https://", issued.Json.GetProperty("link").GetString(), StringComparison.Ordinal);

        async Task<int> WrongFromAsync(string address, string code) => (await server.Anyone.Post("/api/sign-in", new { code }, ("X-Forwarded-For", address))).Status;
    }

    [Theory]
    [InlineData(null)]
    [InlineData("192.0.2.1")]
    public async Task Nobody_else_is_believed(string? trusted)
    {
        await using var server = new RealServer(trusted is null ? [] : new() { ["Access:TrustedProxies:0"] = trusted });
        Assert.DoesNotContain("; secure", (await SignInAsync(server, Https)).Header("Set-Cookie"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_service_that_is_reached_by_https_sets_secure_cookies_only()
    {
        await using var server = new RealServer(new() { ["Access:PublicUrl"] = "https://hop.example" });
        Assert.Contains("; secure", (await SignInAsync(server)).Header("Set-Cookie"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_is_no_address_stops_the_start() =>
        Assert.Contains("proxy.example", Assert.ThrowsAny<Exception>(() => new RealServer(new() { ["Access:TrustedProxies:0"] = "proxy.example" })).ToString(), StringComparison.Ordinal);

    private static Task<Answer> SignInAsync(RealServer server, params (string, string)[] headers) =>
        server.Anyone.Post("/api/sign-in", new { code = RealServer.OrganizerCode }, headers);
}
