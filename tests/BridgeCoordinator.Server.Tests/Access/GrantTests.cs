using System.Text.Json;
using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Access;

/// <summary>What the organizer gives out and takes back.</summary>
public class GrantTests(RealServer server)
{
    [Fact]
    public async Task A_grant_is_issued_alone_or_in_a_list_and_listed_without_its_code()
    {
        var meeting = await Meeting.InDraftAsync(server);
        var one = await server.Organizer.Post($"{meeting.Path}/access", Meeting.Access("Một", null, "secretary"));
        var list = await server.Organizer.Post($"{meeting.Path}/access", (object[])[Meeting.Access("Hai", Meeting.FarSite, "siteSecretary"), Meeting.Access("Ba", null, "viewer")]);
        Assert.Equal((201, 201), (one.Status, list.Status));
        Assert.Equal($"{server.Address.ToString().TrimEnd('/')}/join#{one.Json.GetProperty("code").GetString()}", one.Json.GetProperty("link").GetString());

        var late = new Person(server.Address, list.Json[0].GetProperty("code").GetString());
        await late.Does(meeting.Id, new { type = "countPresent", siteId = Meeting.FarSite, groupId = Meeting.Group, present = 1 });

        var listed = await server.Organizer.Get($"{meeting.Path}/access");
        var lines = listed.Json.EnumerateArray().Skip(7).ToList();
        Assert.Equal(["Một", "Hai", "Ba"], lines.Select(line => line.GetProperty("label").GetString()));
        Assert.Equal([false, true, false], lines.Select(line => line.TryGetProperty("lastUsedAt", out _)));
        foreach (var issued in new[] { one.Json, list.Json[0], list.Json[1] })
        {
            Assert.DoesNotContain(issued.GetProperty("code").GetString()!, listed.Text, StringComparison.Ordinal);
            Assert.Contains(issued.GetProperty("grantId").GetString()!, listed.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_list_with_one_fault_grants_nothing_and_names_every_fault()
    {
        var meeting = await Meeting.InDraftAsync(server);
        var before = (await server.Organizer.Get($"{meeting.Path}/access")).Json.GetArrayLength();
        var answer = await server.Organizer.Post($"{meeting.Path}/access", (object[])
        [
            Meeting.Access("Được", null, "viewer"), Meeting.Access("Thiếu điểm cầu", null, "siteSecretary"), Meeting.Access(" ", null, "moderator"),
            Meeting.Access("Lạ", "khong-co", "siteTechnician"), Meeting.Access("Thừa", Meeting.NearSite, "viewer"), Meeting.Access("Xuống\u0007", null),
            Meeting.Access(new string('x', 201), null, "viewer", "viewer")
        ]);

        Assert.Equal((400, "badField"), (answer.Status, answer.Code));
        Assert.Equal(
            ["[1].siteId required", "[2].label blank", "[3].siteId unknownSite", "[4].siteId notForRole", "[5].label controlCharacter", "[5].roles badRoles", "[6].label tooLong", "[6].roles badRoles"],
            answer.Json.GetProperty("errors").EnumerateArray().Select(fault => $"{fault.GetProperty("path").GetString()} {fault.GetProperty("code").GetString()}").Order(StringComparer.Ordinal));
        Assert.Equal(before, (await server.Organizer.Get($"{meeting.Path}/access")).Json.GetArrayLength());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("{\"roles\":[\"emperor\"],\"label\":\"x\"}")]
    [InlineData("{\"roles\":[1],\"label\":\"x\"}")]
    [InlineData("{\"roles\":null,\"label\":\"x\"}")]
    [InlineData("{\"roles\":[\"viewer\"],\"label\":\"\\ud800\"}")]
    [InlineData("{\"roles\":[\"\\ud800\"],\"label\":\"x\"}")]
    [InlineData("{\"roles\":[\"viewer\"],\"label\":\"x\",\"color\":\"red\"}")]
    [InlineData("{\"roles\":[\"viewer\"],\"label\":\"x\",\"label\":\"y\"}")]
    public async Task What_is_no_request_for_access_is_refused(string body)
    {
        var meeting = await Meeting.InDraftAsync(server);
        var answer = await server.Organizer.PostText($"{meeting.Path}/access", body);
        Assert.Equal((400, "badField"), (answer.Status, answer.Code == "malformedJson" ? "badField" : answer.Code));
    }

    [Fact]
    public async Task The_same_idempotency_key_gives_the_same_codes_again_and_no_more_grants()
    {
        var meeting = await Meeting.InDraftAsync(server);
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        object[] two = [Meeting.Access("Hai", Meeting.FarSite, "siteSecretary"), Meeting.Access("Ba", null, "viewer")];

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => server.Organizer.Post($"{meeting.Path}/access", two, key)));

        Assert.All(answers, answer => Assert.Equal((201, answers[0].Text), (answer.Status, answer.Text)));
        Assert.Equal(9, (await server.Organizer.Get($"{meeting.Path}/access")).Json.GetArrayLength());
        Assert.Equal(200, (await new Person(server.Address, answers[0].Json[1].GetProperty("code").GetString()).Get($"{meeting.Path}/board")).Status);
        foreach (var other in new object[] { two[..1], Meeting.Access("Khác", null, "viewer"), (object[])[.. two, two[1]] })
        {
            var refused = await server.Organizer.Post($"{meeting.Path}/access", other, key);
            Assert.Equal((409, "idReused"), (refused.Status, refused.Code));
        }

        var byAnother = await meeting.Organizer.Post($"{meeting.Path}/access", two, key);
        Assert.Equal(201, byAnother.Status);
        Assert.NotEqual(answers[0].Text, byAnother.Text);
    }

    [Fact]
    public async Task Revoking_closes_open_watches_at_once_and_refuses_the_next_command()
    {
        var meeting = await Meeting.OpenAsync(server);
        var issued = await server.Organizer.Post($"{meeting.Path}/access", Meeting.Access("Tạm", null, "moderator"));
        var person = new Person(server.Address, issued.Json.GetProperty("code").GetString());
        await using var screen = await person.WatchAsync(meeting.Id);
        await using var other = await meeting.Technician.WatchAsync(meeting.Id);
        Assert.Equal("hall", screen.View);

        var revoked = await server.Organizer.Delete($"{meeting.Path}/access/{issued.Json.GetProperty("grantId").GetString()}");

        Assert.Equal(204, revoked.Status);
        await screen.Ends();
        Assert.Equal("revoked", screen.EndCode);
        Assert.False(other.IsOver);
        Assert.Equal(401, (await person.Do(meeting.Id, new { type = "pauseSession", reason = "x" })).Status);
        await screen.WatchAsync(meeting.Id, null);
        Assert.Contains("notSignedIn", screen.Fault!.Message, StringComparison.Ordinal);
        var submit = await Assert.ThrowsAsync<Microsoft.AspNetCore.SignalR.HubException>(() => Microsoft.AspNetCore.SignalR.Client.HubConnectionExtensions.InvokeAsync<JsonElement>(
            screen.Hub, "Submit", meeting.Id, "after", new { type = "pauseSession", reason = "x" }, TestContext.Current.CancellationToken));
        Assert.Contains("notSignedIn", submit.Message, StringComparison.Ordinal);
        Assert.Equal((404, "unknownGrant"), await UnknownAsync("nosuchgrant1"));

        async Task<(int, string)> UnknownAsync(string grantId)
        {
            var answer = await server.Organizer.Delete($"{meeting.Path}/access/{grantId}");
            return (answer.Status, answer.Code);
        }
    }

    [Fact]
    public async Task Only_an_organizer_gives_lists_and_takes_access()
    {
        var meeting = await Meeting.OpenAsync(server);
        foreach (var person in new[] { meeting.Moderator, meeting.Secretary, meeting.Technician, meeting.Near, meeting.Viewer })
        {
            Assert.Equal(403, (await person.Post($"{meeting.Path}/access", Meeting.Access("x", null, "viewer"))).Status);
            Assert.Equal(403, (await person.Get($"{meeting.Path}/access")).Status);
            Assert.Equal(403, (await person.Delete($"{meeting.Path}/access/abc")).Status);
            Assert.Equal(403, (await person.Post("/api/sessions", Meeting.Plan())).Status);
            Assert.Equal(403, (await person.Post($"{meeting.Path}/rehearsals", new { shareAccess = true })).Status);
        }

        Assert.Equal(401, (await server.Anyone.Post("/api/sessions", Meeting.Plan())).Status);
        Assert.Equal(401, (await server.Anyone.Get($"{meeting.Path}/access")).Status);
    }

    [Fact]
    public async Task What_only_the_hall_may_read_is_refused_to_others_here_and_elsewhere()
    {
        var meeting = await Meeting.OpenAsync(server);
        var elsewhere = await Meeting.OpenAsync(server);
        foreach (var path in new[] { "plan", "log" })
        {
            foreach (var hall in new[] { meeting.Organizer, meeting.Moderator, meeting.Secretary, meeting.Technician })
                Assert.Equal(200, (await hall.Get($"{meeting.Path}/{path}")).Status);
            foreach (var other in new[] { meeting.Near, meeting.Viewer, elsewhere.Moderator })
                Assert.Equal(403, (await other.Get($"{meeting.Path}/{path}")).Status);
            Assert.Equal(401, (await server.Anyone.Get($"{meeting.Path}/{path}")).Status);
        }
    }
}
