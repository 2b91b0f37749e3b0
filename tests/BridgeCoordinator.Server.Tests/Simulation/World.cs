using System.Globalization;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Sessions;
using BridgeCoordinator.Server.Tests.Simulation.Sabotages;

namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>Nodes, screens and clients around one log, all of whose doings follow from one seed.</summary>
internal sealed class World
{
    private readonly List<NodeLife> nodes = [];
    private readonly List<Screen> screens = [];
    private readonly Dictionary<string, Dictionary<string, Ballot>> ballots = new(StringComparer.Ordinal);
    private int lives;
    private bool losesNextAppend;

    public World(int seed, Sabotage sabotage, Tally tally)
    {
        (Sabotage, Tally, Engine) = (sabotage, tally, new Engine(seed));
        Witness = new Witness(Engine, tally);
        Log = sabotage.SharedLog();
        Weather = sabotage.Weather(Weather.Of(Engine));
        Clock = new LaneClock(Engine, Engine.NewLane(Outside, "outside"));
        SessionIds = [.. Enumerable.Range(1, Engine.Chance(0.8) ? 1 : 3).Select(n => string.Create(CultureInfo.InvariantCulture, $"session-{n}"))];
        Engine.Stepped = Inspect;
    }

    public Engine Engine { get; }

    public Witness Witness { get; }

    public Tally Tally { get; }

    public Sabotage Sabotage { get; }

    public SharedLog Log { get; }

    public Weather Weather { get; private set; }

    /// <summary>The true time, for those outside any node.</summary>
    public LaneClock Clock { get; }

    public Machine Outside { get; } = new();

    public IReadOnlyList<string> SessionIds { get; }

    public IReadOnlyList<NodeLife> Nodes => nodes;

    public IReadOnlyList<Screen> Screens => screens;

    /// <summary>Nothing new is begun, and no more faults come.</summary>
    public bool IsOver { get; private set; }

    public NodeLife? AnyNode() => nodes.Where(node => node.IsReachable).ToList() is { Count: > 0 } able ? Engine.OneOf(able) : null;

    /// <summary>What the nodes voted last, each in its own place. It is lost with the log that is emptied.</summary>
    public Dictionary<string, Ballot> Ballots(string sessionId)
    {
        if (!ballots.TryGetValue(sessionId, out var cast)) ballots[sessionId] = cast = new(StringComparer.Ordinal);
        return cast;
    }

    public bool Befalls(Fault fault)
    {
        if (!Engine.Chance(Weather.Odds.GetValueOrDefault(fault))) return false;
        Tally.Count($"fault: {fault}");
        return true;
    }

    public bool IsCutOff(NodeLife node) => node.CutOffUntil > Engine.Now;

    public void AddNode() => nodes.Add(NewLife(nodes.Count));

    public void StartNode(int place)
    {
        if (nodes[place].Machine.IsDead) nodes[place] = NewLife(place);
    }

    public void AddScreen(string sessionId) =>
        screens.Add(new Screen(this, screens.Count + 1, sessionId, Engine.OneOf([View.Public, View.Hall, View.Site("north")])));

    /// <summary>Goes on outside once a node has finished something; of a node that died nothing more is heard.</summary>
    public void Witnessed<T>(Task<T> task, Action<T> then) => Clock.Lane.Start(async () => then(await task));

    public AppendOutcome Append(Append append)
    {
        var outcome = Log.Append(append.SessionId, append.Tail, append.Entries, out var isNew);
        Engine.Say($"{append.Node} appends {append.SessionId} {append.Tail.Epoch}-{append.Tail.Seq} + {Ids(append.Entries)}: {outcome}");
        if (!isNew) return outcome;
        // What is there now, whatever the log says that it did.
        Witness.Stored(append, Log.Read(append.SessionId, Witness.Of(append.SessionId).End?.Entry.Seq ?? 0));
        foreach (var node in nodes) node.Log.Ring(append.SessionId);
        if (losesNextAppend) Engine.After(Engine.Milliseconds(0, Weather.SlowestCallMs), () => LoseSince(append));
        losesNextAppend = false;
        return outcome;
    }

    /// <summary>A failover at the worst moment: what comes next will be acknowledged, and lost before anybody else has seen it.</summary>
    public void LoseNextAppend() => losesNextAppend = true;

    /// <summary>The log loses entries that were durable: a failover, a flushed server, an older copy put in its place.</summary>
    public bool LoseHistory(Disaster how)
    {
        var chapter = Witness.Of(Engine.OneOf(SessionIds));
        if (chapter.End is not { } end || end.Entry.Seq < 3) return false;
        var kept = how == Disaster.LogIsEmptied ? 0 : (int)end.Entry.Seq - Engine.Between(1, (int)Math.Min(6, end.Entry.Seq - 1));
        // Without anybody who remembers, an emptied log is a session that never was: that is for backups, not for nodes.
        if (kept == 0 && !nodes.Exists(node => node.IsReachable && node.Shown(chapter.SessionId) == end)) return false;
        Lose(chapter, kept, how);
        if (how == Disaster.OlderCopyIsRestored) BeginEpochByHand(chapter);
        return true;
    }

    /// <summary>Whether a session would be gone for good without this node.</summary>
    public bool NeedsMemoryOf(NodeLife node) => Witness.Chapters.Any(chapter =>
        chapter.End is null && node.Shown(chapter.SessionId) is not null
        && !nodes.Exists(other => other != node && other.IsReachable && other.Shown(chapter.SessionId) is not null));

    public void Calm()
    {
        (IsOver, losesNextAppend) = (true, false);
        Weather = Weather.Calm;
        foreach (var node in nodes)
        {
            node.Resume();
            node.CutOffUntil = TimeSpan.Zero;
        }

        for (var place = 0; place < nodes.Count; place++) StartNode(place);
    }

    private void LoseSince(Append append)
    {
        var chapter = Witness.Of(append.SessionId);
        // The first append of all is not lost: then there would be no session yet.
        if (append.Tail.Seq > 0 && chapter.End?.Entry.Seq > append.Tail.Seq) Lose(chapter, (int)append.Tail.Seq, Disaster.NewestAppendIsLost);
    }

    private void Lose(Chapter chapter, int kept, Disaster how)
    {
        Engine.Say($"{how}: {chapter.SessionId} falls from {chapter.End!.Entry.Seq} to {kept}");
        Witness.Lost(chapter.SessionId, kept);
        Log.Lose(chapter.SessionId, kept);
        if (kept == 0) ballots.Remove(chapter.SessionId);
    }

    private static string Ids(IReadOnlyList<LogEntry> entries) => string.Join(' ', entries.TakeLast(3).Select(entry => entry.CommandId));

    private NodeLife NewLife(int place) => new(
        this, string.Create(CultureInfo.InvariantCulture, $"node {place + 1}.{++lives}"),
        Weather.ClocksDiffer ? TimeSpan.FromMilliseconds(Engine.Between(-30_000, 30_000)) : TimeSpan.Zero);

    /// <summary>As the handbook has it: who restores a copy begins an epoch.</summary>
    private void BeginEpochByHand(Chapter chapter)
    {
        var session = chapter.Session;
        var began = new Commit(
            Witness.HighestEpoch(chapter.SessionId) + 1, session.Seq + 1, session.At, Actor.System, $"restored-{Engine.Now.Ticks}", "", [new EpochBegan(EpochReason.Restored, session.Seq)]);
        Append(new Append(nodes[0], chapter.SessionId, Log.Tail(chapter.SessionId), [began.ToEntry()]) { IsByHand = true });
    }

    private void Inspect()
    {
        foreach (var node in nodes)
            foreach (var sessionId in SessionIds) node.Inspect(sessionId);
    }
}
