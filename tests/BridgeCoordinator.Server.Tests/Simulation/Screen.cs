using System.Runtime.InteropServices;
using System.Text.Json;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Server.Live;

namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>A screen that follows the wire contract's update rule as the page does, and shows what it was told.</summary>
internal sealed class Screen
{
    private static readonly TimeSpan Deaf = TimeSpan.FromSeconds(3);

    private readonly World world;
    private readonly int number;
    private readonly Lane lane;
    private readonly Queue<(Connection From, Action Take)> inbox = new();
    private readonly Dictionary<string, ShownCard> cards = new(StringComparer.Ordinal);
    private bool isTaking;

    public Screen(World world, int number, string sessionId, View view)
    {
        (this.world, this.number, SessionId, View) = (world, number, sessionId, view);
        lane = world.Engine.NewLane(world.Outside, ToString());
        lane.Start(WatchOverItAsync);
    }

    public string SessionId { get; }

    public View View { get; }

    public IReadOnlyDictionary<string, ShownCard> Cards => cards;

    public WatchFrom? Position { get; private set; }

    public DateTimeOffset? BehindSince { get; private set; }

    public Connection? Connection { get; private set; }

    public TimeSpan ConnectedAt { get; private set; }

    /// <summary>Until then it reads nothing.</summary>
    public TimeSpan StalledUntil { get; private set; }

    public ScreenProof Proof { get; } = new();

    public bool IsConnected => Connection is { Items: > 0 };

    public override string ToString() => $"screen {number}";

    public bool Stall(TimeSpan span)
    {
        if (StalledUntil > world.Engine.Now) return false;
        StalledUntil = world.Engine.Now + span;
        world.Engine.Say($"{this} reads nothing until {StalledUntil.TotalSeconds}");
        return true;
    }

    /// <summary>Leaves the node it watches, if any; another connection is made soon.</summary>
    public void Move()
    {
        Connection?.Break();
        Connection = null;
        world.Engine.After(world.Engine.Milliseconds(0, 2_000), () => lane.Post(Connect));
    }

    public void Lost(Connection connection)
    {
        if (connection == Connection) Move();
    }

    public void Arrived(Connection from, Action take)
    {
        inbox.Enqueue((from, take));
        TakeLater();
    }

    public void Receive(Connection connection, Update update)
    {
        // As the page does: what still comes on a connection that was left may be of another history.
        if (connection != Connection) return;
        if (update.End is not null)
        {
            Lost(connection);
            return;
        }

        var isAnswer = connection.Items == 0 && update.From == 0;
        var verdict = isAnswer || world.Sabotage.ScreensSkipTheCheck ? Receipt.Applied : Judge(update);
        if (verdict == Receipt.Applied) Apply(update, connection);
        if (verdict == Receipt.Gap)
        {
            world.Tally.Count("gap seen by a screen");
            Move();
            return;
        }

        connection.Items++;
        BehindSince = update.BehindSince;
        if (BehindSince is not null) world.Tally.Count("screen told that its node is behind");
    }

    /// <summary>The update rule of the wire contract. An epoch never falls, so what carries a lower one was overtaken.</summary>
    private Receipt Judge(Update update)
    {
        if (Position is not { } mine) return update.From == 0 ? Receipt.Applied : Receipt.Gap;
        if (update.Epoch < mine.Epoch) return Receipt.Known;
        var same = update.Epoch == mine.Epoch && update.View == mine.View;
        if (same && update.Seq <= mine.Seq) return Receipt.Known;
        if (update.From == 0) return Receipt.Applied;
        return same && update.From <= mine.Seq ? Receipt.Applied : Receipt.Gap;
    }

    private void Apply(Update update, Connection from)
    {
        var before = Position;
        if (update.From == 0) cards.Clear();
        foreach (var key in update.Gone ?? []) cards.Remove(key);
        using (var json = JsonDocument.Parse(update.Cards!.Value.Utf8))
        {
            foreach (var card in json.RootElement.EnumerateObject())
                cards[card.Name] = new ShownCard(card.Value.GetProperty("seq").GetInt64(), JsonMarshal.GetRawUtf8Value(card.Value.GetProperty("data")).ToArray());
        }

        Position = new WatchFrom(update.Epoch, update.View, update.Seq, update.History);
        world.Engine.Say($"{this} shows {update.Epoch}-{update.Seq} {update.History} (from {update.From}) of {from.Node}");
        Proof.Check(world, this, before, update.From, from.Node);
    }

    private void Connect()
    {
        if (Connection is not null) return;
        var nodes = world.Nodes.Where(node => node.IsReachable).ToList();
        if (nodes.Count == 0)
        {
            Move();
            return;
        }

        Connection = new Connection(world, this, world.Engine.OneOf(nodes));
        ConnectedAt = world.Engine.Now;
        world.Engine.Say($"{this} watches {Connection.Node} from {Position?.Epoch}-{Position?.Seq}");
        Connection.Node.Watch(Connection, Position);
    }

    private async Task WatchOverItAsync()
    {
        Connect();
        while (true)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), world.Clock);
            if (Connection is not { } connection) continue;
            var silent = world.Engine.Now - ConnectedAt > TimeSpan.FromSeconds(12) && connection.Items == 0;
            var deaf = connection.Node.Machine.IsDead || (connection.Node.Machine.IsPaused && world.Engine.Now - connection.Node.PausedAt > Deaf);
            if (silent || deaf || (connection.LostSomething && world.Engine.Chance(0.3))) Move();
            else Proof.RequireFresh(world, this);
        }
    }

    private void TakeLater()
    {
        if (isTaking) return;
        isTaking = true;
        lane.Start(async () =>
        {
            while (inbox.TryDequeue(out var next))
            {
                if (StalledUntil > world.Engine.Now) await Task.Delay(StalledUntil - world.Engine.Now, world.Clock);
                next.From.Taken();
                next.Take();
            }

            isTaking = false;
        });
    }

    private enum Receipt { Applied, Known, Gap }
}
