using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Tests.Scenes;

/// <summary>
/// A session told as given, when, then. Time stands still unless <see cref="Later"/> says otherwise; it begins at 07:30 on
/// the planned day. The organizer acts where nobody is named. What was accepted is committed, so a story can go on.
/// </summary>
internal sealed class Scene
{
    private Decision? latest;

    private Scene(Board board) => Board = board;

    public Board Board { get; private set; }

    public Session Session => Board.Session;

    public DateTimeOffset Now { get; private set; } = Plans.At(7, 30);

    public List<Commit> Commits { get; } = [];

    /// <summary>A session in draft, and what was then done in it.</summary>
    public static Scene Given(params ReadOnlySpan<Command> commands) => In(Plans.Morning).And(commands);

    /// <summary>The same, once the session is open.</summary>
    public static Scene GivenOpen(params ReadOnlySpan<Command> commands) => Given(new OpenSession()).And(commands);

    public static Scene In(MeetingPlan plan, Timetable timetable = Timetable.ByClock)
    {
        var scene = new Scene(Board.Of(Session.Empty("s1")));
        scene.When(new CreateSession(plan, timetable == Timetable.FromOpening ? "s0" : null, false, timetable), Actor.System);
        return scene;
    }

    /// <summary>What also happened before. It must be accepted and change something, or the test is about something else than it says.</summary>
    public Scene And(params ReadOnlySpan<Command> commands)
    {
        foreach (var command in commands)
        {
            When(command, command is SystemCommand ? Actor.System : People.Organizer);
            Assert.True(latest is Decision.Accepted { Events.IsEmpty: false }, $"Given {command}: {Told(latest!)}");
        }

        return this;
    }

    public Scene Later(double seconds)
    {
        Now = Now.AddSeconds(seconds);
        return this;
    }

    public Scene At(int hour, int minute, int second = 0)
    {
        Now = Plans.At(hour, minute, second);
        return this;
    }

    public Scene When(Command command) => When(command, command is SystemCommand ? Actor.System : People.Organizer);

    public Scene When(Command command, Actor actor)
    {
        latest = Decider.Decide(Session, command, actor, Now);
        if (latest is Decision.Accepted { Events.IsEmpty: false } accepted) Store(accepted.Events, actor);
        return this;
    }

    public Scene Then(params ReadOnlySpan<Event> events)
    {
        Assert.NotEqual(0, events.Length);
        Assert.Equal(Told(new Decision.Accepted([.. events])), Told(latest!));
        return this;
    }

    public Scene ThenNothing()
    {
        Assert.Equal("accepted: nothing", Told(latest!));
        return this;
    }

    /// <summary>The moment's fault: 409.</summary>
    public Scene ThenConflict(string code)
    {
        Assert.Equal(Told(Decision.Conflict(code)), Told(latest!));
        return this;
    }

    /// <summary>The message's fault: 400.</summary>
    public Scene ThenInvalid(string code, string field)
    {
        Assert.Equal(Told(Decision.Invalid(code, field)), Told(latest!));
        return this;
    }

    public Scene ThenForbidden()
    {
        Assert.Equal(Told(Decision.Forbidden), Told(latest!));
        return this;
    }

    /// <summary>A card as a screen reads it, from its bytes.</summary>
    public T Card<T>(string key) => JsonSerializer.Deserialize<T>(Board.Cards.Single(card => card.Key == key).Data.Span, WireJson.Options)!;

    private void Store(ImmutableList<Event> events, Actor actor)
    {
        var at = Now > Session.At ? Now : Session.At;
        var commit = new Commit(1, Session.Seq + 1, at, actor, string.Create(CultureInfo.InvariantCulture, $"c{Session.Seq + 1}"), "digest", [.. events]);
        Board = Board.After(commit);
        Commits.Add(commit);
    }

    /// <summary>In words, since records with lists in them are equal only if they share the list.</summary>
    private static string Told(Decision decision) => decision switch
    {
        Decision.Accepted { Events.IsEmpty: true } => "accepted: nothing",
        Decision.Accepted accepted => "accepted: " + string.Join('\n', accepted.Events.Select(e => JsonSerializer.Serialize(e, WireJson.Options))),
        Decision.Refused refused => $"refused: {refused.Kind} {refused.Code} {refused.Field}",
        _ => throw new System.Diagnostics.UnreachableException()
    };
}
