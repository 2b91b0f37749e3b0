using System.Collections.Immutable;

namespace BridgeCoordinator.Domain.Planning;

/// <summary>
/// One fault or warning in a plan: where, a stable code from <see cref="PlanCodes"/>, and what the sentence for it needs.
/// The sentences are in <see cref="PlanFindingTexts"/>; days and times stand here as such, for each language writes them its own way.
/// </summary>
public sealed record PlanFinding(PlanPlace Place, string Code, ImmutableArray<object> Arguments, string? DidYouMean = null)
{
    public string Path => Place.Path;
}

/// <summary>What came of reading a plan: a valid <see cref="Plan"/> with its warnings, or no plan and every fault.</summary>
public sealed record PlanReading
{
    private PlanReading(MeetingPlan? plan, ImmutableArray<PlanFinding> faults, ImmutableArray<PlanFinding> warnings) =>
        (Plan, Faults, Warnings) = (plan, faults, warnings);

    public MeetingPlan? Plan { get; }
    public ImmutableArray<PlanFinding> Faults { get; }
    public ImmutableArray<PlanFinding> Warnings { get; }

    public static PlanReading Accepted(MeetingPlan plan, ImmutableArray<PlanFinding> warnings) => new(plan, [], warnings);

    public static PlanReading Refused(params ImmutableArray<PlanFinding> faults) => new(null, faults, []);
}
