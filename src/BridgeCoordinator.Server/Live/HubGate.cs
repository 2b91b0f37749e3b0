using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.Refusals;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// Bounds how many connections are open at once: refusing one more early beats failing all of them late. Anybody can open
/// one without a grant; those that have one keep places of their own.
/// </summary>
internal sealed class HubGate(RequestDelegate next, CallerSource callers, IOptions<LiveOptions> options)
{
    private readonly HubPlaces places = new(options.Value);

    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments(MeetingHub.Path))
        {
            await next(http);
            return;
        }

        // A WebSocket's request lasts as long as its connection.
        using var place = places.Take(await HasGrantAsync(http), http.Connection.RemoteIpAddress);
        if (place is null) await Problems.Result("overloaded", http).ExecuteAsync(http);
        else await next(http);
    }

    private async ValueTask<bool> HasGrantAsync(HttpContext http)
    {
        try
        {
            return (await callers.OfAsync(http)).Grant is not null;
        }
        catch (AccessStoreUnavailableException)
        {
            // Nobody can tell now: the hub itself says so to each call.
            return false;
        }
    }
}
