using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BridgeCoordinator.Server.Tests.CommitLogs.RedisStreams;

/// <summary>
/// Stands between a client and Redis. It can cut the connection instead of passing on a reply: the write has happened and
/// nobody is told. And it can keep a request back until its sender has long given up.
/// </summary>
internal sealed class TroubledProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task accepting;
    private readonly int target;
    private volatile string? withheld;
    private volatile string? held;

    public TroubledProxy(int target)
    {
        this.target = target;
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public bool HasCut { get; private set; }

    /// <summary>The next reply that holds this text is not passed on, and the connection ends.</summary>
    public void CutInsteadOfReplying(string reply) => withheld = reply;

    /// <summary>The request that holds this text, and all that follow it on its connection, wait for <see cref="Release"/>.</summary>
    public void HoldRequestsFrom(string request) => held = request;

    public void Release() => released.SetResult();

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await accepting;
        ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = RelayAsync(await listener.AcceptTcpClientAsync(ending.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task RelayAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            await server.ConnectAsync(IPAddress.Loopback, target, ending.Token);
            await Task.WhenAny(CopyAsync(client, server, PassRequestAsync), CopyAsync(server, client, PassReplyAsync));
        }
    }

    private async Task<bool> PassRequestAsync(string request)
    {
        if (held is { } text && request.Contains(text, StringComparison.Ordinal)) await released.Task.WaitAsync(ending.Token);
        return true;
    }

    private Task<bool> PassReplyAsync(string reply)
    {
        if (withheld is not { } text || !reply.Contains(text, StringComparison.Ordinal)) return Task.FromResult(true);
        withheld = null;
        HasCut = true;
        return Task.FromResult(false);
    }

    private async Task CopyAsync(TcpClient from, TcpClient to, Func<string, Task<bool>> pass)
    {
        try
        {
            var buffer = new byte[64 * 1024];
            while (await from.GetStream().ReadAsync(buffer, ending.Token) is > 0 and var count)
            {
                if (!await pass(Encoding.UTF8.GetString(buffer, 0, count))) return;
                await to.GetStream().WriteAsync(buffer.AsMemory(0, count), ending.Token);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // Either side went away; the other follows.
        }
    }
}
