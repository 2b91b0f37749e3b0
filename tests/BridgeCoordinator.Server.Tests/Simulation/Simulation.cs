using System.Globalization;
using BridgeCoordinator.Domain.Notices;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Sessions;
using BridgeCoordinator.Server.Tests.Simulation.Sabotages;

namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>One seed's story, from the first node's start until everything has settled.</summary>
internal static class Simulation
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(40);

    /// <summary>The fingerprint of what happened. Throws <see cref="BrokenPromiseException"/> with the trace where something must not have.</summary>
    public static ulong Run(int seed, Sabotage sabotage, Tally tally)
    {
        var world = new World(seed, sabotage, tally);
        try
        {
            Play(world);
            return world.Engine.Trace.Fingerprint;
        }
        catch (BrokenPromiseException broken)
        {
            throw new BrokenPromiseException($"{world.Engine.Trace}\n\nSIMULATION_SEED={seed}\nat {world.Engine.Now.TotalSeconds:0.000} s: {broken.Message}");
        }
    }

    private static void Play(World world)
    {
        var engine = world.Engine;
        for (var n = engine.Between(1, 6); n > 0; n--) world.AddNode();
        var clients = Enumerable.Range(1, engine.Between(2, 7)).Select(n => new Client(world, string.Create(CultureInfo.InvariantCulture, $"client-{n}"))).ToList();
        Create(world, clients);
        for (var n = engine.Between(3, 9); n > 0; n--) world.AddScreen(engine.OneOf(world.SessionIds));
        clients.ForEach(client => client.Work());
        new Disasters(world, engine.NewLane(world.Outside, "disasters")).Begin();

        engine.RunFor(engine.Milliseconds(5_000, 60_000));
        world.Calm();
        engine.RunFor(Settling);

        RequireSettled(world, clients);
        Probe(world, clients[0]);
        RequireSettled(world, clients);
        world.Witness.RequireNothingLost();
    }

    /// <summary>Two creators at once, as when a caller tries again elsewhere.</summary>
    private static void Create(World world, List<Client> clients)
    {
        foreach (var id in world.SessionIds)
        {
            var create = CommandEnvelope.Of($"create-{id}", new CreateSession(SmallMeeting.Plan, null, false, Timetable.ByClock), Actor.System);
            foreach (var client in clients.Take(2)) client.Lane.Start(() => (Task)client.DeliverAsync(id, create, isAlone: false));
        }

        world.Engine.RunFor(TimeSpan.FromSeconds(1));
    }

    /// <summary>Nobody is stuck: each node takes a command for each session.</summary>
    private static void Probe(World world, Client client)
    {
        var taken = 0;
        foreach (var id in world.SessionIds)
        {
            client.Lane.Start(async () =>
            {
                if (world.Witness.Of(id).Session.Status == SessionStatus.Closed)
                    await client.DeliverAsync(id, CommandEnvelope.Of($"probe-open-{id}", CommandMaker.TowardsOpen(world.Witness.Of(id).Session), SmallMeeting.Organizer));
                foreach (var node in world.Nodes)
                {
                    var notice = CommandEnvelope.Of($"probe-{id}-{node}".Replace(' ', '-'), new SendNotice($"probe-{taken}", "everyone", "Thử", Urgency.Normal), SmallMeeting.Organizer);
                    if (await node.SubmitAsync(new Attempt(id, notice, node)) is CommandOutcome.Accepted) taken++;
                }
            });
            world.Engine.RunFor(TimeSpan.FromSeconds(5));
        }

        if (taken != world.SessionIds.Count * world.Nodes.Count)
            throw new BrokenPromiseException($"Only {taken} of {world.SessionIds.Count * world.Nodes.Count} probes were accepted after the faults had stopped.");
    }

    private static void RequireSettled(World world, List<Client> clients)
    {
        foreach (var client in clients)
            if (client.Open is { } open) throw new BrokenPromiseException($"The fate of {open} is still not known.");
        foreach (var chapter in world.Witness.Chapters)
        {
            if (chapter.End is not { } end) throw new BrokenPromiseException($"{chapter.SessionId} is gone.");
            foreach (var node in world.Nodes)
                if (node.Shown(chapter.SessionId) is { } shown && shown != end) throw new BrokenPromiseException($"{node} still shows {shown}; the log ends at {end}.");
            foreach (var screen in world.Screens.Where(screen => screen.SessionId == chapter.SessionId)) RequireCurrent(world, screen, end);
        }
    }

    private static void RequireCurrent(World world, Screen screen, Line end)
    {
        if (!screen.IsConnected) throw new BrokenPromiseException($"{screen} found no node.");
        if (screen.BehindSince is { } since) throw new BrokenPromiseException($"{screen} is behind since {since:HH:mm:ss}.");
        if (!end.Shows(screen.Cards, screen.View)) throw new BrokenPromiseException($"{screen} shows {screen.Proof.Shown} at last; the log ends at {end}.");
    }
}
