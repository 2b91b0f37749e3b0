using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Plans;
using static BridgeCoordinator.Domain.Tests.Scenes.Scene;

namespace BridgeCoordinator.Domain.Tests.Attendance;

public class AttendanceTests
{
    private static CountPresent Count(int present, int? previous = null) => new(North, "delegates", present, previous);

    [Fact]
    public void A_group_is_counted_for_its_site_and_in_total()
    {
        var scene = Given().When(Count(48), People.SiteSecretary(North)).Then(new PresentCounted(North, "delegates", 48));
        scene.And(new CountPresent(Centre, "leaders", 7));
        Assert.Equal((48, 50), (scene.Site(North).Present, scene.Site(North).Expected));
        Assert.Equal(new TotalsCard(55, 55, 8 + 10 + 50 + 40 + 30, 0, 0, 4), scene.Card<TotalsCard>("totals"));
    }

    [Fact]
    public void Not_counted_yet_is_not_zero()
    {
        var scene = Given();
        Assert.Equal((0, null), (scene.DeskSite(North).Groups[0].Present, scene.DeskSite(North).Groups[0].CountedAt));
        scene.When(Count(0)).Then(new PresentCounted(North, "delegates", 0));
        Assert.Equal((0, At(7, 30)), (scene.DeskSite(North).Groups[0].Present, scene.DeskSite(North).Groups[0].CountedAt));
    }

    [Fact]
    public void Who_is_present_without_being_planned_by_number_is_not_compared_with_the_plan()
    {
        var scene = Given(Count(48), new CountPresent(North, "firms", 20));
        Assert.Equal((68, 48, 50), (scene.Site(North).Present, scene.Site(North).PresentOfExpected, scene.Site(North).Expected));
        Assert.Equal((68, 48), (scene.Card<TotalsCard>("totals").Present, scene.Card<TotalsCard>("totals").PresentOfExpected));
    }

    [Fact]
    public void A_site_that_only_has_a_minimum_expects_that() => Assert.Equal(40, Given().Site(South).Expected);

    [Fact]
    public void More_than_expected_and_fewer_than_the_minimum_are_taken()
    {
        Given().When(Count(900)).Then(new PresentCounted(North, "delegates", 900));
        var scene = Given().When(Count(3)).Then(new PresentCounted(North, "delegates", 3));
        Assert.Equal(new GroupOnCard("delegates", "Đại biểu", 3, 50, 50, At(7, 30), null), scene.DeskSite(North).Groups[0]);
    }

    [Fact]
    public void The_same_count_changes_nothing() => Given(Count(48)).When(Count(48)).ThenNothing();

    [Fact]
    public void A_count_on_an_old_one_is_refused()
    {
        Given(Count(48)).When(Count(49, previous: 47)).ThenConflict("countChanged");
        Given(Count(48)).When(Count(49, previous: 48)).Then(new PresentCounted(North, "delegates", 49));
    }

    [Fact]
    public void Nothing_counted_yet_is_zero_as_a_previous_count() => Given().When(Count(1, previous: 0)).Then(new PresentCounted(North, "delegates", 1));

    [Fact]
    public void The_same_group_id_at_another_site_is_another_group()
    {
        var scene = Given(Count(48));
        Assert.Equal((48, 0), (scene.Site(North).Present, scene.Site(East).Present));
    }

    [Fact]
    public void An_unknown_site_or_group_is_the_messages_fault()
    {
        Given().When(Count(1) with { SiteId = "west" }).ThenInvalid("unknownSite", "siteId");
        Given().When(Count(1) with { GroupId = "guests" }).ThenInvalid("unknownGroup", "groupId");
    }

    [Fact]
    public void Frozen_attendance_is_not_counted_until_it_thaws()
    {
        var scene = Given(Count(48)).When(new FreezeAttendance(), People.Secretary).Then(new AttendanceFrozen(People.Secretary.Label));
        Assert.True(scene.DeskSite(South).AttendanceFrozen);
        scene.When(new FreezeAttendance()).ThenNothing();
        scene.When(Count(49)).ThenConflict("attendanceFrozen");
        scene.When(Count(48)).ThenNothing();
        scene.When(new ThawAttendance(), People.Secretary).Then(new AttendanceThawed());
        scene.When(new ThawAttendance()).ThenNothing();
        scene.When(Count(49)).Then(new PresentCounted(North, "delegates", 49));
    }

    [Fact]
    public void The_hall_sees_who_froze_the_count_and_since_when()
    {
        var scene = Given().When(new FreezeAttendance(), People.Secretary);
        Assert.Equal(new FreezeOnCard(People.Secretary.Label, scene.Now), scene.Card<DeskAttendanceCard>("desk/attendance").Frozen);
        Assert.Null(scene.When(new ThawAttendance(), People.Secretary).Card<DeskAttendanceCard>("desk/attendance").Frozen);
    }

    [Fact]
    public void After_the_close_the_secretary_corrects_and_it_stays_visible()
    {
        var scene = GivenOpen(Count(48), new CloseSession()).Later(3600).When(Count(47), People.Secretary).Then(new PresentCounted(North, "delegates", 47));
        Assert.Equal(At(8, 30), scene.DeskSite(North).Groups[0].CorrectedAt);
        scene.And(new ReopenSession("Đóng nhầm")).Later(60).And(Count(46));
        Assert.Equal((At(8, 30), At(8, 31)), (scene.DeskSite(North).Groups[0].CorrectedAt, scene.DeskSite(North).Groups[0].CountedAt));
    }

    [Fact]
    public void A_count_before_the_close_is_no_correction() => Assert.Null(GivenOpen(Count(48)).DeskSite(North).Groups[0].CorrectedAt);

    [Fact]
    public void After_the_close_the_secretary_freezes_and_thaws()
    {
        var scene = GivenOpen(new CloseSession()).When(new FreezeAttendance(), People.Secretary).Then(new AttendanceFrozen(People.Secretary.Label));
        scene.When(Count(1), People.Secretary).ThenConflict("attendanceFrozen");
        scene.When(new ThawAttendance(), People.Secretary).Then(new AttendanceThawed());
    }

    [Fact]
    public void After_the_close_a_sites_console_left_open_counts_nothing()
    {
        GivenOpen(new CloseSession()).When(Count(1), People.SiteSecretary(North)).ThenConflict("sessionClosed");
        var both = new Actor("g", [Role.Technician, Role.SiteSecretary], North, "x");
        GivenOpen(new CloseSession()).When(Count(1), both).ThenConflict("sessionClosed");
    }
}
