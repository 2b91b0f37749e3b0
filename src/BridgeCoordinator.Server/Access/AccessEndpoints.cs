using System.Collections.Immutable;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Refusals;
using BridgeCoordinator.Server.Sessions;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Access;

internal sealed record SignInRequest(string Code);

/// <summary>What a code opens: the sessions there are, and with <see cref="EverySession"/> those still to be made.</summary>
internal sealed record SignInAnswer(
    string GrantId, ImmutableArray<Role> Roles, string? SiteId, string Label, IReadOnlyList<SessionLine> Sessions, bool EverySession);

internal sealed record SignOutRequest(string GrantId);

/// <summary>A grant in the organizer's list. The code is not among it: nobody has it any more.</summary>
internal sealed record GrantLine(
    string GrantId, ImmutableArray<Role> Roles, string? SiteId, string Label, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt, DateTimeOffset? RevokedAt);

/// <summary>Codes: issued, listed and revoked by the organizer, turned into a cookie by their holder.</summary>
internal static class AccessEndpoints
{
    /// <summary>A list of a thousand grants fits.</summary>
    private const int MostBytes = 256 * 1024;

    private static readonly TimeSpan CookieLife = TimeSpan.FromDays(30);

    public static void MapAccess(this IEndpointRouteBuilder routes)
    {
        var access = routes.MapGroup("/api/sessions/{id}/access").WithTags("access");
        access.MapPost("", Issue).Accepts<GrantRequest>("application/json").Produces<IssuedGrant>(201).ProducesRefusals(400, 401, 403, 404, 409, 413);
        access.MapGet("", List).Produces<IReadOnlyList<GrantLine>>().ProducesRefusals(401, 403, 404);
        access.MapDelete("{grantId}", Revoke).Produces(204).ProducesRefusals(401, 403, 404);
        var signing = routes.MapGroup("/api").WithTags("access");
        signing.MapPost("sign-in", SignIn).Accepts<SignInRequest>("application/json").Produces<SignInAnswer>().ProducesRefusals(400, 401, 429);
        signing.MapPost("sign-out", SignOut).Accepts<SignOutRequest>("application/json").Produces(204).ProducesRefusals(400);
    }

    /// <summary>One grant or a list of them; a list is granted whole or not at all.</summary>
    private static async Task<IResult> Issue(
        string id, HttpContext http, CallerSource callers, SessionDirectory sessions, GrantDesk desk, IOptions<AccessOptions> options)
    {
        var entry = await SessionEntry.OrganizerAsync(id, http, callers, sessions);
        if (entry.Refusal is not null) return entry.Refusal;
        if (IdempotencyKey.Problem(http) is { } badKey) return badKey.AsResult();
        var body = await JsonBody.ReadAsync<GrantRequests>(http, MostBytes);
        if (body.Problem is { } problem) return problem.AsResult();
        var faults = GrantDesk.Faults(entry.Runner!.Session, body.Value!);
        if (!faults.IsEmpty) return Problems.Of("badField", Languages.Of(http), faults).AsResult();
        var codes = IdempotencyKey.Of(http) is { } key ? RepeatableCodes.For(CallerSource.CodeOf(http)!, id, key) : _ => AccessCode.New();
        if (await desk.IssueAsync(id, body.Value!.Requests, codes, BaseUrl(http, options.Value), http.RequestAborted) is not { } issued)
            return Problems.Result("idReused", http);
        return Results.Json(body.Value.Single ? issued[0] : issued, WireJson.Options, statusCode: 201);
    }

    private static string BaseUrl(HttpContext http, AccessOptions options) => options.PublicUrl ?? $"{http.Request.Scheme}://{http.Request.Host}";

    private static async Task<IResult> List(string id, HttpContext http, CallerSource callers, SessionDirectory sessions, IAccessStore store)
    {
        var entry = await SessionEntry.OrganizerAsync(id, http, callers, sessions);
        if (entry.Refusal is not null) return entry.Refusal;
        var grants = await store.ListAsync(id, http.RequestAborted);
        return Results.Json(
            grants.Select(grant => new GrantLine(grant.GrantId, grant.Roles, grant.SiteId, grant.Label, grant.CreatedAt, grant.LastUsedAt, grant.RevokedAt)),
            WireJson.Options);
    }

    private static async Task<IResult> Revoke(
        string id, string grantId, HttpContext http, CallerSource callers, SessionDirectory sessions, GrantDesk desk)
    {
        var entry = await SessionEntry.OrganizerAsync(id, http, callers, sessions);
        if (entry.Refusal is not null) return entry.Refusal;
        return await desk.RevokeAsync(id, grantId, http.RequestAborted) ? Results.NoContent() : Problems.Result("unknownGrant", http);
    }

    private static async Task<IResult> SignIn(HttpContext http, CallerSource callers, SessionList sessions, IOptions<AccessOptions> options)
    {
        var body = await JsonBody.ReadAsync<SignInRequest>(http);
        if (body.Problem is { } problem) return problem.AsResult();
        var caller = await callers.ByCodeAsync(body.Value!.Code.Trim(), http);
        if (caller.Grant is not { } grant) return Problems.Result(caller == Caller.Limited ? caller.WhyNobody : "wrongCode", http);
        http.Response.Cookies.Append(CallerSource.CookieOf(grant.GrantId), body.Value.Code.Trim(), Cookie(http, options.Value, CookieLife));
        var opened = (await sessions.ReadAsync(http.RequestAborted)).Where(session => caller.ActorIn(session.Place) is not null);
        return Results.Json(
            new SignInAnswer(grant.GrantId, grant.Roles, grant.SiteId, grant.Label, [.. opened.Select(session => session.Line)], grant.SessionId is null), WireJson.Options);
    }

    private static async Task<IResult> SignOut(HttpContext http, IOptions<AccessOptions> options)
    {
        var body = await JsonBody.ReadAsync<SignOutRequest>(http);
        if (body.Problem is { } problem) return problem.AsResult();
        if (!CommandCheck.IsId(body.Value!.GrantId)) return Problems.Of("badField", Languages.Of(http), [new FieldFault("grantId", "badId")]).AsResult();
        http.Response.Cookies.Delete(CallerSource.CookieOf(body.Value.GrantId), Cookie(http, options.Value, null));
        return Results.NoContent();
    }

    /// <summary>The cookie holds the code itself: its hash is all the server keeps, so there is no second secret to share between nodes.</summary>
    private static CookieOptions Cookie(HttpContext http, AccessOptions options, TimeSpan? life) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps || options.IsReachedByHttps,
        MaxAge = life,
        Path = "/"
    };
}
