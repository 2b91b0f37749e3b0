using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Sessions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Live;

/// <summary>The hub and what it needs.</summary>
internal static class LiveSetup
{
    /// <summary>
    /// What a stalled screen may swallow before its updates begin to merge is the sum of such buffers: at 16 kB some
    /// 100 kB, with the defaults 3.6 MB.
    /// </summary>
    private const int BufferBytes = 16 * 1024;

    private const int ListenBacklog = 8_192;

    public static WebApplicationBuilder AddLive(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<LinkThresholds>(builder.Configuration.GetSection(LinkThresholds.Section));
        builder.Services.Configure<LiveOptions>(builder.Configuration.GetSection(LiveOptions.Section));
        builder.Services.AddSingleton<Presence>();
        builder.Services.AddHostedService<LinkMonitor>();
        builder.Services.AddHostedService<SharedPresence>();
        builder.Services.AddSingleton<HubFaults>();
        foreach (var category in HubFaults.Framework) builder.Logging.AddFilter(category, LogLevel.None);
        builder.Services.AddSingleton<Farewell>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Farewell>());
        builder.Services.AddSignalR(options =>
        {
            // A command that is a little too large is answered; only what is far beyond closes the connection.
            options.MaximumReceiveMessageSize = 4 * CommandReader.MostBytes;
            options.MaximumParallelInvocationsPerClient = 4;
            options.EnableDetailedErrors = false;
            options.AddFilter<HubFaults>();
        }).AddJsonProtocol(options => WireJson.Configure(options.PayloadSerializerOptions));
        // Takes the place of the framework's own of the same name.
        builder.Services.AddSingleton<IHubProtocol, UpdateProtocol>();
        builder.Services.Configure<SocketTransportOptions>(options =>
        {
            // After a restart every screen comes back at once; who finds the queue full waits for a second or more.
            options.Backlog = ListenBacklog;
            options.CreateBoundListenSocket = endpoint =>
            {
                var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);
                socket.SendBufferSize = BufferBytes;
                return socket;
            };
        });
        builder.Services.AddOptions<KestrelServerOptions>().Configure<IOptions<LiveOptions>>((kestrel, live) =>
        {
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(live.Value.HeaderSeconds);
            // Not counting those that became hub connections, whom no flood of others is to throw out.
            kestrel.Limits.MaxConcurrentConnections = live.Value.MostConnections;
        });
        return builder;
    }

    public static void MapHub(this IEndpointRouteBuilder routes)
    {
        var connections = new HttpConnectionDispatcherOptions
        {
            Transports = HttpTransportType.WebSockets,
            ApplicationMaxBufferSize = CommandReader.MostBytes,
            TransportMaxBufferSize = BufferBytes
        };
        routes.MapConnections(MeetingHub.Path, connections, connection =>
        {
            connection.DropSilent(routes.ServiceProvider);
            connection.SendDirectly(routes.ServiceProvider.GetRequiredService<TimeProvider>());
            connection.UseHub<MeetingHub>();
        });
    }
}
