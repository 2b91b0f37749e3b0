using BridgeCoordinator.Server.Sessions;

namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>
/// Gives commands and sends each, with the same id, to one node or another until its fate is known. "Certainly not stored"
/// is about one attempt, so it settles a command only where no earlier attempt is in doubt.
/// </summary>
internal sealed class Client
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly World world;
    private readonly string name;
    private readonly CommandMaker maker;
    private readonly List<(string SessionId, string CommandId)> accepted = [];
    private int sent;

    public Client(World world, string name)
    {
        (this.world, this.name) = (world, name);
        maker = new CommandMaker(world.Engine);
        Lane = world.Engine.NewLane(world.Outside, name);
    }

    public Lane Lane { get; }

    /// <summary>The command whose fate is not known yet.</summary>
    public string? Open { get; private set; }

    public void Work() => Lane.Start(async () =>
    {
        while (!world.IsOver)
        {
            await Task.Delay(world.Engine.Milliseconds(5, world.Weather.LongestThoughtMs), world.Clock);
            var session = world.Witness.Of(world.Engine.OneOf(world.SessionIds)).Session;
            var (actor, command) = maker.Next(session);
            var (id, isNew) = NextId(session.Id);
            await DeliverAsync(session.Id, CommandEnvelope.Of(id, command, actor), isNew);
        }
    });

    /// <summary>
    /// Sends until the fate is known, and says whether the command was accepted. Where somebody else sends the same id, one's
    /// own attempts alone prove nothing.
    /// </summary>
    public async Task<bool> DeliverAsync(string sessionId, CommandEnvelope envelope, bool isAlone = true)
    {
        Open = envelope.Id;
        var (doubt, node) = (!isAlone, default(NodeLife));
        while (true)
        {
            if (node is not { IsReachable: true } || world.Engine.Chance(0.4)) node = world.AnyNode();
            if (node is not null)
            {
                var attempt = new Attempt(sessionId, envelope, node);
                var answer = await AttemptAsync(attempt);
                switch (answer)
                {
                    case CommandOutcome.Accepted:
                        accepted.Add((sessionId, envelope.Id));
                        return Settled(true);
                    case CommandOutcome.Refused or CommandOutcome.IdReused:
                        world.Witness.Denied(attempt, answer, doubt);
                        return Settled(false);
                    case CommandOutcome.LogUnavailable or CommandOutcome.Overloaded when !doubt && !world.IsOver && world.Engine.Chance(0.3):
                        world.Witness.Denied(attempt, answer, inDoubt: false);
                        return Settled(false);
                    case CommandOutcome.OutcomeUnknown or null:
                        doubt = true;
                        break;
                }
            }

            await Task.Delay(world.Engine.Milliseconds(50, 2_500), world.Clock);
        }
    }

    private bool Settled(bool answer)
    {
        Open = null;
        return answer;
    }

    private (string Id, bool IsNew) NextId(string sessionId)
    {
        // Now and then a page reuses an id, by a fault of its own.
        if (accepted.Count > 0 && world.Engine.Chance(0.03) && world.Engine.OneOf(accepted) is var (session, id) && session == sessionId) return (id, false);
        return ($"{name}-{++sent}", true);
    }

    /// <summary>Null where no answer came: lost on the way there or back, or the node died or slept over it.</summary>
    private async Task<CommandOutcome?> AttemptAsync(Attempt attempt)
    {
        var engine = world.Engine;
        var answer = new TaskCompletionSource<CommandOutcome?>(TaskCreationOptions.RunContinuationsAsynchronously);
        engine.Say($"{name} sends {attempt}");
        engine.After(Patience, () => answer.TrySetResult(null));
        if (!world.Befalls(Fault.LostMessage)) engine.After(engine.Milliseconds(0, 80), () =>
        {
            if (attempt.Node.IsStopping) answer.TrySetResult(null);
            else world.Witnessed(attempt.Node.SubmitAsync(attempt), outcome =>
            {
                if (!world.Befalls(Fault.LostMessage)) engine.After(engine.Milliseconds(0, 80), () => answer.TrySetResult(outcome));
            });
        });
        return await answer.Task;
    }
}
