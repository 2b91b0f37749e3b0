namespace BridgeCoordinator.Server.Tests;

/// <summary>Tests that measure time, after all others and one at a time: what else the machine does would be measured too.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class RunsAlone
{
    public const string Name = "runs alone";
}
