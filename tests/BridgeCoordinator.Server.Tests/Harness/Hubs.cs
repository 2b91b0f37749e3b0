using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace BridgeCoordinator.Server.Tests.Harness;

/// <summary>Hub connections as the pages make them: WebSockets, no negotiation.</summary>
internal static class Hubs
{
    public static HubConnection Build(Uri address, string? code, string query = "") => new HubConnectionBuilder()
        .WithUrl(new Uri(address, "/hub" + query), options =>
        {
            options.Transports = HttpTransportType.WebSockets;
            options.SkipNegotiation = true;
            if (code is not null) options.AccessTokenProvider = () => Task.FromResult<string?>(code);
        })
        .Build();
}
