using System.Collections.Immutable;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Live;
using BridgeCoordinator.Server.Plans;
using BridgeCoordinator.Server.Sessions;

namespace BridgeCoordinator.Server.Tests.Live;

/// <summary>What the system itself observes of consoles, second by second on a clock of its own.</summary>
public class LinkWatchTests
{
    private const string Id = "s";
    private static readonly DateTimeOffset Start = new(2025, 3, 7, 1, 0, 0, TimeSpan.Zero);
    private static readonly MeetingPlan Plan = PlanDocuments.Read(SamplePlans.Yaml(SamplePlans.BacKan), SamplePlans.ContentType, new DateOnly(2025, 1, 1)).Plan!;
    private static readonly string[] Bridges = [.. Plan.Sites.Where(site => site.Kind == SiteKind.Bridge).Select(site => site.Id)];

    private readonly Presence presence = new();
    private readonly LinkWatch watch;
    private readonly List<(int Second, Event Happened)> seen = [];
    private Session session = Created();
    private int second;

    public LinkWatchTests() => watch = new LinkWatch(Id, presence, new LinkThresholds(), Start);

    private DateTimeOffset Now => Start.AddSeconds(second);

    [Fact]
    public void A_console_is_online_at_once_stale_after_25_s_and_offline_after_60_s_of_silence()
    {
        RunTo(100, at => at is <= 80 ? "a" : null);
        RunTo(200, _ => null);
        Assert.Equal([(0, AppState.Online), (106, AppState.Stale), (140, AppState.Offline)], Apps("cho-don"));
    }

    [Fact]
    public void Nobody_is_called_silent_in_the_first_minute()
    {
        session = Applied(session, new ObserveApp("na-ri", AppState.Online));
        RunTo(58, _ => null);
        Assert.Empty(Apps("na-ri"));
        RunTo(60, _ => null);
        Assert.Equal([(60, AppState.Offline)], Apps("na-ri"));
    }

    [Fact]
    public void A_silence_that_began_before_anybody_looked_is_no_incident_of_the_hall()
    {
        foreach (var bridge in Bridges) session = Applied(session, new ObserveApp(bridge, AppState.Online));
        RunTo(120, _ => null);
        Assert.Equal(Bridges.Length, seen.Count(s => s.Happened is AppChanged));
        Assert.DoesNotContain(seen, s => s.Happened is IncidentOpened);
    }

    [Fact]
    public void A_verdict_worsens_after_two_windows_and_betters_after_three()
    {
        double[] rtt = [50, 50, 500, 50, 500, 500, 50, 50, 50, 50];
        RunTo(99, at => at % 10 == 0 ? "a" : null, at => rtt[at / 10]);
        Assert.Equal([(0, LinkVerdict.Good), (50, LinkVerdict.Bad), (80, LinkVerdict.Good)], Verdicts("cho-don"));
    }

    [Fact]
    public void The_best_console_of_a_site_counts_and_two_consoles_are_not_two_windows()
    {
        RunTo(59, at => (at % 10) switch { 0 => "a", 4 => "b", _ => null }, at => at % 10 == 0 ? 50 : 500);
        Assert.Equal([(0, LinkVerdict.Good)], Verdicts("cho-don"));

        var from = second;
        RunTo(from + 60, at => (at % 10) switch { 0 => "a", 4 => "b", _ => null }, _ => 500);
        var bad = Verdicts("cho-don").Last();
        Assert.Equal(LinkVerdict.Bad, bad.Verdict);
        Assert.InRange(bad.Second, from + 10, from + 26);
    }

    [Fact]
    public void What_could_not_be_measured_is_unknown_and_never_bad()
    {
        RunTo(119, at => at % 10 == 0 ? "a" : null, at => at < 20 ? 50 : null);
        Assert.Equal([(0, LinkVerdict.Good)], Verdicts("cho-don"));
        RunTo(200, _ => null);
        Assert.Equal(LinkVerdict.Unknown, Verdicts("cho-don").Last().Verdict);
        Assert.DoesNotContain(seen, s => s.Happened is VerdictChanged { Verdict: LinkVerdict.Bad });
    }

    [Theory]
    [InlineData(150, 30, 1, LinkVerdict.Good)]
    [InlineData(151, 30, 1, LinkVerdict.Weak)]
    [InlineData(150, 31, 1, LinkVerdict.Weak)]
    [InlineData(150, 30, 1.1, LinkVerdict.Weak)]
    [InlineData(400, 80, 2.5, LinkVerdict.Weak)]
    [InlineData(401, 0, 0, LinkVerdict.Bad)]
    [InlineData(0, 81, 0, LinkVerdict.Bad)]
    [InlineData(0, 0, 2.6, LinkVerdict.Bad)]
    public void The_thresholds_are_the_contracts(double rtt, double jitter, double loss, LinkVerdict verdict) =>
        Assert.Equal(verdict, new LinkThresholds().Judge(new Pulse(rtt, jitter, loss, 10)));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1)]
    [InlineData(1e9)]
    public void A_figure_that_cannot_be_is_none(double figure)
    {
        var pulse = new Pulse(figure, figure, figure, int.MaxValue).Plausible();
        Assert.Equal((null, null, null), (pulse.RttMs, pulse.JitterMs, pulse.LossPercent));
        Assert.Equal(LinkVerdict.Unknown, new LinkThresholds().Judge(pulse));
    }

    [Fact]
    public void Half_the_sites_turning_bad_within_ten_seconds_is_one_incident_of_the_hall()
    {
        Everybody(70);
        Assert.DoesNotContain(seen, s => s.Happened is IncidentOpened);
        // All fall silent: stale, later offline, one incident.
        RunTo(200, _ => null);
        var incident = Assert.IsType<IncidentOpened>(Assert.Single(seen, s => s.Happened is IncidentOpened).Happened);
        Assert.Equal((null, IncidentKind.Network), (incident.SiteId, incident.Kind));
        Assert.Equal(2 * Bridges.Length, seen.Count(s => s.Happened is AppChanged { App: not AppState.Online }));

        Everybody(260);
        RunTo(400, _ => null);
        Assert.Equal(2, seen.Count(s => s.Happened is IncidentOpened));
    }

    [Fact]
    public void Fewer_than_half_or_one_after_the_other_is_none()
    {
        Everybody(70);
        for (var down = 1; down <= Bridges.Length; down++)
        {
            for (var end = second + 12; second < end; Step())
                foreach (var bridge in Bridges.Skip(down)) presence.Seen(Id, bridge, "a", Now);
        }

        RunTo(second + 30, _ => null);
        Assert.Equal(Bridges.Length, seen.Count(s => s.Happened is AppChanged { App: AppState.Stale }));
        Assert.DoesNotContain(seen, s => s.Happened is IncidentOpened);
    }

    [Fact]
    public void All_sites_are_sampled_together_once_a_minute_while_there_is_anything_to_tell()
    {
        RunTo(189, at => at % 10 == 0 ? "a" : null, _ => 50);
        Assert.Equal([60, 120, 180], seen.Where(s => s.Happened is LinksSampled).Select(s => s.Second));
        RunTo(400, _ => null);
        Assert.Equal(3, seen.Count(s => s.Happened is LinksSampled));
    }

    [Fact]
    public void Nothing_is_observed_of_a_closed_session()
    {
        session = session with { Lifecycle = session.Lifecycle with { Status = SessionStatus.Closed } };
        RunTo(300, at => at % 10 == 0 && at < 100 ? "a" : null, _ => 900);
        Assert.Empty(seen);
    }

    [Fact]
    public void Two_nodes_that_see_the_same_give_the_same_command_and_another_moment_another()
    {
        var observed = new ObserveApp("cho-don", AppState.Stale);
        Assert.Equal(SystemCommandId.For(Id, observed, 7), SystemCommandId.For(Id, new ObserveApp("cho-don", AppState.Stale), 7));
        string[] others =
        [
            SystemCommandId.For(Id, observed, 7), SystemCommandId.For(Id, observed, 8), SystemCommandId.For("t", observed, 7),
            SystemCommandId.For(Id, new ObserveApp("na-ri", AppState.Stale), 7), SystemCommandId.For(Id, new ObserveApp("cho-don", AppState.Offline), 7)
        ];
        Assert.Distinct(others);
        Assert.All(others, id => Assert.Equal('5', id[12]));
    }

    [Fact]
    public void A_console_that_reconnects_all_the_time_stays_present_and_the_memory_bounded()
    {
        for (var i = 0; i < 500; i++) presence.Seen(Id, "cho-don", $"connection-{i}", Start.AddSeconds(i));
        var consoles = presence.ConsolesOf(Id, "cho-don");
        Assert.Equal(32, consoles.Count);
        Assert.Equal(Start.AddSeconds(499), consoles.Max(console => console.LastSeen));
        presence.Forget(Id);
        Assert.Empty(presence.ConsolesOf(Id, "cho-don"));
    }

    private void Everybody(int until)
    {
        for (; second <= until; Step())
            foreach (var bridge in Bridges) presence.Seen(Id, bridge, "a", Now);
    }

    /// <summary>Second by second: one console of Chợ Đồn, where it is named, measures; every other second the watch looks.</summary>
    private void RunTo(int until, Func<int, string?> console, Func<int, double?>? rtt = null)
    {
        for (; second <= until; Step())
            if (console(second) is { } name) presence.Measured(Id, "cho-don", name, new Pulse(rtt is null ? 50 : rtt(second), null, null, 10), Now);
    }

    private void Step()
    {
        if (second % 2 == 0)
        {
            foreach (var observed in watch.Look(session, Now)) session = Applied(session, observed);
        }

        second++;
    }

    private Session Applied(Session before, SystemCommand command)
    {
        var accepted = (Decision.Accepted)Decider.Decide(before, command, Actor.System, Now);
        if (accepted.Events.IsEmpty) return before;
        seen.AddRange(accepted.Events.Select(happened => (second, happened)).Where(_ => before.Seq > 0 && Started));
        return Decider.Apply(before, new Commit(1, before.Seq + 1, Now, Actor.System, $"c{before.Seq}", "", [.. accepted.Events]));
    }

    private bool Started => second > 0 || presence.ConsolesOf(Id, "cho-don").Count > 0;

    private static Session Created()
    {
        var accepted = (Decision.Accepted)Decider.Decide(Session.Empty(Id), new CreateSession(Plan, null, false, Timetable.ByClock), Actor.System, Start);
        return Decider.Apply(Session.Empty(Id), new Commit(1, 1, Start, Actor.System, "create", "", [.. accepted.Events]));
    }

    private List<(int, AppState)> Apps(string siteId) =>
        [.. seen.Select(s => (s.Second, Changed: s.Happened as AppChanged)).Where(s => s.Changed?.SiteId == siteId).Select(s => (s.Second, s.Changed!.App))];

    private List<(int Second, LinkVerdict Verdict)> Verdicts(string siteId) =>
        [.. seen.Select(s => (s.Second, Changed: s.Happened as VerdictChanged)).Where(s => s.Changed?.SiteId == siteId).Select(s => (s.Second, s.Changed!.Verdict))];
}
