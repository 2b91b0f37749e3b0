using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BridgeCoordinator.Server.Tests.CommitLogs.RedisStreams;

/// <summary>
/// Stands between a client and Redis. It can cut the connection instead of passing on a reply: the write has happened and
/// nobody is told. And it can keep a request, or a reply, back until whoever waits for it has long given up or is dead.
/// </summary>
internal sealed class TroubledProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private TaskCompletionSource<bool> released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task accepting;
    private readonly int target;
    private volatile string? withheld;
    private volatile string? held;
    private volatile string? heldReply;

    public TroubledProxy(int target)
    {
        this.target = target;
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public bool HasCut { get; private set; }

    /// <summary>Whether something has come that is kept back.</summary>
    public bool Holds { get; private set; }

    /// <summary>The next reply that holds this text is not passed on, and the connection ends.</summary>
    public void CutInsteadOfReplying(string reply) => withheld = reply;

    /// <summary>The request that holds this text, and all that follow it on its connection, wait for <see cref="Release"/>.</summary>
    public void HoldRequestsFrom(string request) => held = request;

    /// <summary>The reply that holds this text, and all that follow it on its connection, wait for <see cref="Release"/>.</summary>
    public void HoldRepliesFrom(string reply) => heldReply = reply;

    public void Release() => End(passOn: true);

    /// <summary>What is kept back never arrives: its sender is dead.</summary>
    public void Discard() => End(passOn: false);

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

    private Task<bool> PassRequestAsync(string request) => PassedAsync(held, request);

    private async Task<bool> PassReplyAsync(string reply)
    {
        if (!await PassedAsync(heldReply, reply)) return false;
        if (withheld is not { } text || !reply.Contains(text, StringComparison.Ordinal)) return true;
        withheld = null;
        HasCut = true;
        return false;
    }

    private async Task<bool> PassedAsync(string? text, string passing)
    {
        if (text is null || !passing.Contains(text, StringComparison.Ordinal)) return true;
        var until = released.Task;
        Holds = true;
        return await until.WaitAsync(ending.Token);
    }

    private void End(bool passOn)
    {
        (held, heldReply, Holds) = (null, null, false);
        Interlocked.Exchange(ref released, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult(passOn);
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
