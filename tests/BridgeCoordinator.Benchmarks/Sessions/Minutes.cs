using System.Globalization;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Benchmarks.Sessions;

/// <summary>A session that has come so far: its commits, two seconds apart, and the board they fold to.</summary>
internal sealed class Minutes
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 6, 0, 30, 0, TimeSpan.Zero);

    private Minutes(Board board) => Board = board;

    public List<Commit> Commits { get; } = [];

    public Board Board { get; private set; }

    public Session Session => Board.Session;

    public DateTimeOffset Now => Morning.AddSeconds(2 * Commits.Count);

    public static Minutes Of(MeetingPlan plan, int commits)
    {
        var minutes = new Minutes(Board.Of(Session.Empty("bench")));
        foreach (var (command, actor) in new Day(plan).Commands())
        {
            if (minutes.Commits.Count == commits) break;
            minutes.Take(minutes.Decide(command, actor));
        }

        return minutes;
    }

    /// <summary>What the command leads to now.</summary>
    public Commit Decide(Command command, Actor actor) => Decider.Decide(Session, command, actor, Now) switch
    {
        Decision.Accepted { Events.IsEmpty: false } accepted => new Commit(
            1, Session.Seq + 1, Now, actor, string.Create(CultureInfo.InvariantCulture, $"command-{Commits.Count}"), "digest", [.. accepted.Events]),
        var other => throw new InvalidOperationException($"{command} led to {other}.")
    };

    public void Take(Commit commit)
    {
        Board = Board.After(commit);
        Commits.Add(commit);
    }
}
