using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Live;
using BridgeCoordinator.Server.Plans;

namespace BridgeCoordinator.Server.Tests.Live;

/// <summary>A session of plan B whose links are looked at every other second of a clock that only <see cref="RunTo"/> moves.</summary>
internal sealed class WatchedLinks
{
    public const string Id = "s";
    public static readonly DateTimeOffset Start = new(2025, 3, 7, 1, 0, 0, TimeSpan.Zero);
    private static readonly MeetingPlan Plan = PlanDocuments.Read(SamplePlans.Yaml(SamplePlans.BacKan), SamplePlans.ContentType, new DateOnly(2025, 1, 1)).Plan!;

    private readonly LinkWatches watches;

    public WatchedLinks() => watches = new LinkWatches(Presence, new LinkThresholds());

    public static string[] Bridges { get; } = [.. Plan.Sites.Where(site => site.Kind == SiteKind.Bridge).Select(site => site.Id)];

    public Presence Presence { get; } = new();

    public Session Session { get; set; } = Created();

    /// <summary>What was committed, and in which second.</summary>
    public List<(int Second, Event Happened)> Seen { get; } = [];

    public int Second { get; private set; }

    public DateTimeOffset Now => Start.AddSeconds(Second);

    /// <summary>One console of Chợ Đồn, in the seconds in which it is named, measures. All figures but the round trip could not be had.</summary>
    public void RunTo(int until, Func<int, string?> console, Func<int, double?>? rtt = null)
    {
        for (; Second <= until; Step())
            if (console(Second) is { } name) Presence.Measured(Id, "cho-don", name, new Pulse(rtt is null ? 50 : rtt(Second), null, null, 10), Now);
    }

    /// <summary>A console of every bridge site is there all the time.</summary>
    public void EverybodyTo(int until)
    {
        for (; Second <= until; Step())
            foreach (var bridge in Bridges) Presence.Seen(Id, bridge, "a", Now);
    }

    /// <summary>The clock goes on, or back, and nothing is looked at meanwhile.</summary>
    public void JumpTo(int second) => Second = second;

    /// <summary>What a node does when it finds its log out of reach.</summary>
    public void LoseTheLog() => watches.BeginAnew(Id);

    public void Step()
    {
        if (Second % 2 == 0)
            foreach (var observed in watches.Look(Session, Now)) Seen.AddRange(Apply(observed).Select(happened => (Second, happened)));
        Second++;
    }

    /// <summary>Commits what the system observes, as the runner would.</summary>
    public IReadOnlyList<Event> Apply(SystemCommand command)
    {
        var accepted = (Decision.Accepted)Decider.Decide(Session, command, Actor.System, Now);
        if (!accepted.Events.IsEmpty)
            Session = Decider.Apply(Session, new Commit(1, Session.Seq + 1, Now, Actor.System, $"c{Session.Seq}", "", [.. accepted.Events]));
        return accepted.Events;
    }

    public List<(int Second, AppState App)> Apps(string siteId) =>
        [.. Seen.Select(s => (s.Second, Changed: s.Happened as AppChanged)).Where(s => s.Changed?.SiteId == siteId).Select(s => (s.Second, s.Changed!.App))];

    public List<(int Second, LinkVerdict Verdict)> Verdicts(string siteId) =>
        [.. Seen.Select(s => (s.Second, Changed: s.Happened as VerdictChanged)).Where(s => s.Changed?.SiteId == siteId).Select(s => (s.Second, s.Changed!.Verdict))];

    private static Session Created()
    {
        var accepted = (Decision.Accepted)Decider.Decide(Session.Empty(Id), new CreateSession(Plan, null, false, Timetable.ByClock), Actor.System, Start);
        return Decider.Apply(Session.Empty(Id), new Commit(1, 1, Start, Actor.System, "create", "", [.. accepted.Events]));
    }
}
