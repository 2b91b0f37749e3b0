namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>Lets the disasters of the weather strike, one after another.</summary>
internal sealed class Disasters(World world, Lane lane)
{
    private Engine Engine => world.Engine;

    public void Begin() => lane.Start(async () =>
    {
        while (!world.IsOver && world.Weather.Disasters.Count > 0)
        {
            await Task.Delay(Engine.Milliseconds(100, world.Weather.LongestPeaceMs), world.Clock);
            if (world.IsOver) return;
            var disaster = Engine.OneOf(world.Weather.Disasters);
            if (Strike(disaster)) world.Tally.Count($"disaster: {disaster}");
        }
    });

    private bool Strike(Disaster disaster)
    {
        var place = Engine.Random.Next(world.Nodes.Count);
        var (node, screen) = (world.Nodes[place], Engine.OneOf(world.Screens));
        switch (disaster)
        {
            case Disaster.NodeCrashes when MayFall(node):
                Engine.Say($"{node} crashes");
                node.Machine.IsDead = true;
                Engine.After(Engine.Milliseconds(100, 8_000), () => world.StartNode(place));
                return true;
            case Disaster.NodeStops when MayFall(node):
                Engine.Say($"{node} stops");
                node.Stop();
                Engine.After(Engine.Milliseconds(3_000, 12_000), () => world.StartNode(place));
                return true;
            case Disaster.NodePauses when node.IsReachable:
                Engine.Say($"{node} pauses");
                node.Pause();
                Engine.After(Engine.Milliseconds(300, 15_000), node.Resume);
                return true;
            case Disaster.LogIsDown:
                return CutOff(world.Nodes);
            case Disaster.NodeIsCutOff:
                return CutOff([node]);
            case Disaster.TailIsLost or Disaster.LogIsEmptied or Disaster.OlderCopyIsRestored:
                return world.LoseHistory(disaster);
            case Disaster.NewestAppendIsLost:
                world.LoseNextAppend();
                return true;
            case Disaster.ScreenStalls:
                return screen.Stall(Engine.Milliseconds(500, 12_000));
            case Disaster.ScreenMoves:
                screen.Move();
                return true;
            case Disaster.ClockSteps when world.Weather.ClocksDiffer:
                node.Clock.Error += Engine.Milliseconds(-2_000, 2_000);
                Engine.After(Engine.Milliseconds(0, 5_000), node.MeasureClock);
                return true;
            default:
                return false;
        }
    }

    /// <summary>An emptied log comes back only from somebody's memory, so the last who has it does not fall before that.</summary>
    private bool MayFall(NodeLife node) => node.IsReachable && !world.NeedsMemoryOf(node);

    private bool CutOff(IReadOnlyList<NodeLife> nodes)
    {
        var until = Engine.Now + Engine.Milliseconds(300, 12_000);
        Engine.Say($"no log until {until.TotalSeconds} for {string.Join(' ', nodes)}");
        foreach (var node in nodes) node.CutOffUntil = until;
        return true;
    }
}
