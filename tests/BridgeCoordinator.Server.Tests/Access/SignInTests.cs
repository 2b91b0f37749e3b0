using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.Tests.Harness;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace BridgeCoordinator.Server.Tests.Access;

/// <summary>From a code to a cookie, and what a cookie opens.</summary>
public class SignInTests(RealServer server)
{
    [Fact]
    public async Task A_code_becomes_a_cookie_of_its_grant_and_the_answer_says_what_it_opens()
    {
        var meeting = await Meeting.OpenAsync(server, isPublic: false);
        using var browser = new Browser(server.Address);

        var grant = await browser.SignInAsync(meeting.Near.Code!);

        Assert.Equal(["siteSecretary", "siteTechnician"], grant.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
        Assert.Equal(("cho-don", "Chợ Đồn"), (grant.GetProperty("siteId").GetString(), grant.GetProperty("label").GetString()));
        Assert.Equal(meeting.Id, Assert.Single(grant.GetProperty("sessions").EnumerateArray()).GetProperty("id").GetString());
        var set = Assert.Single(browser.LastSetCookies);
        Assert.StartsWith($"bc-{grant.GetProperty("grantId").GetString()}=", set, StringComparison.Ordinal);
        Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", set, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Two_grants_in_one_browser_keep_apart_and_each_call_names_its_own()
    {
        var meeting = await Meeting.OpenAsync(server, isPublic: false);
        using var browser = new Browser(server.Address);
        var near = (await browser.SignInAsync(meeting.Near.Code!)).GetProperty("grantId").GetString()!;
        var moderator = (await browser.SignInAsync(meeting.Moderator.Code!)).GetProperty("grantId").GetString()!;

        Assert.Equal("site/cho-don", await ViewAsync($"?grant={near}", null));
        Assert.Equal("hall", await ViewAsync("", moderator));
        Assert.Equal("site/cho-don", await ViewAsync("", near));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync($"{meeting.Path}/board", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync($"{meeting.Path}/board", "somebodyelse")).StatusCode);

        async Task<string> ViewAsync(string query, string? grant)
        {
            using var response = await browser.GetAsync($"{meeting.Path}/board{query}", grant);
            return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("view").GetString()!;
        }
    }

    [Fact]
    public async Task The_hub_knows_a_browser_by_the_grant_in_its_query()
    {
        var meeting = await Meeting.OpenAsync(server, isPublic: false);
        using var browser = new Browser(server.Address);
        var grant = (await browser.SignInAsync(meeting.Near.Code!)).GetProperty("grantId").GetString()!;
        await using var hub = new HubConnectionBuilder().WithUrl(new Uri(server.Address, $"/hub?grant={grant}"), options =>
        {
            options.Transports = Microsoft.AspNetCore.Http.Connections.HttpTransportType.WebSockets;
            options.SkipNegotiation = true;
            options.Cookies = browser.Cookies;
        }).Build();
        await hub.StartAsync(TestContext.Current.CancellationToken);

        await foreach (var item in hub.StreamAsync<JsonElement>("Watch", meeting.Id, null, TestContext.Current.CancellationToken))
        {
            Assert.Equal("site/cho-don", item.GetProperty("view").GetString());
            break;
        }
    }

    [Fact]
    public async Task Signing_out_takes_the_cookie_of_that_grant_and_no_other()
    {
        var meeting = await Meeting.OpenAsync(server, isPublic: false);
        using var browser = new Browser(server.Address);
        var near = (await browser.SignInAsync(meeting.Near.Code!)).GetProperty("grantId").GetString()!;
        var moderator = (await browser.SignInAsync(meeting.Moderator.Code!)).GetProperty("grantId").GetString()!;

        using var left = await browser.PostAsync("/api/sign-out", new { grantId = near });

        Assert.Equal(HttpStatusCode.NoContent, left.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync($"{meeting.Path}/board", near)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"{meeting.Path}/board", moderator)).StatusCode);
        Assert.Equal(200, (await meeting.Near.Get($"{meeting.Path}/board")).Status);
    }

    [Fact]
    public async Task A_wrong_code_opens_nothing_anywhere()
    {
        var meeting = await Meeting.OpenAsync(server);
        var stranger = new Person(server.Address, "0000000000000000000000000a");

        var signIn = await server.Anyone.Post("/api/sign-in", new { code = stranger.Code });
        Assert.Equal((401, "wrongCode"), (signIn.Status, signIn.Code));
        Assert.Equal(401, (await stranger.Get($"{meeting.Path}/board")).Status);
        Assert.Equal(401, (await stranger.Do(meeting.Id, new { type = "openSession" })).Status);
        await using var screen = await stranger.WatchAsync(meeting.Id);
        Assert.Contains("notSignedIn", Assert.IsType<HubException>(screen.Fault).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_twenty_wrong_codes_an_address_waits_a_minute_to_try_another_but_holders_of_a_code_come_in()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var strict = new RealServer(new() { ["Access:FailedSignInsPerMinute"] = "20" }, clock);
        var meeting = await Meeting.OpenAsync(strict);
        for (var i = 0; i < 20; i++)
        {
            var code = $"wrong{i:00}";
            var (wanted, answer) = (i % 3) switch
            {
                0 => (401, await strict.Anyone.Post("/api/sign-in", new { code })),
                1 => (401, await new Person(strict.Address, code).Get($"{meeting.Path}/log")),
                _ => (401, await strict.Anyone.Get($"{meeting.Path}/log", ("X-Grant", "g"), ("Cookie", $"bc-g={code}")))
            };
            Assert.Equal(wanted, answer.Status);
        }

        var next = await strict.Anyone.Post("/api/sign-in", new { code = "wrong20" }, ("Accept-Language", "en"));
        Assert.Equal((429, "tooManyAttempts", "60"), (next.Status, next.Code, next.Header("Retry-After")));
        Assert.Equal(401, (await strict.Anyone.Post("/api/sign-in", new { code = "wrong00" })).Status);
        // Neither was ever seen on this server before.
        Assert.Equal(200, (await meeting.Viewer.Get($"{meeting.Path}/board")).Status);
        Assert.Equal(200, (await strict.Anyone.Post("/api/sign-in", new { code = meeting.Near.Code })).Status);

        clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(401, (await strict.Anyone.Post("/api/sign-in", new { code = "wrong20" })).Status);
    }

    [Fact]
    public async Task A_connection_that_was_refused_is_let_in_once_its_code_opens_something()
    {
        var meeting = await Meeting.OpenAsync(server);
        var code = AccessCode.New();
        await using var hub = await new Person(server.Address, code).ConnectAsync();
        var refused = await Assert.ThrowsAsync<HubException>(() => ReadyAsync());
        Assert.Contains("notSignedIn", refused.Message, StringComparison.Ordinal);

        var grant = server.Service<GrantDesk>().GrantOf(meeting.Id, new GrantRequest([Role.Technician], "Tổ kỹ thuật"), code);
        await server.Service<IAccessStore>().AddAsync([grant], TestContext.Current.CancellationToken);

        Assert.True((await ReadyAsync()).TryGetProperty("seq", out _));

        Task<JsonElement> ReadyAsync() => hub.InvokeAsync<JsonElement>(
            "Submit", meeting.Id, "c1", new { type = "declareReady", siteId = Meeting.FarSite, ready = true }, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_forgotten_page_that_repeats_one_dead_code_locks_nobody_out()
    {
        await using var strict = new RealServer(new() { ["Access:FailedSignInsPerMinute"] = "3" });
        var meeting = await Meeting.OpenAsync(strict);
        for (var i = 0; i < 10; i++) Assert.Equal(401, (await new Person(strict.Address, "yesterdays").Get($"{meeting.Path}/board")).Status);
        Assert.Equal(200, (await strict.Anyone.Post("/api/sign-in", new { code = meeting.Viewer.Code })).Status);
    }

    [Fact]
    public async Task No_code_gets_into_a_log_line_however_much_is_logged()
    {
        await using var talkative = new RealServer(new()
        {
            ["Logging:LogLevel:Default"] = "Trace",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace",
            ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "Trace"
        });
        var meeting = await Meeting.OpenAsync(talkative);
        using var browser = new Browser(talkative.Address);
        var grant = (await browser.SignInAsync(meeting.Near.Code!)).GetProperty("grantId").GetString();
        (await browser.GetAsync($"{meeting.Path}/board", grant)).Dispose();
        await using (var byQuery = Hubs.Build(talkative.Address, null, $"?access_token={meeting.Far.Code}"))
        {
            await byQuery.StartAsync(TestContext.Current.CancellationToken);
            var answer = await byQuery.InvokeAsync<JsonElement>("Submit", meeting.Id, "c1", new { type = "declareReady", siteId = Meeting.FarSite, ready = true }, TestContext.Current.CancellationToken);
            Assert.True(answer.TryGetProperty("seq", out _), answer.GetRawText());
        }

        await using (await meeting.Technician.WatchAsync(meeting.Id))
        {
        }

        Assert.NotEmpty(talkative.Log);
        foreach (var code in new[] { RealServer.OrganizerCode, meeting.Near.Code!, meeting.Far.Code!, meeting.Technician.Code!, meeting.Moderator.Code! })
            Assert.DoesNotContain(talkative.Log, line => line.Contains(code, StringComparison.OrdinalIgnoreCase));
    }
}
