
namespace BridgeCoordinator.Server.Access;

/// <summary>
/// Finds out who calls: by a bearer code, or by the cookie of the grant that the call names. A revoked grant opens
/// nothing. Looked up anew for each call, so that a revocation holds at once.
/// </summary>
internal sealed class CallerSource(IAccessStore store, TimeProvider time, SignInAttempts attempts)
{
    public const string GrantHeader = "X-Grant";
    public const string GrantQuery = "grant";

    /// <summary>Browsers cannot set a header on a WebSocket; programs then send the code here.</summary>
    private const string TokenQuery = "access_token";

    public static string CookieOf(string grantId) => $"bc-{grantId}";

    public async ValueTask<Caller> OfAsync(HttpContext http)
    {
        if (http.Features.Get<Known>() is { } known) return known.Caller;
        var caller = await FindAsync(http);
        http.Features.Set(new Known(caller));
        return caller;
    }

    /// <summary>The grant as it is now, for a connection that was opened earlier.</summary>
    public async ValueTask<Caller> RefreshAsync(Caller caller, CancellationToken cancellation)
    {
        if (caller.Grant is null) return caller;
        var grant = await store.FindAsync(caller.Grant.GrantId, cancellation);
        return grant is { RevokedAt: null } ? new Caller(grant, false) : Caller.Invalid;
    }

    private async ValueTask<Caller> FindAsync(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        if (Bearer(http) is { } code)
        {
            if (!attempts.MayTry(address)) return Caller.Invalid;
            var caller = await ByCodeAsync(code, http.RequestAborted);
            if (caller.Rejected) attempts.Failed(address);
            return caller;
        }

        if (NamedGrant(http) is not { } grantId) return Caller.Anonymous;
        if (!http.Request.Cookies.TryGetValue(CookieOf(grantId), out var cookie)) return Caller.Invalid;
        var byCookie = await ByCodeAsync(cookie, http.RequestAborted);
        return byCookie.Grant?.GrantId == grantId ? byCookie : Caller.Invalid;
    }

    public async ValueTask<Caller> ByCodeAsync(string code, CancellationToken cancellation)
    {
        if (await store.FindByHashAsync(AccessCode.Hash(code), cancellation) is not { RevokedAt: null } grant) return Caller.Invalid;
        await store.TouchAsync(grant.GrantId, time.GetUtcNow(), cancellation);
        return new Caller(grant, false);
    }

    private static string? Bearer(HttpContext http)
    {
        const string scheme = "Bearer ";
        var header = http.Request.Headers.Authorization.ToString();
        if (header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return header[scheme.Length..].Trim();
        return http.Request.Path.StartsWithSegments("/hub") && http.Request.Query.TryGetValue(TokenQuery, out var token) ? token.ToString() : null;
    }

    private static string? NamedGrant(HttpContext http)
    {
        var named = http.Request.Headers[GrantHeader].ToString();
        if (named.Length == 0) named = http.Request.Query[GrantQuery].ToString();
        return named.Length == 0 ? null : named;
    }

    private sealed record Known(Caller Caller);
}
