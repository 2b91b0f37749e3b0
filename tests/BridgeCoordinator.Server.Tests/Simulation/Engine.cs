namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>
/// Runs everything of one simulation on one thread in an order that only the seed decides: of all lanes with work a random
/// one goes next, and when nobody has work, time jumps to the next thing due.
/// </summary>
internal sealed class Engine(int seed)
{
    private const int MostStepsAtOneInstant = 200_000;

    private readonly PriorityQueue<Action, (long Due, long Order)> agenda = new();
    private readonly List<Lane> ready = [];
    private long ordered;
    private int lanes;
    private int stepsAtThisInstant;
    private readonly int thread = Environment.CurrentManagedThreadId;
    private Exception? failure;

    public Random Random { get; } = new(seed);

    public Trace Trace { get; } = new();

    public TimeSpan Now { get; private set; }

    /// <summary>Called after each step: where a lie would be seen.</summary>
    public Action Stepped { get; set; } = () => { };

    public Lane NewLane(Machine machine, string name) => new(this, machine, lanes++, name);

    /// <summary>Does something at a later instant, outside any lane: it must not wait for anything.</summary>
    public void After(TimeSpan delay, Action action) => agenda.Enqueue(action, ((Now + delay).Ticks, ordered++));

    public void Say(FormattableString what) => Trace.Add(Now, what);

    public void RunUntil(TimeSpan end)
    {
        // A test framework's context would take the continuations away from their lanes.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            while (Step(end)) Stepped();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    public void RunFor(TimeSpan span) => RunUntil(Now + span);

    public int Between(int least, int most) => Random.Next(least, most + 1);

    public TimeSpan Milliseconds(int least, int most) => TimeSpan.FromMilliseconds(Between(least, most));

    public bool Chance(double probability) => Random.NextDouble() < probability;

    public T OneOf<T>(IReadOnlyList<T> all) => all[Random.Next(all.Count)];

    /// <summary>Kept in the order of their making, so that who was woken first plays no part.</summary>
    internal void Ready(Lane lane)
    {
        if (ready.Contains(lane)) return;
        var place = ready.FindIndex(other => other.Number > lane.Number);
        ready.Insert(place < 0 ? ready.Count : place, lane);
    }

    /// <summary>Work from another thread comes in an order that no seed decides.</summary>
    internal void RequireOwnThread()
    {
        if (Environment.CurrentManagedThreadId != thread) failure ??= new InvalidOperationException($"Work came from another thread: {Environment.StackTrace}");
    }

    /// <summary>Notes the first failure of work that nobody awaits.</summary>
    internal void Failed(Exception fault, string where)
    {
        Say($"{where} failed: {fault.Message}");
        failure ??= fault;
    }

    private bool Step(TimeSpan end)
    {
        if (failure is not null) throw failure as BrokenPromiseException ?? new BrokenPromiseException($"Work that nobody awaits failed: {failure}");
        if (++stepsAtThisInstant > MostStepsAtOneInstant) throw new BrokenPromiseException("Time stands still: somebody works without ever waiting.");
        if (NextLane() is { } lane)
        {
            lane.RunOne();
            if (lane.IsIdle) ready.Remove(lane);
            return true;
        }

        if (!agenda.TryPeek(out _, out var next) || next.Due > end.Ticks)
        {
            Now = end;
            return false;
        }

        if (next.Due > Now.Ticks) (Now, stepsAtThisInstant) = (TimeSpan.FromTicks(next.Due), 0);
        agenda.Dequeue()();
        return true;
    }

    private Lane? NextLane()
    {
        ready.RemoveAll(lane => lane.Machine.IsDead);
        var able = ready.Count(lane => !lane.Machine.IsPaused);
        if (able == 0) return null;
        var chosen = Random.Next(able);
        foreach (var lane in ready)
            if (!lane.Machine.IsPaused && chosen-- == 0) return lane;
        return null;
    }
}

/// <summary>What stops or dies together. Of a paused machine nothing runs; of a dead one nothing ever will.</summary>
internal sealed class Machine
{
    public bool IsPaused { get; set; }

    public bool IsDead { get; set; }
}

/// <summary>Something that must never happen has happened.</summary>
internal sealed class BrokenPromiseException(string what) : Exception(what);
