using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Server.Live;

namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>
/// A watch on its way from a node to a screen: in order, with room for a few items, so that a screen that does not read
/// holds up its own watch and nothing else.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A connection breaks; nobody disposes of it.")]
internal sealed class Connection
{
    private const int Window = 3;

    private readonly World world;
    private readonly Screen screen;
    private readonly CancellationTokenSource gone = new();
    private TaskCompletionSource? room;
    private TimeSpan lastArrival;
    private int onTheWay;
    private int sent;

    public Connection(World world, Screen screen, NodeLife node)
    {
        (this.world, this.screen, Node) = (world, screen, node);
        NodeLane = node.NewLane($"to {screen}");
        Gone = gone.Token;
    }

    public NodeLife Node { get; }

    public Lane NodeLane { get; }

    public CancellationToken Gone { get; }

    public string SessionId => screen.SessionId;

    public View View => screen.View;

    public int Items { get; set; }

    public bool LostSomething { get; private set; }

    public async Task SendAsync(Update update)
    {
        while (onTheWay >= Window && !Gone.IsCancellationRequested)
        {
            room = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await room.Task;
        }

        // No ordered stream leaves an item out; here some do, to see that the seqs tell. The first item answers a position, and
        // nothing but its own coming tells that.
        if (++sent > 1 && world.Befalls(Fault.LostItem))
        {
            LostSomething = true;
            world.Engine.Say($"an item for {screen} from {Node} is lost: {update.Epoch}-{update.Seq}");
            return;
        }

        for (var times = world.Befalls(Fault.DoubledItem) ? 2 : 1; times > 0; times--) Deliver(() => screen.Receive(this, update));
    }

    /// <summary>The watch is over on the node's side.</summary>
    public void Ended() => Deliver(() => screen.Lost(this));

    /// <summary>The screen has taken an item from the buffer.</summary>
    public void Taken()
    {
        onTheWay--;
        room?.TrySetResult();
    }

    /// <summary>The screen is gone; the node learns it when it learns anything.</summary>
    public void Break() => NodeLane.Post(() =>
    {
        gone.Cancel();
        room?.TrySetResult();
    });

    private void Deliver(Action arrive)
    {
        onTheWay++;
        var now = world.Engine.Now;
        var arrival = now + world.Engine.Milliseconds(0, 60);
        lastArrival = arrival > lastArrival ? arrival : lastArrival;
        world.Engine.After(lastArrival - now, () => screen.Arrived(this, arrive));
    }
}
