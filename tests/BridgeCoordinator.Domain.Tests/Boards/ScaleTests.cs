using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Scene;
using static BridgeCoordinator.Domain.Tests.Scenes.Words;

namespace BridgeCoordinator.Domain.Tests.Boards;

/// <summary>A province of 150 communes: what happens at one is news for it and for the hall, not for 149 others.</summary>
public class ScaleTests
{
    private static Scene Province() => In(Plans.Province(150)).And(new OpenSession(), RequestsTaken, Good("commune-7"), Ask("r1", "commune-7")).Later(1);

    private static IEnumerable<string> ChangedBy(Scene scene, Command command)
    {
        scene.And(command);
        return scene.Board.Cards.Where(card => card.Seq == scene.Session.Seq).Select(card => card.Key).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Every_site_has_its_two_cards() => Assert.Equal(11 + 2 * 151, Province().Board.Cards.Length);

    [Fact]
    public void A_count_changes_the_cards_of_its_site_and_the_totals() =>
        Assert.Equal(
            ["desk/sites/commune-9", "sites/commune-9", "totals"], ChangedBy(Province(), new CountPresent("commune-9", "delegates", 18)));

    [Fact]
    public void A_picture_changes_the_cards_of_its_site_and_the_floor_desk_if_it_asks_for_the_floor()
    {
        Assert.Equal(["desk/sites/commune-9", "sites/commune-9"], ChangedBy(Province(), Good("commune-9")));
        Assert.Equal(["desk/floor", "desk/sites/commune-7", "sites/commune-7"], ChangedBy(Province(), Video("commune-7", VideoState.Weak)));
    }

    [Fact]
    public void A_request_changes_the_floor_and_the_cards_of_its_site() =>
        Assert.Equal(["desk/floor", "desk/sites/commune-9", "floor", "sites/commune-9"], ChangedBy(Province(), Ask("r2", "commune-9")));

    [Fact]
    public void The_first_in_the_queue_leaving_it_changes_the_places_of_the_others() =>
        Assert.Equal(
            ["desk/floor", "desk/sites/commune-7", "desk/sites/commune-9", "floor", "sites/commune-7"],
            ChangedBy(Province().And(Ask("r2", "commune-9")), new GiveFloor("r1")));

    [Fact]
    public void A_minutes_samples_change_the_halls_link_desk_only() =>
        Assert.Equal(
            ["desk/links"],
            ChangedBy(Province(), new SampleLinks([.. Enumerable.Range(1, 150).Select(n => new LinkSample($"commune-{n}", 40, 3, 0))])));

    [Fact]
    public void A_verdict_changes_the_desks_and_nothing_public() =>
        Assert.Equal(["desk/links", "desk/sites/commune-9"], ChangedBy(Province(), new ObserveVerdict("commune-9", LinkVerdict.Bad)));
}
