using System.Text.Json;
using BridgeCoordinator.Server.Tests.Harness;
using Microsoft.AspNetCore.SignalR.Client;

namespace BridgeCoordinator.Server.Tests.Contract;

/// <summary>The way through a meeting that the contract describes, over HTTP and hub as any program would go it.</summary>
public class DayOfMeetingTests(RealServer server)
{
    [Fact]
    public async Task A_plan_becomes_a_session_with_warnings_and_everybody_sees_the_same_floor()
    {
        var created = await server.Organizer.Post("/api/sessions", Meeting.Plan(), ("Accept-Language", "en"));
        Assert.Equal(201, created.Status);
        var warning = Assert.Single(created.Json.GetProperty("warnings").EnumerateArray(), w => w.GetProperty("code").GetString() == "deadlinePast");
        Assert.Equal("deadlines[0].due", warning.GetProperty("path").GetString());
        Assert.NotEmpty(warning.GetProperty("title").GetString()!);

        var meeting = await Meeting.TalkingAsync(server);
        await using var dashboard = await server.Anyone.WatchAsync(meeting.Id);
        await using var hall = await meeting.Technician.WatchAsync(meeting.Id);
        await using var near = await meeting.Near.WatchAsync(meeting.Id);
        await using var far = await meeting.Far.WatchAsync(meeting.Id);
        Screen[] screens = [dashboard, hall, near, far];
        Assert.Equal(["public", "hall", "site/cho-don", "site/na-ri"], screens.Select(screen => screen.View));

        await meeting.Near.Does(meeting.Id, new { type = "countPresent", siteId = Meeting.NearSite, groupId = Meeting.Group, present = 52 });
        await meeting.Near.Does(meeting.Id, Meeting.Request("r1"));
        var given = await meeting.Moderator.Does(meeting.Id, new { type = "giveFloor", requestId = "r1" });

        foreach (var screen in screens) await screen.Reaches(given);
        var floor = Assert.Single(screens.Select(screen => screen.Cards()["floor"]).Distinct());
        var turn = JsonDocument.Parse(floor).RootElement.GetProperty("data").GetProperty("turn");
        Assert.Equal(("r1", "cho-don", "speaking"), (turn.GetProperty("requestId").GetString(), turn.GetProperty("siteId").GetString(), turn.GetProperty("state").GetString()));
        Assert.False(turn.TryGetProperty("speaker", out _));
        Assert.Equal(52, dashboard.Card("totals")!.Value.GetProperty("present").GetInt32());
        foreach (var screen in screens) Assert.Null(screen.Fault);
    }

    [Fact]
    public async Task A_lost_picture_suspends_the_speaker_in_the_same_commit()
    {
        var meeting = await Meeting.TalkingAsync(server);
        await meeting.Near.Does(meeting.Id, Meeting.Request("r1"));
        await meeting.Far.Does(meeting.Id, Meeting.Request("r2", Meeting.FarSite));
        await meeting.Moderator.Does(meeting.Id, new { type = "giveFloor", requestId = "r1", limitSeconds = 300 });

        var lost = await meeting.Near.Does(meeting.Id, new { type = "reportVideo", siteId = Meeting.NearSite, state = "lost" });
        var commit = await CommitAsync(meeting, lost);
        Assert.Equal(["videoReported", "turnSuspended"], commit.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("type").GetString()));

        await meeting.Moderator.Does(meeting.Id, new { type = "giveFloor", requestId = "r2" });
        var floor = (await server.Anyone.Get($"{meeting.Path}/board")).Json.GetProperty("cards").GetProperty("floor").GetProperty("data");
        var first = floor.GetProperty("waiting")[0];
        Assert.Equal("r2", floor.GetProperty("turn").GetProperty("requestId").GetString());
        Assert.Equal("r1", first.GetProperty("requestId").GetString());
        Assert.InRange(first.GetProperty("remainingSeconds").GetInt32(), 270, 300);
    }

    [Fact]
    public async Task A_resent_command_is_answered_the_same_and_stored_once()
    {
        var meeting = await Meeting.TalkingAsync(server);
        var first = await meeting.Near.Do(meeting.Id, Meeting.Request("r1"), id: "same-1");
        await meeting.Far.Does(meeting.Id, Meeting.Request("r2", Meeting.FarSite));
        var again = await meeting.Near.Do(meeting.Id, Meeting.Request("r1"), id: "same-1");

        Assert.Equal((200, 200), (first.Status, again.Status));
        Assert.Equal(first.Text, again.Text);
        Assert.Single(await meeting.LogAsync(), commit => commit.GetProperty("commandId").GetString() == "same-1");
    }

    [Fact]
    public async Task An_id_names_one_command_of_one_person()
    {
        var meeting = await Meeting.TalkingAsync(server);
        await meeting.Near.Does(meeting.Id, Meeting.Request("r1"), id: "taken");

        var otherBody = await meeting.Near.Do(meeting.Id, Meeting.Request("r2"), id: "taken");
        var otherPerson = await meeting.Secretary.Do(meeting.Id, Meeting.Request("r1"), id: "taken");

        Assert.Equal((409, "idReused"), (otherBody.Status, otherBody.Code));
        Assert.Equal((409, "idReused"), (otherPerson.Status, otherPerson.Code));
    }

    [Fact]
    public async Task The_hub_takes_the_same_commands_and_gives_the_same_answers()
    {
        var meeting = await Meeting.TalkingAsync(server);
        await using var hub = await meeting.Near.ConnectAsync("?lang=en");
        var byHub = await Submit("h1", Meeting.Request("r1"));
        var byHttp = await meeting.Near.Do(meeting.Id, Meeting.Request("r1"), id: "h1");
        Assert.Equal(byHttp.Json.GetProperty("seq").GetInt64(), byHub.GetProperty("seq").GetInt64());

        var refused = await Submit("h2", new { type = "openSession" });
        Assert.Equal("notAllowed", refused.GetProperty("code").GetString());
        Assert.Equal("This role may not do that. Ask somebody who may.", refused.GetProperty("title").GetString());
        Assert.InRange(await hub.InvokeAsync<DateTimeOffset>("Echo", TestContext.Current.CancellationToken), DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));

        Task<JsonElement> Submit(string id, object command) =>
            hub.InvokeAsync<JsonElement>("Submit", meeting.Id, id, command, TestContext.Current.CancellationToken);
    }

    private static async Task<JsonElement> CommitAsync(Meeting meeting, long seq) => Assert.Single(await meeting.LogAsync(), commit => commit.GetProperty("seq").GetInt64() == seq);
}
