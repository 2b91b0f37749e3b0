using System.Text.Json;
using BridgeCoordinator.Server.Tests.Harness;
using Microsoft.AspNetCore.SignalR.Client;

namespace BridgeCoordinator.Server.Tests.Nodes;

/// <summary>Two nodes, a console at each, and a Redis that stands still for longer than silence may last.</summary>
[Collection(RunsAlone.Name)]
public sealed class FrozenLinksTests
{
    private const string LeavingSite = "ba-be";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_who_was_there_all_the_time_is_called_silent_after_a_freeze_and_who_left_is()
    {
        await using var nodes = await TwoNodes.StartAsync(("Links:StaleSeconds", "8"), ("Links:OfflineSeconds", "12"));
        var meeting = nodes.Meeting;
        await nodes.AtOther(meeting.Moderator).CardsAsync(meeting.Id);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        Task[] consoles =
        [
            StayAsync(meeting.Near, Meeting.NearSite, ending.Token), StayAsync(nodes.AtOther(meeting.Far), Meeting.FarSite, ending.Token),
            StayAsync(await meeting.GrantAsync(LeavingSite, "siteTechnician"), LeavingSite, leaving.Token)
        ];
        await Waiting.For(async () => (await AppsAsync()).Count == consoles.Length);

        nodes.Redis.Freeze();
        await leaving.CancelAsync();
        await Task.Delay(TimeSpan.FromSeconds(15), Stop);
        nodes.Redis.Thaw();

        var seen = await AppsAsync();
        await Waiting.For(async () => (seen = await AppsAsync()).Contains((LeavingSite, "offline")));
        Assert.All(seen.Where(change => change.Site != LeavingSite), change => Assert.Equal("online", change.App));
        await ending.CancelAsync();
        await Task.WhenAll(consoles);

        async Task<List<(string Site, string App)>> AppsAsync()
        {
            var log = await meeting.Moderator.Get($"{meeting.Path}/log?after=0");
            if (log.Status != 200) return [];
            return
            [
                .. log.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .SelectMany(line => JsonDocument.Parse(line).RootElement.GetProperty("events").EnumerateArray())
                    .Where(happened => happened.GetProperty("type").GetString() == "appChanged")
                    .Select(happened => (happened.GetProperty("siteId").GetString()!, happened.GetProperty("app").GetString()!))
            ];
        }

        async Task StayAsync(Person console, string siteId, CancellationToken over)
        {
            await using var hub = await console.ConnectAsync();
            while (!over.IsCancellationRequested)
            {
                await hub.InvokeAsync("Pulse", meeting.Id, siteId, new { rttMs = 20.0, samples = 10 }, Stop);
                await Task.WhenAny(Task.Delay(1_000, over));
            }
        }
    }
}
