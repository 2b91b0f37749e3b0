using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Http.Connections.Client;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace BridgeCoordinator.Rehearsal.Wire;

/// <summary>
/// One hub connection, made as the pages make theirs: WebSockets, no negotiation. It can be cut as a network cuts it, without
/// a farewell.
/// </summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly Uri server;
    private readonly string code;
    private readonly string language;
    private readonly HubConnection hub;
    private ClientWebSocket? socket;
    private long bytes;

    public Line(Uri server, string code, string language)
    {
        (this.server, this.code, this.language) = (server, code, language);
        hub = new HubConnectionBuilder().WithUrl(new Uri(server, $"/hub?lang={language}"), Configure).AddJsonProtocol().Build();
    }

    /// <summary>Bytes received at the socket since the beginning, reconnections included.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    public bool IsUp => hub.State == HubConnectionState.Connected;

    public async Task ConnectAsync(CancellationToken cancellation)
    {
        // After a cut it takes the client a moment to notice.
        while (hub.State is not (HubConnectionState.Disconnected or HubConnectionState.Connected)) await Task.Delay(10, cancellation);
        if (hub.State == HubConnectionState.Disconnected) await hub.StartAsync(cancellation);
    }

    public void Cut() => socket?.Abort();

    public IAsyncEnumerable<Update> Watch(string sessionId, Position? from, CancellationToken cancellation) =>
        hub.StreamAsync<Update>("Watch", sessionId, from, cancellation);

    public Task<CommandReply> SubmitAsync(string sessionId, string id, JsonElement command, CancellationToken cancellation) =>
        hub.InvokeAsync<CommandReply>("Submit", sessionId, id, command, cancellation);

    public Task PulseAsync(string sessionId, string siteId, object pulse, CancellationToken cancellation) =>
        hub.SendAsync("Pulse", sessionId, siteId, pulse, cancellation);

    public async ValueTask DisposeAsync() => await hub.DisposeAsync();

    private void Configure(HttpConnectionOptions options)
    {
        options.Transports = HttpTransportType.WebSockets;
        options.SkipNegotiation = true;
        options.WebSocketFactory = OpenAsync;
    }

    private async ValueTask<WebSocket> OpenAsync(WebSocketConnectionContext context, CancellationToken cancellation)
    {
        var opened = new ClientWebSocket();
        try
        {
            opened.Options.SetRequestHeader("Authorization", $"Bearer {code}");
            opened.Options.KeepAliveInterval = TimeSpan.Zero;
            using var invoker = new HttpMessageInvoker(new SocketsHttpHandler { UseCookies = false, ConnectCallback = ConnectAsync });
            await opened.ConnectAsync(context.Uri, invoker, cancellation);
            return socket = opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var tcp = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await tcp.ConnectAsync(context.DnsEndPoint, cancellation);
            return new CountedStream(new NetworkStream(tcp, ownsSocket: true), read => Interlocked.Add(ref bytes, read));
        }
        catch
        {
            tcp.Dispose();
            throw;
        }
    }
}
