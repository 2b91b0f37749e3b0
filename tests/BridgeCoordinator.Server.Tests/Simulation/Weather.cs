namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>How bad the network and the log are in one simulation, and which disasters may strike. Each seed has its own.</summary>
internal sealed record Weather
{
    public static Weather Calm { get; } = new();

    /// <summary>How probable a fault is each time that it could happen.</summary>
    public IReadOnlyDictionary<Fault, double> Odds { get; init; } = new Dictionary<Fault, double>();

    public IReadOnlyList<Disaster> Disasters { get; init; } = [];

    /// <summary>The longest time between two disasters.</summary>
    public int LongestPeaceMs { get; init; } = 5_000;

    /// <summary>The longest time that a client thinks between two commands.</summary>
    public int LongestThoughtMs { get; init; } = 900;

    public int SlowestCallMs { get; init; } = 20;

    public bool ClocksDiffer { get; init; }

    public static Weather Of(Engine engine)
    {
        // Mostly bad, now and then so bad that hardly anything comes through.
        var badness = engine.Chance(0.2) ? 5 : 1;
        return new Weather
        {
            Odds = Enum.GetValues<Fault>().ToDictionary(fault => fault, fault => engine.Chance(0.6) ? engine.Random.NextDouble() * MostOf(fault, badness) : 0),
            // Few kinds at a time go deeper than all of them at once.
            Disasters = [.. Enum.GetValues<Disaster>().Where(_ => engine.Chance(0.35))],
            LongestPeaceMs = engine.OneOf([800, 5_000, 5_000]),
            LongestThoughtMs = engine.OneOf([40, 900, 900, 3_000]),
            SlowestCallMs = engine.OneOf([5, 50, 400]),
            ClocksDiffer = engine.Chance(0.5)
        };
    }

    /// <summary>The bell may be lost altogether: nodes look for themselves.</summary>
    private static double MostOf(Fault fault, int badness) => badness * fault switch
    {
        Fault.LostRequest => 0.03,
        Fault.LostReply or Fault.LateWrite or Fault.LostMessage or Fault.DoubledItem => 0.05,
        Fault.LostItem => 0.02,
        Fault.LostRing => 0.5,
        Fault.DoubledRing => 0.2,
        _ => throw new System.Diagnostics.UnreachableException()
    };
}

/// <summary>What may happen to a single call, message or item.</summary>
internal enum Fault
{
    LostRequest, LostReply, LateWrite, LostRing, DoubledRing, LostMessage, LostItem, DoubledItem
}

/// <summary>What strikes a machine, the log or a screen as a whole.</summary>
internal enum Disaster
{
    NodeCrashes, NodeStops, NodePauses, LogIsDown, NodeIsCutOff, TailIsLost, NewestAppendIsLost, LogIsEmptied, OlderCopyIsRestored,
    ScreenStalls, ScreenMoves, ClockSteps
}
