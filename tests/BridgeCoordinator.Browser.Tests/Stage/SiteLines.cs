using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace BridgeCoordinator.Browser.Tests.Stage;

/// <summary>Site consoles without a screen: connected, and reporting a measured link every few seconds.</summary>
public sealed class SiteLines : IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private readonly CancellationTokenSource ending = new();
    private readonly List<HubConnection> connections = [];
    private readonly List<Task> reports = [];

    public async Task ConnectAsync(RunningServer server, Meeting meeting, string siteId, int rttMs, double lossPercent)
    {
        var code = new Uri(await meeting.LinkAsync(["siteTechnician"], siteId)).Fragment.TrimStart('#');
        var connection = new HubConnectionBuilder().WithUrl(new Uri(server.Url, "/hub"), options =>
        {
            options.Transports = HttpTransportType.WebSockets;
            options.SkipNegotiation = true;
            options.AccessTokenProvider = () => Task.FromResult<string?>(code);
        }).Build();
        connections.Add(connection);
        await connection.StartAsync();
        reports.Add(ReportAsync(connection, meeting.Id, siteId, rttMs, lossPercent));
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await Task.WhenAll(reports);
        foreach (var connection in connections) await connection.DisposeAsync();
        ending.Dispose();
    }

    private async Task ReportAsync(HubConnection connection, string sessionId, string siteId, int rttMs, double lossPercent)
    {
        try
        {
            for (var i = 0; !ending.IsCancellationRequested; i++)
            {
                await connection.InvokeAsync("Pulse", sessionId, siteId, new { rttMs = rttMs + i % 4 * 7, jitterMs = 6 + i % 3, lossPercent, samples = 10 }, ending.Token);
                await Task.Delay(Every, ending.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The scene is over.
        }
    }
}
