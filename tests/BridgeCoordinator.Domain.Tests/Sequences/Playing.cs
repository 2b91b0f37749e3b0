using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;
using CsCheck;

namespace BridgeCoordinator.Domain.Tests.Sequences;

/// <summary>What came of one step.</summary>
internal sealed record Played(Step Step, Decision Decision, Board Before, Board After, Commit? Commit);

/// <summary>Plays a sequence as a server would: what is accepted is committed, at the later of now and the last commit.</summary>
internal static class Playing
{
    public static IEnumerable<Played> Of(ImmutableArray<Step> steps)
    {
        var board = Board.Of(Session.Empty("s1"));
        var now = Plans.At(7, 30);
        Step create = new(new CreateSession(Plans.Morning, null, false, Timetable.ByClock), Actor.System, 0);
        foreach (var aimed in steps.Insert(0, create))
        {
            var step = aimed with { Command = Aim.At(board.Session.Floor, aimed.Command) };
            now = now.AddSeconds(step.Seconds);
            var before = board;
            var decision = Decider.Decide(board.Session, step.Command, step.Actor, now);
            var commit = decision is Decision.Accepted { Events.IsEmpty: false } accepted ? Commit(board.Session, step.Actor, now, accepted) : null;
            if (commit is not null) board = board.After(commit);
            yield return new Played(step, decision, before, board, commit);
        }
    }

    /// <summary>Asks after every step of many sequences.</summary>
    public static void Always(Action<Played> check) => Steps.Sequence.Sample(steps =>
    {
        foreach (var played in Of(steps)) check(played);
    }, print: Told);

    /// <summary>Asks at the end of many sequences.</summary>
    public static void Whole(Action<List<Played>> check) => Steps.Sequence.Sample(steps => check([.. Of(steps)]), print: Told);

    /// <summary>The commits of a sequence, as they come back from a log.</summary>
    public static List<Commit> FromLog(IEnumerable<Played> played) =>
        [.. played.Select(step => step.Commit).OfType<Commit>().Select(commit => JsonSerializer.Deserialize<Commit>(Json(commit), WireJson.Options)!)];

    public static string Json<T>(T value) => JsonSerializer.Serialize(value, WireJson.Options);

    /// <summary>Everything but where in the log it stands.</summary>
    public static string Meaning(Session session) => Json(session with { Epoch = 0, Seq = 0, At = default });

    public static string Told(ImmutableArray<Step> steps) => string.Join('\n', steps.Select(step =>
        string.Create(CultureInfo.InvariantCulture, $"{step.Seconds:+0.####;-0.####;0}s {step.Actor.GrantId}: {step.Command}")));

    private static Commit Commit(Session session, Actor actor, DateTimeOffset now, Decision.Accepted accepted) => new(
        1, session.Seq + 1, now > session.At ? now : session.At, actor, string.Create(CultureInfo.InvariantCulture, $"c{session.Seq + 1}"), "digest", [.. accepted.Events]);
}
