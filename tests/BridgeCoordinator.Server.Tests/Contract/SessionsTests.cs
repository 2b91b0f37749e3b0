using System.Text;
using BridgeCoordinator.Server.Plans;
using BridgeCoordinator.Server.Tests.Harness;
using Microsoft.Data.Sqlite;

namespace BridgeCoordinator.Server.Tests.Contract;

/// <summary>Making sessions and rehearsals, listing them, and reading their plan.</summary>
public class SessionsTests(RealServer server)
{
    [Fact]
    public async Task The_plan_comes_back_as_yaml_that_reads_equal()
    {
        var meeting = await Meeting.InDraftAsync(server);
        var answer = await meeting.Technician.Get($"{meeting.Path}/plan");
        Assert.Equal((200, "application/yaml"), (answer.Status, answer.ContentType));

        var today = new DateOnly(2025, 1, 1);
        var given = PlanDocuments.Read(SamplePlans.Yaml(SamplePlans.BacKan), "application/yaml", today).Plan!;
        var read = PlanDocuments.Read(Encoding.UTF8.GetBytes(answer.Text), "application/yaml", today).Plan!;
        Assert.Equal(PlanDocuments.WriteYaml(given), PlanDocuments.WriteYaml(read));
        Assert.Equal(given.Groups, read.Groups);
    }

    [Fact]
    public async Task The_list_shows_everybody_what_is_public_and_has_begun_and_the_organizer_all()
    {
        var draft = await Meeting.InDraftAsync(server);
        var open = await Meeting.OpenAsync(server);
        var closed = await Meeting.OpenAsync(server, isPublic: false);
        var rehearsal = await RehearseAsync(open, shareAccess: false);

        var forAll = await ListAsync(server.Anyone);
        var forModerator = await ListAsync(draft.Moderator);
        var forOrganizer = await ListAsync(server.Organizer);

        Assert.Contains((open.Id, false), forAll);
        Assert.DoesNotContain(forAll, line => line.Id == draft.Id || line.Id == closed.Id || line.Id == rehearsal);
        Assert.DoesNotContain(forModerator, line => line.Id == draft.Id);
        Assert.Equal([], new[] { (draft.Id, false), (open.Id, false), (closed.Id, false), (rehearsal, true) }.Except(forOrganizer));
    }

    [Fact]
    public async Task The_same_idempotency_key_makes_one_session()
    {
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var first = await server.Organizer.Post("/api/sessions", Meeting.Plan(), key);
        var again = await server.Organizer.Post("/api/sessions", Meeting.Plan(), key);
        var other = await server.Organizer.Post("/api/sessions", Meeting.Plan(isPublic: false), key);

        Assert.Equal((201, first.Text), (again.Status, again.Text));
        Assert.Equal((409, "idReused"), (other.Status, other.Code));
        Assert.Equal(400, (await server.Organizer.Post("/api/sessions", Meeting.Plan(), ("Idempotency-Key", "a b"))).Status);
        var made = first.Json.GetProperty("id").GetString();
        Assert.Single(await ListAsync(server.Organizer), line => line.Id == made);
    }

    [Fact]
    public async Task Requests_with_one_key_at_once_make_one_session()
    {
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => server.Organizer.Post("/api/sessions", Meeting.Plan(), key)));
        Assert.All(answers, answer => Assert.Equal(201, answer.Status));
        Assert.Single(answers.Select(answer => answer.Text).Distinct());
    }

    [Fact]
    public async Task A_rehearsal_has_its_own_log_and_opens_to_the_meetings_codes_only_if_shared()
    {
        var meeting = await Meeting.OpenAsync(server);
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var shared = await RehearseAsync(meeting, shareAccess: true, key);
        Assert.Equal(shared, await RehearseAsync(meeting, shareAccess: true, key));
        var alone = await RehearseAsync(meeting, shareAccess: false);

        await meeting.Moderator.Does(shared, new { type = "openSession" });
        Assert.Equal((403, "notAllowed"), await RefusalOf(meeting.Moderator.Do(alone, new { type = "openSession" })));
        var board = await meeting.Viewer.Get($"/api/sessions/{shared}/board");
        Assert.True(board.Json.GetProperty("cards").GetProperty("meeting").GetProperty("data").GetProperty("rehearsal").GetBoolean());
        Assert.Equal((401, "notSignedIn"), await RefusalOf(server.Anyone.Get($"/api/sessions/{shared}/board")));

        await meeting.Near.Does(shared, new { type = "countPresent", siteId = Meeting.NearSite, groupId = Meeting.Group, present = 7 });
        Assert.Equal(0, (await meeting.Viewer.Get($"{meeting.Path}/board")).Json.GetProperty("cards").GetProperty("totals").GetProperty("data").GetProperty("present").GetInt32());
    }

    [Fact]
    public async Task Deleting_a_rehearsal_removes_its_data_and_ends_its_watches()
    {
        var meeting = await Meeting.OpenAsync(server);
        var rehearsal = await RehearseAsync(meeting, shareAccess: true);
        var own = await server.Organizer.Post($"/api/sessions/{rehearsal}/access", Meeting.Access("Khách", null, "moderator"));
        await using var screen = await meeting.Technician.WatchAsync(rehearsal);

        Assert.Equal(204, (await server.Organizer.Delete($"/api/sessions/{rehearsal}")).Status);

        await screen.Ends();
        Assert.Equal("closed", screen.EndCode);
        Assert.Equal((404, "unknownSession"), await RefusalOf(meeting.Technician.Get($"/api/sessions/{rehearsal}/board")));
        Assert.Equal((404, "unknownSession"), await RefusalOf(meeting.Moderator.Do(rehearsal, new { type = "openSession" })));
        Assert.Equal((401, "wrongCode"), await RefusalOf(server.Anyone.Post("/api/sign-in", new { code = own.Json.GetProperty("code").GetString() })));
        Assert.DoesNotContain(await ListAsync(server.Organizer), line => line.Id == rehearsal);
        Assert.Equal((409, "notARehearsal"), await RefusalOf(server.Organizer.Delete(meeting.Path)));
        Assert.Equal((403, "notAllowed"), await RefusalOf(meeting.Moderator.Delete(meeting.Path)));
    }

    [Fact]
    public async Task A_meetings_organizer_makes_lists_enters_and_deletes_its_rehearsals_and_no_other()
    {
        var meeting = await Meeting.InDraftAsync(server);
        var other = await Meeting.InDraftAsync(server);
        var foreign = await RehearseAsync(other, shareAccess: true);

        var made = await meeting.Organizer.Post($"{meeting.Path}/rehearsals", new { shareAccess = false });
        Assert.Equal(201, made.Status);
        var rehearsal = made.Json.GetProperty("id").GetString()!;
        var listed = await ListAsync(meeting.Organizer);
        Assert.Equal([], new[] { (meeting.Id, false), (rehearsal, true) }.Except(listed));
        Assert.DoesNotContain(listed, line => line.Id == other.Id || line.Id == foreign);
        Assert.Equal(201, (await meeting.Organizer.Post($"/api/sessions/{rehearsal}/access", Meeting.Access("Thử", null, "moderator"))).Status);
        await meeting.Organizer.Does(rehearsal, new { type = "openSession" });

        Assert.Equal((403, "notAllowed"), await RefusalOf(meeting.Organizer.Post("/api/sessions", Meeting.Plan())));
        Assert.Equal((403, "notAllowed"), await RefusalOf(meeting.Organizer.Post($"{other.Path}/rehearsals", new { shareAccess = true })));
        Assert.Equal((403, "notAllowed"), await RefusalOf(meeting.Organizer.Delete($"/api/sessions/{foreign}")));
        Assert.Equal((409, "notARehearsal"), await RefusalOf(meeting.Organizer.Delete(meeting.Path)));
        Assert.Equal(204, (await meeting.Organizer.Delete($"/api/sessions/{rehearsal}")).Status);
    }

    [Fact]
    public async Task A_rehearsal_of_a_rehearsal_is_one_of_the_meeting()
    {
        var meeting = await Meeting.InDraftAsync(server);
        var first = await RehearseAsync(meeting, shareAccess: false);
        var again = await meeting.Organizer.Post($"/api/sessions/{first}/rehearsals", new { shareAccess = false });
        Assert.Equal(201, again.Status);
        var second = again.Json.GetProperty("id").GetString()!;

        var line = (await meeting.Organizer.Get("/api/sessions")).Json.EnumerateArray().Single(line => line.GetProperty("id").GetString() == second);
        Assert.Equal(meeting.Id, line.GetProperty("rehearsalOf").GetString());
        await meeting.Organizer.Does(second, new { type = "openSession" });
        Assert.Equal(204, (await meeting.Organizer.Delete($"/api/sessions/{second}")).Status);

        var own = await server.Organizer.Post($"/api/sessions/{first}/access", Meeting.Access("Thử", null, "organizer"));
        var guest = new Person(server.Address, own.Json.GetProperty("code").GetString());
        Assert.Equal((403, "notAllowed"), await RefusalOf(guest.Post($"/api/sessions/{first}/rehearsals", new { shareAccess = false })));
    }

    [Fact]
    public async Task A_meeting_has_twenty_rehearsals_at_most()
    {
        var meeting = await Meeting.InDraftAsync(server);
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var first = await RehearseAsync(meeting, shareAccess: false, key);
        for (var n = 2; n <= 20; n++) await RehearseAsync(meeting, shareAccess: false);

        Assert.Equal((409, "tooManyRehearsals"), await RefusalOf(server.Organizer.Post($"{meeting.Path}/rehearsals", new { shareAccess = false })));
        Assert.Equal(first, await RehearseAsync(meeting, shareAccess: false, key));
        Assert.Equal(204, (await server.Organizer.Delete($"/api/sessions/{first}")).Status);
        await RehearseAsync(meeting, shareAccess: false);
    }

    [Fact]
    public async Task A_deletion_that_stopped_half_way_is_completed_by_another()
    {
        using var folder = new TemporaryFolder();
        await using var own = new RealServer(new() { ["Data:Path"] = folder.Path });
        var meeting = await Meeting.InDraftAsync(own);
        var rehearsal = (await own.Organizer.Post($"{meeting.Path}/rehearsals", new { shareAccess = false })).Json.GetProperty("id").GetString()!;
        var code = (await own.Organizer.Post($"/api/sessions/{rehearsal}/access", Meeting.Access("Khách", null, "viewer"))).Json.GetProperty("code").GetString();
        await using (var busy = new SqliteConnection($"Data Source={folder.FileNamed("access.db")};Pooling=False"))
        {
            busy.Open();
            await using var held = busy.BeginTransaction();
            Assert.Equal(503, (await own.Organizer.Delete($"/api/sessions/{rehearsal}")).Status);
        }

        Assert.Equal(204, (await own.Organizer.Delete($"/api/sessions/{rehearsal}")).Status);
        Assert.Equal((401, "wrongCode"), await RefusalOf(own.Anyone.Post("/api/sign-in", new { code })));
    }

    private async Task<string> RehearseAsync(Meeting meeting, bool shareAccess, params (string, string)[] headers)
    {
        var answer = await server.Organizer.Post($"{meeting.Path}/rehearsals", new { shareAccess }, headers);
        Assert.True(answer.Status == 201, answer.Text);
        return answer.Json.GetProperty("id").GetString()!;
    }

    private static async Task<List<(string Id, bool Rehearsal)>> ListAsync(Person person)
    {
        var answer = await person.Get("/api/sessions");
        return [.. answer.Json.EnumerateArray().Select(line => (line.GetProperty("id").GetString()!, line.GetProperty("rehearsal").GetBoolean()))];
    }

    private static async Task<(int, string)> RefusalOf(Task<Answer> asked)
    {
        var answer = await asked;
        return (answer.Status, answer.Code);
    }
}
