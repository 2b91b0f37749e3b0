using BridgeCoordinator.Server.Refusals;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Live;

/// <summary>Bounds how many connections are open at once: refusing one more early beats failing all of them late.</summary>
internal sealed class HubGate(RequestDelegate next, IOptions<LiveOptions> options)
{
    private int open;

    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments(MeetingHub.Path))
        {
            await next(http);
            return;
        }

        try
        {
            // A WebSocket's request lasts as long as its connection.
            if (Interlocked.Increment(ref open) > options.Value.MostConnections) await Problems.Result("overloaded", http).ExecuteAsync(http);
            else await next(http);
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }
}
