using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Live;

namespace BridgeCoordinator.Server.Tests.Live;

/// <summary>Silence and quality of a site's consoles.</summary>
public class LinkWatchTests
{
    private readonly WatchedLinks links = new();

    [Fact]
    public void A_console_is_online_at_once_stale_after_25_s_and_offline_after_60_s_of_silence()
    {
        links.RunTo(100, at => at is <= 80 ? "a" : null);
        links.RunTo(200, _ => null);
        Assert.Equal([(0, AppState.Online), (106, AppState.Stale), (140, AppState.Offline)], links.Apps("cho-don"));
    }

    [Fact]
    public void Nobody_is_called_silent_in_the_first_minute()
    {
        links.Apply(new ObserveApp("na-ri", AppState.Online));
        links.RunTo(58, _ => null);
        Assert.Empty(links.Apps("na-ri"));
        links.RunTo(60, _ => null);
        Assert.Equal([(60, AppState.Offline)], links.Apps("na-ri"));
    }

    [Fact]
    public void A_silence_that_began_before_anybody_looked_is_no_incident_of_the_hall()
    {
        foreach (var bridge in WatchedLinks.Bridges) links.Apply(new ObserveApp(bridge, AppState.Online));
        links.RunTo(120, _ => null);
        Assert.Equal(WatchedLinks.Bridges.Length, links.Seen.Count(s => s.Happened is AppChanged));
        Assert.DoesNotContain(links.Seen, s => s.Happened is IncidentOpened);
    }

    [Fact]
    public void A_verdict_worsens_after_two_windows_and_betters_after_three()
    {
        double[] rtt = [50, 50, 500, 50, 500, 500, 50, 50, 50, 50];
        links.RunTo(99, at => at % 10 == 0 ? "a" : null, at => rtt[at / 10]);
        Assert.Equal([(0, LinkVerdict.Good), (50, LinkVerdict.Bad), (80, LinkVerdict.Good)], links.Verdicts("cho-don"));
    }

    [Fact]
    public void The_best_console_of_a_site_counts_and_two_consoles_are_not_two_windows()
    {
        links.RunTo(59, at => (at % 10) switch { 0 => "a", 4 => "b", _ => null }, at => at % 10 == 0 ? 50 : 500);
        Assert.Equal([(0, LinkVerdict.Good)], links.Verdicts("cho-don"));

        var from = links.Second;
        links.RunTo(from + 60, at => (at % 10) switch { 0 => "a", 4 => "b", _ => null }, _ => 500);
        var bad = links.Verdicts("cho-don").Last();
        Assert.Equal(LinkVerdict.Bad, bad.Verdict);
        Assert.InRange(bad.Second, from + 10, from + 26);
    }

    [Fact]
    public void What_could_not_be_measured_is_unknown_and_never_bad()
    {
        links.RunTo(119, at => at % 10 == 0 ? "a" : null, at => at < 20 ? 50 : null);
        Assert.Equal([(0, LinkVerdict.Good)], links.Verdicts("cho-don"));
        links.RunTo(200, _ => null);
        Assert.Equal(LinkVerdict.Unknown, links.Verdicts("cho-don").Last().Verdict);
        Assert.DoesNotContain(links.Seen, s => s.Happened is VerdictChanged { Verdict: LinkVerdict.Bad });
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
}
