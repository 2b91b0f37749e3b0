using System.IO.Pipelines;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// The short way from the hub to a screen. The framework has two queues between them, SignalR's pipe and Kestrel's, each
/// emptied by an errand of its own: for an update to a thousand screens two thousand errands and copies, and more that waits
/// for a screen that does not read. Here a message is framed where it is written, and handed to the kernel within the same call.
/// </summary>
internal static class DirectOutput
{
    /// <summary>Who has not taken in what was sent for so long will not; as long as SignalR's own transport waits.</summary>
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(10);

    /// <summary>Keeps hold of the stream of each WebSocket that is opened, which the hub's connection does not tell.</summary>
    public static void RememberStreams(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } upgrade) http.Features.Set<IHttpUpgradeFeature>(new RememberedUpgrade(upgrade, SocketOf(http)));
        return next(http);
    });

    public static void SendDirectly(this IConnectionBuilder connections, TimeProvider time) => connections.Use(next => connection =>
    {
        var http = connection.GetHttpContext();
        if (http?.Features.Get<IHttpUpgradeFeature>() is not RememberedUpgrade upgrade) return next(connection);
        var output = new FrameWriter(upgrade, connection.Transport.Output, time);
        connection.Transport = new Duplex(connection.Transport.Input, output);
        connection.Features.Get<IConnectionHeartbeatFeature>()?.OnHeartbeat(
            _ =>
            {
                if (output.Sending > LongestSend) http.Abort();
            },
            output);
        return next(connection);
    });

    /// <summary>Where nothing lies between Kestrel and the kernel, such as encryption.</summary>
    private static Socket? SocketOf(HttpContext http) =>
        http.Features.Get<ITlsHandshakeFeature>() is null ? http.Features.Get<IConnectionSocketFeature>()?.Socket : null;
}

/// <summary>A connection's transport of which one direction was replaced.</summary>
internal sealed class Duplex(PipeReader input, PipeWriter output) : IDuplexPipe
{
    public PipeReader Input => input;

    public PipeWriter Output => output;
}
