using System.Globalization;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Contract;
using BridgeCoordinator.Server.Refusals;
using BridgeCoordinator.Server.Sessions;

namespace BridgeCoordinator.Server.Live;

/// <summary>The board for who polls, and commands for who cannot hold a hub connection.</summary>
internal static class BoardEndpoints
{
    public static void MapBoard(this IEndpointRouteBuilder routes)
    {
        var session = routes.MapGroup("/api/sessions/{id}").WithTags("live");
        session.MapGet("board", Board).Produces<UpdateDocument>().Produces(304).ProducesRefusals(401, 403, 404, 503);
        session.MapPost("commands", Submit).Accepts<CommandBody>("application/json").Produces<CommandPlace>().ProducesRefusals(400, 401, 403, 404, 409, 413, 429, 503);
        session.MapGet("log", Log).Produces<Commit>(200, "application/x-ndjson").ProducesRefusals(401, 403, 404, 503);
    }

    private static async Task<IResult> Board(
        string id, int? epoch, string? view, long? since, string? history, HttpContext http,
        CallerSource callers, SessionDirectory sessions, Presence presence, LogTime time)
    {
        var entry = await SessionEntry.WatchingAsync(id, http, callers, sessions);
        if (entry.Refusal is not null) return entry.Refusal;
        var asked = epoch is { } e && view is { } v && since is { } s ? new WatchFrom(e, v, s, history) : null;
        if (!await entry.Runner!.ReachAsync(asked)) return Problems.Result("logUnavailable", http);
        var (shown, board) = (entry.View!, entry.Runner.Feed.Board);
        if (entry.Actor?.SiteId is { } siteId) presence.Seen(id, siteId, entry.Actor.GrantId, time.GetUtcNow());
        var from = WatchFrom.Resume(asked, board, shown);
        var tag = string.Create(CultureInfo.InvariantCulture, $"W/\"{board.Session.Epoch}-{board.Session.Seq}-{shown.Name}-{board.Lineage.Mark}\"");
        http.Response.Headers.CacheControl = shown == Domain.Boards.View.Public && board.Session.IsPublic ? "no-cache" : "private, no-cache";
        http.Response.Headers.Vary = "Cookie, Authorization, X-Grant";
        http.Response.Headers.ETag = tag;
        var behind = entry.Runner.Feed.BehindSince;
        // "Nothing new" would be more than we know while the log's end cannot be confirmed.
        if (behind is null && http.Request.Headers.IfNoneMatch.ToString() == tag) return Results.StatusCode(StatusCodes.Status304NotModified);
        return Results.Json(Update.Of(board, shown, from, board.Session.Seq, board.Lineage.Mark, Update.CardsSince(board, shown, from), time.GetUtcNow(), behind), WireJson.Options);
    }

    private static async Task<IResult> Submit(string id, HttpContext http, CallerSource callers, CommandDesk desk)
    {
        var language = Languages.Of(http);
        var caller = await callers.OfAsync(http);
        if (caller.Grant is null) return Problems.Result(caller.WhyNobody, http);
        if (await BodyBytes.ReadAsync(http.Request, CommandReader.MostBytes) is not { } body) return Problems.Result("tooLarge", http);
        var answer = await desk.SubmitAsync(caller, id, CommandReader.ReadEnvelope(body, language), language);
        return answer.Problem?.AsResult() ?? Results.Json(answer.Place, WireJson.Options);
    }

    private static async Task<IResult> Log(
        string id, long? after, HttpContext http, CallerSource callers, SessionDirectory sessions, CommitLogs.ICommitLog log, CancellationToken cancellation)
    {
        var entry = await SessionEntry.HallAsync(id, http, callers, sessions);
        if (entry.Refusal is not null) return entry.Refusal;
        var entries = await log.ReadAsync(id, Math.Max(0, after ?? 0), cancellation);
        var lines = LogRedaction.For(entry.Actor!);
        return Results.Stream(async body =>
        {
            foreach (var stored in entries)
            {
                await body.WriteAsync(lines(stored), cancellation);
                await body.WriteAsync("\n"u8.ToArray(), cancellation);
            }
        }, "application/x-ndjson");
    }
}

/// <summary>The body of a command.</summary>
internal sealed record CommandBody(string Id, Command Command);
