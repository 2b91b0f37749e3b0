using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.Refusals;
using BridgeCoordinator.Server.Sessions;

namespace BridgeCoordinator.Server.Plans;

/// <summary>What a good plan holds, counted so that its writer sees whether anything is missing, and what to look at again.</summary>
internal sealed record PlanCheckAnswer(string Title, int Sites, int Groups, int Items, IReadOnlyList<ProblemField> Warnings);

/// <summary>Plans before there is a session: the samples to start from, and a check that stores nothing.</summary>
internal static class PlanEndpoints
{
    public static void MapPlans(this IEndpointRouteBuilder routes)
    {
        var plans = routes.MapGroup("/api").WithTags("plans");
        plans.MapGet("plan-samples/{name}", Sample).Produces<string>(200, SamplePlans.ContentType).ProducesRefusals(401, 403, 404);
        plans.MapPost("plan-checks", Check).Accepts<PlanBody>("application/yaml", "application/json").Produces<PlanCheckAnswer>().ProducesRefusals(400, 401, 403, 413);
    }

    private static async Task<IResult> Sample(string name, HttpContext http, CallerSource callers)
    {
        if (await OrganizerGate.RefuseOthersAsync(http, callers) is { } refused) return refused;
        return SamplePlans.Names.Contains(name) ? Results.Bytes(SamplePlans.Yaml(name), $"{SamplePlans.ContentType}; charset=utf-8") : Problems.Result("notFound", http);
    }

    private static async Task<IResult> Check(HttpContext http, CallerSource callers, TimeProvider time, CancellationToken cancellation)
    {
        if (await OrganizerGate.RefuseOthersAsync(http, callers) is { } refused) return refused;
        var language = Languages.Of(http);
        var reading = await PlanDocuments.ReadAsync(http, time, cancellation);
        return reading.Plan is { } plan
            ? Results.Json(Answer(plan, PlanProblems.Fields(reading.Warnings, language)), WireJson.Options)
            : PlanProblems.Of(reading, language).AsResult();
    }

    private static PlanCheckAnswer Answer(MeetingPlan plan, IReadOnlyList<ProblemField> warnings) =>
        new(plan.Title, plan.Sites.Length, plan.Groups.Length, plan.Agenda.Length, warnings);
}
