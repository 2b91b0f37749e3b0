using BridgeCoordinator.Domain.Planning;

namespace BridgeCoordinator.Server.Plans;

/// <summary>A document's tree, or the one fault that kept it from becoming a tree.</summary>
internal sealed record PlanTree(PlanNode? Root, PlanFinding? Fault)
{
    public const int MaxDepth = 16;

    // 2,000 groups with all their keys are 30,000 nodes, keys and values counted.
    public const int MaxNodes = 50_000;

    public static PlanTree Refused(PlanPlace at, string code, params ReadOnlySpan<string> arguments) =>
        new(null, new PlanFinding(at, code, [.. arguments]));
}

/// <summary>Counts what a document holds while it is read, so that reading stops at a limit instead of after the damage.</summary>
internal sealed class PlanTreeBudget
{
    private int nodes;

    /// <summary>The fault of going over a limit with one more node at this depth (the root is 1), or null.</summary>
    public PlanTree? Spend(PlanPlace at, int depth)
    {
        if (depth > PlanTree.MaxDepth) return PlanTree.Refused(at, PlanCodes.TooDeep, $"{PlanTree.MaxDepth}");
        return ++nodes > PlanTree.MaxNodes ? PlanTree.Refused(at, PlanCodes.TooManyNodes, $"{PlanTree.MaxNodes}") : null;
    }
}
