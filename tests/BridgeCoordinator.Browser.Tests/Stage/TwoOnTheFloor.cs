namespace BridgeCoordinator.Browser.Tests.Stage;

/// <summary>An open meeting in which one site speaks and another is heard and waits.</summary>
public static class TwoOnTheFloor
{
    public const string Speaking = "an-khe";
    public const string Waiting = "ayun-pa";

    public static async Task<Meeting> OpenAsync(RunningServer server)
    {
        var meeting = await Meeting.CreateAsync(server, RunningServer.SamplePlan("gia-lai-2024"));
        await meeting.CommandAsync(new { type = "openSession" });
        await meeting.CommandAsync(new { type = "openFloor", mode = "request" });
        foreach (var siteId in new[] { Speaking, Waiting }) await meeting.CommandAsync(new { type = "reportVideo", siteId, state = "good" });
        await meeting.CommandAsync(new { type = "requestFloor", requestId = "first", siteId = Speaking, speaker = "Rơ Châm H’Byưt", kind = "question" });
        await meeting.CommandAsync(new { type = "requestFloor", requestId = "second", siteId = Waiting, speaker = "Trần Thị Ngọc Ánh", kind = "question" });
        await meeting.CommandAsync(new { type = "giveFloor", requestId = "first", limitSeconds = 180 });
        return meeting;
    }
}
