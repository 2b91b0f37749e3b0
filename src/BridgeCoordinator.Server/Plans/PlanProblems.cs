using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Server.Refusals;

namespace BridgeCoordinator.Server.Plans;

/// <summary>A refused plan as a problem that names every fault.</summary>
internal static class PlanProblems
{
    public static Problem Of(PlanReading reading, Language language) =>
        Problems.Of(CodeOf(reading), language) with { Errors = Fields(reading.Faults, language) };

    public static IReadOnlyList<ProblemField> Fields(IEnumerable<PlanFinding> findings, Language language) =>
        [.. findings.Select(finding => new ProblemField(
            finding.Path, finding.Code, PlanFindingTexts.Word(finding, language == Language.English ? "en" : "vi"), Known(finding.Place.Line), Known(finding.Place.Column)))];

    private static int? Known(int place) => place > 0 ? place : null;

    private static string CodeOf(PlanReading reading)
    {
        if (reading.Faults.Any(fault => fault.Code == PlanCodes.TooLarge)) return "tooLarge";
        return reading.Faults.Any(fault => fault.Code == PlanCodes.ContentType) ? "unsupportedMediaType" : "badPlan";
    }
}

/// <summary>Only names the plan's schema in the API description; <see cref="PlanDocuments"/> reads the body itself.</summary>
internal sealed record PlanBody;
