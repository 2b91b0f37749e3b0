namespace BridgeCoordinator.Server.Access;

/// <summary>
/// Finds out who calls: by a bearer code, or by the cookie of the grant that the call names. A revoked grant opens
/// nothing. Looked up anew for each call, so that a revocation holds at once.
/// </summary>
internal sealed class CallerSource(IAccessStore store, GrantMemory memory, TimeProvider time, SignInAttempts attempts)
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
        // A hub connection lasts for hours: what is refused now may be let in by its next call.
        if (!caller.Rejected) http.Features.Set(new Known(caller));
        return caller;
    }

    /// <summary>The grant as it is now, for a connection that was opened earlier.</summary>
    public async ValueTask<Caller> RefreshAsync(Caller caller, CancellationToken cancellation)
    {
        if (caller.Grant is null) return caller;
        try
        {
            var grant = await store.FindAsync(caller.Grant.GrantId, cancellation);
            return grant is { RevokedAt: null } ? new Caller(grant) : Caller.Invalid;
        }
        catch (AccessStoreUnavailableException)
        {
            // Nothing can be stored now either, so nothing but reading is at stake: the session stays readable.
            return caller;
        }
    }

    private async ValueTask<Caller> FindAsync(HttpContext http)
    {
        if (Bearer(http) is { } code) return await ByCodeAsync(code, http);
        if (NamedGrant(http) is not { } grantId) return Caller.Anonymous;
        if (!http.Request.Cookies.TryGetValue(CookieOf(grantId), out var cookie)) return Caller.Invalid;
        var caller = await ByCodeAsync(cookie, http);
        return caller.Grant is { } grant && grant.GrantId != grantId ? Caller.Invalid : caller;
    }

    /// <summary>Whoever holds the code. Every way in passes here, so that none is open to guessing.</summary>
    public async ValueTask<Caller> ByCodeAsync(string code, HttpContext http)
    {
        var (hash, address) = (AccessCode.Hash(code), http.Connection.RemoteIpAddress);
        if (await FindByHashAsync(hash, http.RequestAborted) is not { } grant) return attempts.Failed(address, hash) ? Caller.Invalid : Caller.Limited;
        memory.Remember(grant);
        if (grant.RevokedAt is not null) return Caller.Invalid;
        await store.TouchAsync(grant.GrantId, time.GetUtcNow(), http.RequestAborted);
        return new Caller(grant);
    }

    private async Task<Grant?> FindByHashAsync(string hash, CancellationToken cancellation)
    {
        try
        {
            return await store.FindByHashAsync(hash, cancellation);
        }
        catch (AccessStoreUnavailableException) when (memory.FindByHash(hash) is not null)
        {
            return memory.FindByHash(hash);
        }
    }

    /// <summary>The code itself, as this call carries it.</summary>
    public static string? CodeOf(HttpContext http) =>
        Bearer(http) ?? (NamedGrant(http) is { } grantId ? http.Request.Cookies[CookieOf(grantId)] : null);

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
