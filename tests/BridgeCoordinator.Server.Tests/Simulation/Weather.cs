namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>How bad the network and the log are in one simulation, and which disasters may strike. Each seed has its own.</summary>
internal sealed record Weather(
    double LostReply, double LostRequest, double LateWrite, double LostRing, double DoubledRing,
    double LostMessage, double LostItem, double DoubledItem, int SlowestCallMs, bool ClocksDiffer, IReadOnlyList<Disaster> Disasters)
{
    public static Weather Calm { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 20, false, []);

    public static Weather Of(Engine engine) => new(
        Sometimes(engine, 0.05), Sometimes(engine, 0.03), Sometimes(engine, 0.05), Sometimes(engine, 0.5), Sometimes(engine, 0.2),
        Sometimes(engine, 0.05), Sometimes(engine, 0.02), Sometimes(engine, 0.05),
        engine.OneOf([5, 50, 400]), engine.Chance(0.5),
        // Few kinds at a time go deeper than all of them at once.
        [.. Enum.GetValues<Disaster>().Where(_ => engine.Chance(0.35))]);

    private static double Sometimes(Engine engine, double most) => engine.Chance(0.6) ? engine.Random.NextDouble() * most : 0;
}

internal enum Disaster
{
    NodeCrashes, NodeStops, NodePauses, LogIsDown, NodeIsCutOff, TailIsLost, LogIsEmptied, OlderCopyIsRestored, ScreenStalls, ScreenMoves, ClockSteps
}
