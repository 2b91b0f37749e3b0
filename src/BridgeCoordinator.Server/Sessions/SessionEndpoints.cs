using System.Security.Cryptography;
using System.Text;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.Plans;
using BridgeCoordinator.Server.Refusals;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>A session in the list. Times and names come with its board.</summary>
internal sealed record SessionLine(string Id, string Title, DateOnly? Date, SessionStatus Status, bool Rehearsal, string? RehearsalOf)
{
    public static SessionLine Of(Session session) => new(
        session.Id, session.Plan.Title, session.Plan.Schedule.Date, session.Status, session.Lifecycle.RehearsalOf is not null, session.Lifecycle.RehearsalOf);
}

/// <summary>A session just made, with what its plan made us wonder about.</summary>
internal sealed record SessionCreatedAnswer(string Id, IReadOnlyList<ProblemField> Warnings);

internal sealed record RehearsalRequest(bool ShareAccess = false);

/// <summary>Sessions: the list, their making from a plan, rehearsals.</summary>
internal static class SessionEndpoints
{
    private const int MostRehearsals = 20;

    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        var sessions = routes.MapGroup("/api/sessions").WithTags("sessions");
        sessions.MapGet("", List).Produces<IReadOnlyList<SessionLine>>();
        sessions.MapPost("", Create).Accepts<PlanBody>("application/yaml", "application/json").Produces<SessionCreatedAnswer>(201).ProducesRefusals(400, 401, 403, 409, 413, 503);
        sessions.MapPost("{id}/rehearsals", Rehearse).Accepts<RehearsalRequest>("application/json").Produces<SessionCreatedAnswer>(201).ProducesRefusals(400, 401, 403, 404, 409, 503);
        sessions.MapDelete("{id}", Delete).Produces(204).ProducesRefusals(401, 403, 404, 409);
        sessions.MapGet("{id}/plan", Plan).Produces<string>(200, "application/yaml").ProducesRefusals(401, 403, 404);
    }

    private static async Task<IResult> List(HttpContext http, CallerSource callers, SessionList sessions, CancellationToken cancellation)
    {
        var caller = await callers.OfAsync(http);
        var all = await sessions.ReadAsync(cancellation);
        var shown = all.Where(session => session.IsListed || caller.ActorIn(session.Place)?.Has(Role.Organizer) == true).Select(session => session.Line);
        return Results.Json(shown.OrderBy(line => line.Date).ThenBy(line => line.Id, StringComparer.Ordinal), WireJson.Options);
    }

    private static async Task<IResult> Create(
        HttpContext http, CallerSource callers, SessionDirectory directory, TimeProvider time, CancellationToken cancellation)
    {
        if (await OrganizerGate.RefuseOthersAsync(http, callers) is { } refused) return refused;
        var language = Languages.Of(http);
        var reading = await PlanDocuments.ReadAsync(http, time, cancellation);
        if (reading.Plan is not { } plan) return PlanProblems.Of(reading, language).AsResult();
        if (IdempotencyKey.Problem(http) is { } badKey) return badKey.AsResult();
        var answer = await Make(NewIds.For(http), http, directory, new CreateSession(plan, null, false, Timetable.ByClock));
        return answer.Problem?.AsResult() ?? Results.Json(
            new SessionCreatedAnswer(answer.Id, PlanProblems.Fields(reading.Warnings, language)), WireJson.Options, statusCode: 201);
    }

    /// <summary>A rehearsal of a rehearsal is one more of the meeting, for the meeting's organizers to make.</summary>
    private static async Task<IResult> Rehearse(string id, HttpContext http, CallerSource callers, SessionDirectory directory, SessionList sessions)
    {
        var entry = await SessionEntry.OrganizerAsync(id, http, callers, directory);
        if (entry.Runner?.Session.Lifecycle.RehearsalOf is { } meeting) entry = await SessionEntry.OrganizerAsync(meeting, http, callers, directory);
        if (entry.Refusal is not null) return entry.Refusal;
        var body = await JsonBody.ReadAsync<RehearsalRequest>(http);
        if (body.Problem is { } problem) return problem.AsResult();
        if (IdempotencyKey.Problem(http) is { } badKey) return badKey.AsResult();
        var (session, ids) = (entry.Runner!.Session, NewIds.For(http));
        var others = (await sessions.ReadAsync(http.RequestAborted)).Count(one => one.Place.RehearsalOf == session.Id && one.Place.Id != ids.Session);
        if (others >= MostRehearsals) return Problems.Result("tooManyRehearsals", http);
        var answer = await Make(ids, http, directory, new CreateSession(session.Plan, session.Id, body.Value!.ShareAccess, Timetable.FromOpening));
        return answer.Problem?.AsResult() ?? Results.Json(new SessionCreatedAnswer(answer.Id, []), WireJson.Options, statusCode: 201);
    }

    private static async Task<IResult> Delete(
        string id, HttpContext http, CallerSource callers, SessionDirectory directory, IAccessStore access, CancellationToken cancellation)
    {
        var entry = await SessionEntry.OrganizerAsync(id, http, callers, directory);
        if (entry.Refusal is not null) return entry.Refusal;
        if (entry.Runner!.Session.Lifecycle.RehearsalOf is null) return Problems.Result("notARehearsal", http);
        // The log last: while it is there a repeated deletion finds the session and completes it.
        await access.DeleteSessionAsync(id, cancellation);
        await directory.DeleteAsync(id, cancellation);
        return Results.NoContent();
    }

    private static async Task<IResult> Plan(string id, HttpContext http, CallerSource callers, SessionDirectory directory)
    {
        var entry = await SessionEntry.HallAsync(id, http, callers, directory);
        return entry.Refusal ?? Results.Text(PlanDocuments.WriteYaml(entry.Runner!.Session.Plan), "application/yaml", Encoding.UTF8);
    }

    private static async Task<(string Id, Problem? Problem)> Make(NewIds ids, HttpContext http, SessionDirectory directory, CreateSession create) =>
        (ids.Session, Problems.Of(await directory.CreateAsync(ids.Session, ids.Command, create), Languages.Of(http)));

    /// <summary>A repeated Idempotency-Key names the same session and the same command, so the log itself answers the repetition.</summary>
    private readonly record struct NewIds(string Session, string Command)
    {
        public static NewIds For(HttpContext http) => IdempotencyKey.Of(http) is { } key
            ? new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"session:{key}")).AsSpan(0, 8)), key)
            : new(AccessCode.NewId(), Guid.CreateVersion7().ToString("N"));
    }
}
