using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Access;

/// <summary>Who, then the known id, then the role, then the rule; and a refusal leaves no trace.</summary>
public class OrderOfChecksTests(RealServer server)
{
    private static readonly object OpenSession = new { type = "openSession" };

    [Fact]
    public async Task Who_comes_before_what()
    {
        var meeting = await Meeting.InDraftAsync(server);
        Assert.Equal(401, (await server.Anyone.PostText($"{meeting.Path}/commands", "{")).Status);
        Assert.Equal(401, (await server.Anyone.Do("nosuchsession", OpenSession)).Status);
        Assert.Equal((404, "unknownSession"), await RefusalOf(meeting.Moderator.Do("nosuchsession", OpenSession)));
    }

    [Fact]
    public async Task A_known_id_is_answered_whatever_the_rules_say_by_now()
    {
        var meeting = await Meeting.TalkingAsync(server);
        var first = await meeting.Near.Do(meeting.Id, Meeting.Request("r1"), id: "k1");
        await meeting.Moderator.Does(meeting.Id, new { type = "closeSession" });

        var again = await meeting.Near.Do(meeting.Id, Meeting.Request("r1"), id: "k1");

        Assert.Equal((200, first.Text), (again.Status, again.Text));
        Assert.Equal((409, "sessionClosed"), await RefusalOf(meeting.Near.Do(meeting.Id, Meeting.Request("r2"), id: "k2")));
    }

    [Fact]
    public async Task A_known_id_comes_before_the_role_and_the_role_before_the_rule()
    {
        var meeting = await Meeting.InDraftAsync(server);
        await meeting.Moderator.Does(meeting.Id, OpenSession, id: "k1");
        Assert.Equal((409, "idReused"), await RefusalOf(meeting.Viewer.Do(meeting.Id, OpenSession, id: "k1")));

        await meeting.Moderator.Does(meeting.Id, new { type = "closeSession" });
        Assert.Equal((403, "notAllowed"), await RefusalOf(meeting.Viewer.Do(meeting.Id, new { type = "startItem", itemId = "nowhere" })));
        Assert.Equal((409, "sessionClosed"), await RefusalOf(meeting.Moderator.Do(meeting.Id, new { type = "startItem", itemId = "nowhere" })));
    }

    [Fact]
    public async Task A_refusal_is_not_remembered()
    {
        var meeting = await Meeting.OpenAsync(server);
        Assert.Equal((409, "floorClosed"), await RefusalOf(meeting.Near.Do(meeting.Id, Meeting.Request("r1"), id: "try")));
        await meeting.Moderator.Does(meeting.Id, new { type = "openFloor", mode = "request" });
        Assert.Equal(200, (await meeting.Near.Do(meeting.Id, Meeting.Request("r1"), id: "try")).Status);

        Assert.Equal((403, "notAllowed"), await RefusalOf(meeting.Viewer.Do(meeting.Id, new { type = "finishItem" }, id: "other")));
        Assert.Equal(200, (await meeting.Moderator.Do(meeting.Id, new { type = "pauseSession", reason = "nghỉ" }, id: "other")).Status);
    }

    [Fact]
    public async Task What_changes_nothing_answers_the_present_seq_and_writes_nothing()
    {
        var meeting = await Meeting.OpenAsync(server);
        var seq = await meeting.Moderator.Does(meeting.Id, OpenSession);
        Assert.Equal(seq, await meeting.Moderator.Does(meeting.Id, OpenSession));
        Assert.Equal(seq, (await server.Anyone.Get($"{meeting.Path}/board")).Json.GetProperty("seq").GetInt64());
    }

    private static async Task<(int, string)> RefusalOf(Task<Answer> asked)
    {
        var answer = await asked;
        return (answer.Status, answer.Code);
    }
}
