using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Live;
using BridgeCoordinator.Server.Sessions;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using BridgeCoordinator.Server.Tests.Simulation.Sabotages;

namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>A node from its start to its death: the product's own directory, follower and watches, on simulated machinery.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A node that dies disposes of nothing.")]
internal sealed class NodeLife
{
    private readonly World world;
    private readonly string name;
    private readonly SessionDirectory directory;
    private readonly Farewell farewell;
    private readonly CancellationTokenSource stop = new();
    private readonly Dictionary<string, Lane> lanes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Board Board, Line Line)> shown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Line>> elsewhere = new(StringComparer.Ordinal);
    private int unanswered;

    public NodeLife(World world, string name, TimeSpan clockError)
    {
        (this.world, this.name) = (world, name);
        StartedAt = world.Engine.Now;
        Main = NewLane("main");
        Clock = new LaneClock(world.Engine, Main) { Error = clockError };
        Time = new LogTime(Clock);
        Log = new LogAccess(world, this);
        var loggers = new TraceLoggers(world.Engine, name);
        // Its word to the screens takes real time, so here they only notice that the node is gone.
        farewell = new Farewell(new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance));
        var log = world.Sabotage.Log(Log);
        directory = new SessionDirectory(log, world.Sabotage.Vote(new BallotVote(world, this)), Time, loggers);
        MeasureClock();
        var follower = new LogFollower(log, directory, Time);
        Main.Start(async () =>
        {
            try
            {
                await follower.FollowAsync(stop.Token);
            }
            catch (OperationCanceledException)
            {
                world.Engine.Say($"{name} follows no more");
            }
        });
    }

    public Machine Machine { get; } = new();

    public Lane Main { get; }

    public LaneClock Clock { get; }

    public LogTime Time { get; }

    public LogAccess Log { get; }

    public TimeSpan CutOffUntil { get; set; }

    public bool IsStopping { get; private set; }

    public TimeSpan StartedAt { get; }

    public TimeSpan PausedAt { get; private set; }

    public TimeSpan ResumedAt { get; private set; }

    public bool IsReachable => !Machine.IsDead && !Machine.IsPaused && !IsStopping;

    public override string ToString() => name;

    public Lane NewLane(string purpose) => world.Engine.NewLane(Machine, $"{name}/{purpose}");

    /// <summary>Compares clocks with the log's server, whose time is the true one.</summary>
    public void MeasureClock()
    {
        for (var times = 0; times < 8; times++) Time.Measured(Clock.GetUtcNow() + world.Engine.Milliseconds(-100, 100), world.Clock.GetUtcNow(), TimeSpan.Zero);
    }

    /// <summary>The line this node shows its screens, or null where it serves no such session yet.</summary>
    public Line? Shown(string sessionId) => shown.TryGetValue(sessionId, out var known) ? known.Line : null;

    public IReadOnlyList<Line> KnownElsewhere(string sessionId) => elsewhere.GetValueOrDefault(sessionId) ?? [];

    public void Asked(string sessionId, IReadOnlyList<Line> knownByOthers) => elsewhere[sessionId] = knownByOthers;

    public SessionRunner? Awake(string sessionId) => directory.FindAwake(sessionId);

    public Task<SessionRunner?> FindAsync(string sessionId) => LaneOf(sessionId).Start(() => directory.FindAsync(sessionId));

    /// <summary>As a command arrives from the network. Null where there is no such session.</summary>
    public Task<CommandOutcome?> SubmitAsync(Attempt attempt) => LaneOf(attempt.SessionId).Start(async () =>
    {
        attempt.ArrivedAt = world.Engine.Now;
        var outcome = await OutcomeOfAsync(attempt);
        world.Engine.Say($"{attempt} answered {outcome}");
        if (outcome is not null) world.Witness.Answered(attempt, outcome, Time.GetUtcNow());
        return outcome;
    });

    public void Watch(Connection connection, WatchFrom? from) => connection.NodeLane.Start(async () =>
    {
        if (await FindOrNullAsync(connection.SessionId) is { } runner)
        {
            using var endings = WatchEndings.For(null, new Revocations(new GrantMemory()), farewell, connection.Gone);
            await foreach (var update in WatchStream.Of(runner, connection.View, from, endings, Time, _ => { }, connection.Gone)) await connection.SendAsync(update);
        }

        connection.Ended();
    });

    public void Pause() => (Machine.IsPaused, PausedAt) = (true, world.Engine.Now);

    public void Resume() => (Machine.IsPaused, ResumedAt) = (false, world.Engine.Now);

    /// <summary>An orderly stop: whoever waits for an answer gets one.</summary>
    public void Stop() => Main.Start(async () =>
    {
        IsStopping = true;
        await directory.DisposeAsync();
        stop.Cancel();
        // The answers are given by now, and need only be taken up by who waits for them.
        world.Engine.After(TimeSpan.FromMilliseconds(1), () =>
        {
            if (unanswered > 0) throw new BrokenPromiseException($"{this} stopped and left {unanswered} commands without an answer.");
            Machine.IsDead = true;
        });
    });

    /// <summary>Looks whether what this node shows is the fold of what the log held, and of one history within an epoch.</summary>
    public void Inspect(string sessionId)
    {
        if (Machine.IsDead || directory.FindAwake(sessionId) is not { } runner) return;
        var board = runner.Feed.Board;
        var before = shown.GetValueOrDefault(sessionId);
        if (ReferenceEquals(before.Board, board)) return;
        var (epoch, seq) = (board.Session.Epoch, board.Session.Seq);
        // Two nodes may have given the same command at one instant, and their boards be alike but for how they came about.
        var line = world.Witness.Of(sessionId).At(epoch, seq).Where(line => line.Matches(board)).MaxBy(line => line.Board.Lineage.Mark == board.Lineage.Mark)
            ?? throw new BrokenPromiseException($"{this} shows {sessionId} at {epoch}-{seq} as the log never held it.");
        if (before.Line is { } past && !line.Includes(past) && epoch <= past.Entry.Epoch)
            throw new BrokenPromiseException($"{this} went from {past} to {line}, another history, without a new epoch.");
        shown[sessionId] = (board, line);
    }

    private async Task<CommandOutcome?> OutcomeOfAsync(Attempt attempt)
    {
        if (attempt.Envelope.Command is Domain.Sessions.CreateSession create) return await CreateAsync(attempt, create);
        if (await FindOrNullAsync(attempt.SessionId) is not { } runner) return null;
        unanswered++;
        var outcome = await runner.SubmitAsync(attempt.Envelope);
        unanswered--;
        return outcome;
    }

    private async Task<CommandOutcome?> CreateAsync(Attempt attempt, Domain.Sessions.CreateSession create)
    {
        try
        {
            return await directory.CreateAsync(attempt.SessionId, attempt.Envelope.Id, create);
        }
        catch (LogUnavailableException)
        {
            return null;
        }
    }

    private async Task<SessionRunner?> FindOrNullAsync(string sessionId)
    {
        try
        {
            return await FindAsync(sessionId);
        }
        catch (LogUnavailableException)
        {
            return null;
        }
    }

    private Lane LaneOf(string sessionId)
    {
        if (!lanes.TryGetValue(sessionId, out var lane)) lanes[sessionId] = lane = NewLane(sessionId);
        return lane;
    }
}
