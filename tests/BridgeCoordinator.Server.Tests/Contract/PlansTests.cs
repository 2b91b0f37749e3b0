using System.Text;
using BridgeCoordinator.Server.Plans;
using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Contract;

/// <summary>What an organizer asks about a plan before making a session of it.</summary>
public class PlansTests(RealServer server)
{
    [Theory]
    [InlineData(SamplePlans.GiaLai)]
    [InlineData(SamplePlans.BacKan)]
    public async Task A_sample_comes_as_it_ships_with_its_comments(string name)
    {
        var answer = await server.Organizer.Get($"/api/plan-samples/{name}");
        Assert.Equal((200, "application/yaml"), (answer.Status, answer.ContentType));
        Assert.Equal(Encoding.UTF8.GetString(SamplePlans.Yaml(name)), answer.Text);
    }

    [Fact]
    public async Task Only_the_services_organizers_are_given_samples_and_checks()
    {
        var meeting = await Meeting.InDraftAsync(server);
        foreach (var person in new[] { meeting.Organizer, meeting.Moderator, meeting.Viewer })
        {
            Assert.Equal("notAllowed", (await person.Get($"/api/plan-samples/{SamplePlans.BacKan}")).Code);
            Assert.Equal("notAllowed", (await person.Post("/api/plan-checks", Meeting.Plan())).Code);
        }

        Assert.Equal("notSignedIn", (await server.Anyone.Get($"/api/plan-samples/{SamplePlans.BacKan}")).Code);
        Assert.Equal("notSignedIn", (await server.Anyone.Post("/api/plan-checks", Meeting.Plan())).Code);
    }

    [Theory]
    [InlineData("khong-co")]
    [InlineData("..%2fbac-kan-2025")]
    public async Task There_are_no_other_samples(string name) =>
        Assert.Equal((404, "notFound"), await RefusalOf(server.Organizer.Get($"/api/plan-samples/{name}")));

    [Fact]
    public async Task A_check_counts_what_a_plan_holds_and_makes_no_session()
    {
        await using var own = new RealServer();
        var answer = await own.Organizer.Post("/api/plan-checks", Meeting.Plan());
        var plan = PlanDocuments.Read(SamplePlans.Yaml(SamplePlans.BacKan), SamplePlans.ContentType, new DateOnly(2025, 1, 1)).Plan!;

        Assert.Equal(200, answer.Status);
        Assert.Equal(plan.Title, answer.Json.GetProperty("title").GetString());
        Assert.Equal(
            (plan.Sites.Length, plan.Groups.Length, plan.Agenda.Length),
            (answer.Json.GetProperty("sites").GetInt32(), answer.Json.GetProperty("groups").GetInt32(), answer.Json.GetProperty("items").GetInt32()));
        Assert.NotEqual(0, answer.Json.GetProperty("warnings").GetArrayLength());
        Assert.Equal(0, (await own.Organizer.Get("/api/sessions")).Json.GetArrayLength());
    }

    [Fact]
    public async Task A_fault_names_its_line_and_column()
    {
        var answer = await server.Organizer.PostText("/api/plan-checks", "title: Họp\nchair: Chủ tịch\nschedule:\n  date: hôm nay\nsites:\n  - name: Hội trường\n    kind: central\n", "application/yaml");
        Assert.Equal((400, "badPlan"), (answer.Status, answer.Code));
        var fault = answer.Json.GetProperty("errors").EnumerateArray().Single(one => one.GetProperty("code").GetString() == "notADate");
        Assert.Equal(("schedule.date", 4, 9), (fault.GetProperty("path").GetString(), fault.GetProperty("line").GetInt32(), fault.GetProperty("column").GetInt32()));
    }

    [Fact]
    public async Task What_concerns_the_whole_document_has_no_line()
    {
        var answer = await server.Organizer.PostText("/api/plan-checks", new string('x', PlanDocuments.MaxBytes + 1), "application/yaml");
        Assert.False(answer.Json.GetProperty("errors")[0].TryGetProperty("line", out _));
    }

    [Fact]
    public async Task The_list_tells_which_session_a_rehearsal_is_of()
    {
        var meeting = await Meeting.InDraftAsync(server);
        var made = (await server.Organizer.Post($"{meeting.Path}/rehearsals", new { shareAccess = false })).Json.GetProperty("id").GetString();
        var lines = (await server.Organizer.Get("/api/sessions")).Json.EnumerateArray().ToDictionary(line => line.GetProperty("id").GetString()!);
        Assert.Equal(meeting.Id, lines[made!].GetProperty("rehearsalOf").GetString());
        Assert.False(lines[meeting.Id].TryGetProperty("rehearsalOf", out _));
    }

    [Fact]
    public async Task Signing_in_tells_whether_sessions_still_to_be_made_are_opened_too()
    {
        var meeting = await Meeting.InDraftAsync(server);
        Assert.True(await EverySessionAsync(server.Organizer));
        Assert.False(await EverySessionAsync(meeting.Organizer));
        Assert.False(await EverySessionAsync(meeting.Viewer));
    }

    private async Task<bool> EverySessionAsync(Person person) =>
        (await server.Anyone.Post("/api/sign-in", new { code = person.Code })).Json.GetProperty("everySession").GetBoolean();

    private static async Task<(int, string)> RefusalOf(Task<Answer> asked)
    {
        var answer = await asked;
        return (answer.Status, answer.Code);
    }
}
