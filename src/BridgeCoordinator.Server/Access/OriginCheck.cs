using BridgeCoordinator.Server.Live;
using BridgeCoordinator.Server.Refusals;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Access;

/// <summary>
/// Refuses the hub and every change to pages of other origins: a cookie must not serve a page that is not ours. Programs
/// send no Origin and are not concerned.
/// </summary>
internal sealed class OriginCheck(RequestDelegate next, IOptions<AccessOptions> options)
{
    public Task InvokeAsync(HttpContext http)
    {
        var changes = !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method);
        var guarded = http.Request.Path.StartsWithSegments(MeetingHub.Path) || (changes && http.Request.Path.StartsWithSegments("/api"));
        var origin = http.Request.Headers.Origin.ToString();
        return guarded && origin.Length > 0 && !IsOurs(origin, http.Request)
            ? Problems.Result("originNotAllowed", http).ExecuteAsync(http)
            : next(http);
    }

    private bool IsOurs(string origin, HttpRequest request) =>
        (Uri.TryCreate(origin, UriKind.Absolute, out var page) && string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase))
        || options.Value.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);
}
