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
    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        var sessions = routes.MapGroup("/api/sessions").WithTags("sessions");
        sessions.MapGet("", List).Produces<IReadOnlyList<SessionLine>>();
        sessions.MapPost("", Create).Accepts<PlanBody>("application/yaml", "application/json").Produces<SessionCreatedAnswer>(201).ProducesRefusals(400, 401, 403, 409, 413, 503);
        sessions.MapPost("{id}/rehearsals", Rehearse).Accepts<RehearsalRequest>("application/json").Produces<SessionCreatedAnswer>(201).ProducesRefusals(400, 401, 403, 404, 409, 503);
        sessions.MapDelete("{id}", Delete).Produces(204).ProducesRefusals(401, 403, 404, 409);
        sessions.MapGet("{id}/plan", Plan).Produces<string>(200, "application/yaml").ProducesRefusals(401, 403, 404);
    }

    private static async Task<IResult> List(HttpContext http, CallerSource callers, SessionDirectory directory, CancellationToken cancellation)
    {
        var caller = await callers.OfAsync(http);
        var all = await directory.AllAsync(cancellation);
        var shown = all.Select(runner => runner.Session).Where(session => caller.ActorIn(session)?.Has(Role.Organizer) == true || IsListed(session));
        return Results.Json(shown.OrderBy(session => session.Plan.Schedule.Date).ThenBy(session => session.Id, StringComparer.Ordinal).Select(SessionLine.Of), WireJson.Options);
    }

    private static bool IsListed(Session session) =>
        session.Plan.Public && session.Status != SessionStatus.Draft && session.Lifecycle.RehearsalOf is null;

    private static async Task<IResult> Create(
        HttpContext http, CallerSource callers, SessionDirectory directory, TimeProvider time, CancellationToken cancellation)
    {
        if (await OrganizerGate.RefuseOthersAsync(http, callers) is { } refused) return refused;
        var language = Languages.Of(http);
        var reading = await PlanDocuments.ReadAsync(http, time, cancellation);
        if (reading.Plan is not { } plan) return PlanProblems.Of(reading, language).AsResult();
        var answer = await Make(http, directory, new CreateSession(plan, null, false, Timetable.ByClock));
        return answer.Problem?.AsResult() ?? Results.Json(
            new SessionCreatedAnswer(answer.Id, PlanProblems.Fields(reading.Warnings, language)), WireJson.Options, statusCode: 201);
    }

    private static async Task<IResult> Rehearse(string id, HttpContext http, CallerSource callers, SessionDirectory directory)
    {
        var entry = await SessionEntry.OrganizerAsync(id, http, callers, directory);
        if (entry.Refusal is not null) return entry.Refusal;
        var body = await JsonBody.ReadAsync<RehearsalRequest>(http);
        if (body.Problem is { } problem) return problem.AsResult();
        var create = new CreateSession(entry.Runner!.Session.Plan, id, body.Value!.ShareAccess, Timetable.FromOpening);
        var answer = await Make(http, directory, create);
        return answer.Problem?.AsResult() ?? Results.Json(new SessionCreatedAnswer(answer.Id, []), WireJson.Options, statusCode: 201);
    }

    private static async Task<IResult> Delete(
        string id, HttpContext http, CallerSource callers, SessionDirectory directory, IAccessStore access, CancellationToken cancellation)
    {
        var entry = await SessionEntry.OrganizerAsync(id, http, callers, directory);
        if (entry.Refusal is not null) return entry.Refusal;
        if (entry.Runner!.Session.Lifecycle.RehearsalOf is null) return Problems.Result("notARehearsal", http);
        await directory.DeleteAsync(id, cancellation);
        await access.DeleteSessionAsync(id, cancellation);
        return Results.NoContent();
    }

    private static async Task<IResult> Plan(string id, HttpContext http, CallerSource callers, SessionDirectory directory)
    {
        var entry = await SessionEntry.HallAsync(id, http, callers, directory);
        return entry.Refusal ?? Results.Text(PlanDocuments.WriteYaml(entry.Runner!.Session.Plan), "application/yaml", Encoding.UTF8);
    }

    /// <summary>A repeated Idempotency-Key names the same session and the same command, so the log itself answers the repetition.</summary>
    private static async Task<(string Id, Problem? Problem)> Make(HttpContext http, SessionDirectory directory, CreateSession create)
    {
        if (IdempotencyKey.Problem(http) is { } bad) return ("", bad);
        var key = IdempotencyKey.Of(http);
        var commandId = key ?? Guid.CreateVersion7().ToString("N");
        var id = key is not null ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"session:{key}")).AsSpan(0, 8)) : AccessCode.NewId();
        var outcome = await directory.CreateAsync(id, commandId, create);
        return (id, Problems.Of(outcome, Languages.Of(http)));
    }
}
