using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Sessions;
using BridgeCoordinator.Server.Tests.Harness;
using BridgeCoordinator.Server.Tests.Simulation;
using BridgeCoordinator.Server.Tests.Simulation.Stories;
using Microsoft.Extensions.Logging.Abstractions;

namespace BridgeCoordinator.Server.Tests.Sessions;

/// <summary>The list and sign-in read every session there is, wake none and stumble over none.</summary>
public sealed class SessionListTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Neither_the_list_nor_a_sign_in_wakes_a_session()
    {
        Meeting meeting;
        await using (var before = Start()) meeting = await Meeting.OpenAsync(before);
        await using var server = Start();

        Assert.Equal([meeting.Id], await ListedAsync(server));
        var signedIn = await server.Anyone.Post("/api/sign-in", new { code = meeting.Moderator.Code });
        Assert.Equal(meeting.Id, Assert.Single(signedIn.Json.GetProperty("sessions").EnumerateArray()).GetProperty("id").GetString());
        Assert.Empty(server.Service<SessionDirectory>().Awake);
    }

    [Fact]
    public async Task A_session_that_cannot_be_read_hides_no_other()
    {
        await using var server = Start();
        var meeting = await Meeting.OpenAsync(server);
        var plan = SmallMeeting.Plan with { Schedule = SmallMeeting.Plan.Schedule with { Date = new DateOnly(1, 1, 1), UtcOffsetMinutes = 420 } };
        var created = new Commit(1, 1, DateTimeOffset.UtcNow, Actor.System, "create", "digest", [new SessionCreated(plan, null, false, Timetable.ByClock)]);
        await server.Service<ICommitLog>().AppendAsync("broken", LogTail.Empty, [created.ToEntry()], TestContext.Current.CancellationToken);

        Assert.Equal([meeting.Id], await ListedAsync(server));
        Assert.Equal(200, (await server.Anyone.Post("/api/sign-in", new { code = meeting.Moderator.Code })).Status);
        Assert.Equal(500, (await server.Organizer.Get("/api/sessions/broken/board")).Status);
        Assert.Contains(server.Log, line => line.StartsWith("Error Session broken is in no list", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_another_node_did_to_a_sleeping_session_shows()
    {
        var log = new StoryLog();
        await using var there = new StoryNode(log);
        await using var here = new StoryNode(log);
        using var list = new SessionList(here.Directory, log, NullLogger<SessionList>.Instance);
        await there.CreateAsync();
        Assert.Equal(SessionStatus.Draft, (await StatusAsync()).Single());

        await there.MustAsync("open", new OpenSession());

        Assert.Equal(SessionStatus.Open, (await StatusAsync()).Single());
        Assert.Empty(here.Directory.Awake);

        async Task<IEnumerable<SessionStatus>> StatusAsync() =>
            (await list.ReadAsync(TestContext.Current.CancellationToken)).Select(session => session.Line.Status);
    }

    private RealServer Start() => new(new() { ["Data:Path"] = folder.Path });

    private static async Task<List<string>> ListedAsync(RealServer server)
    {
        var answer = await server.Organizer.Get("/api/sessions");
        Assert.True(answer.Status == 200, answer.Text);
        return [.. answer.Json.EnumerateArray().Select(line => line.GetProperty("id").GetString()!)];
    }
}
