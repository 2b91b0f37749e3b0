using BridgeCoordinator.Domain.Planning;
using static BridgeCoordinator.Domain.Tests.Planning.PlanTrees;

namespace BridgeCoordinator.Domain.Tests.Planning;

public class PlanWarningTests
{
    [Fact]
    public void A_plan_that_is_in_order_warns_only_of_missing_people()
    {
        var reading = Read(("agenda", Agenda("8h00-9h00", "9h00-11h00", "11h00")));
        Assert.Equal(["sites[0].contact siteWithoutContact", "sites[1].chair siteWithoutChair", "sites[1].contact siteWithoutContact"], Short(reading.Warnings));
    }

    [Fact]
    public void A_site_with_chair_and_contact_is_not_warned_of()
    {
        var contact = Of(("name", "Nguyễn Thị A"), ("phone", "0269 382 4404"));
        Assert.Empty(Read(("sites", new object[]
        {
            Of(("name", "H"), ("kind", "central"), ("contact", contact)), Of(("name", "A"), ("chair", "Bí thư"), ("contact", contact)),
        })).Warnings);
    }

    [Fact]
    public void A_deadline_that_has_passed_or_precedes_its_own_plan_is_warned_of()
    {
        object[] deadlines = [Of(("task", "T"), ("due", "2024-02-23")), Of(("task", "T"), ("due", "2024-02-24")), Of(("task", "T"), ("due", "2024-02-25"))];
        Assert.Equal(
            ["deadlines[0].due deadlineBeforeIssue", "deadlines[0].due deadlinePast", "deadlines[1].due deadlinePast"],
            Warnings(Read(("identity", Of(("issuedOn", "2024-02-24"))), ("deadlines", deadlines))));
    }

    [Fact]
    public void A_deadline_before_a_meeting_without_date_stays_open() =>
        Assert.Equal(
            ["schedule.date dateOpen", "deadlines[0].due deadlineOpen"],
            Warnings(Read(("schedule", Of(("dateText", "sẽ thông báo sau"))), ("deadlines", new object[] { Of(("task", "T"), ("daysBefore", "15")) }))));

    [Fact]
    public void Fewer_expected_than_the_minimum_is_one_warning_however_many_sites() =>
        Assert.Equal(
            ["groups[0].expected expectedBelowMinimum"],
            Warnings(Read(("groups", new object[] { Of(("name", "G"), ("site", "everyone"), ("expected", "49"), ("minimum", "50")) }))));

    [Theory]
    [InlineData("7h30-8h00", true)]
    [InlineData("10h30-11h01", true)]
    [InlineData("8h00-11h00", false)]
    [InlineData("11h00", false)]
    public void An_item_outside_the_announced_hours_is_warned_of(string time, bool warned) =>
        Assert.Equal(warned ? ["agenda[0].time agendaOutsideHours"] : [], Warnings(Read(("agenda", Agenda(time)))));

    [Fact]
    public void Items_out_of_order_are_warned_of() =>
        Assert.Equal(["agenda[1].time agendaOutOfOrder"], Warnings(Read(("agenda", Agenda("9h00-10h00", "8h00-9h00", "10h00-11h00")))));

    [Fact]
    public void Items_that_overlap_are_warned_of_even_when_not_next_to_each_other() =>
        Assert.Equal(["agenda[2].time agendaOverlap"], Warnings(Read(("agenda", Agenda("8h00-10h00", null, "9h59-11h00")))));

    [Theory]
    [InlineData("7", true)]
    [InlineData("8", false)]
    public void A_stated_total_that_the_groups_do_not_add_up_to_is_warned_of(string stated, bool warned)
    {
        object[] groups = [Of(("name", "A"), ("expected", "5")), Of(("name", "B"), ("site", "sites"), ("expected", "3")), Of(("name", "C"))];
        Assert.Equal(warned ? ["expectedTotal expectedTotalDiffers"] : [], Warnings(Read(("groups", groups), ("expectedTotal", stated))));
    }

    [Fact]
    public void A_site_may_state_a_total_of_its_own()
    {
        object[] sites = [Of(("name", "H"), ("kind", "central"), ("expectedTotal", "5")), Of(("name", "A"), ("expectedTotal", "4"))];
        object[] groups = [Of(("name", "G"), ("expected", "5")), Of(("name", "B"), ("site", "sites"), ("expected", "3"))];
        Assert.Equal(["sites[1].expectedTotal expectedTotalDiffers"], Warnings(Read(("sites", sites), ("groups", groups))));
    }

    [Theory]
    [InlineData("2024-02-24", "schedule.date dateInPast")]
    [InlineData("2024-02-25", null)]
    public void A_date_in_the_past_is_warned_of(string date, string? warning) =>
        Assert.Equal(warning is null ? [] : [warning], Warnings(Read(("schedule", Of(("date", date))))));

    [Fact]
    public void A_zone_with_summer_time_is_warned_of()
    {
        var reading = Read(("schedule", Of(("date", "2024-03-06"), ("timeZone", "Europe/Paris"))));
        Assert.Equal(60, reading.Plan!.Schedule.UtcOffsetMinutes);
        Assert.Equal(["schedule.timeZone summerTime"], Warnings(reading));
    }

    [Fact]
    public void A_tentative_date_is_warned_of() =>
        Assert.Equal(["schedule.tentative dateTentative"], Warnings(Read(("schedule", Of(("date", "2024-03-06"), ("tentative", "true"))))));

    [Fact]
    public void Every_warning_can_be_worded()
    {
        var reading = Read(("agenda", Agenda("9h00-10h00", "7h00-9h30")), ("identity", Of(("issuedOn", "2024-02-24"))),
            ("deadlines", new object[] { Of(("task", "T"), ("due", "2024-02-20")) }), ("expectedTotal", "9"));
        Assert.Equal(
            "Dòng 19, cột 1 (agenda[1].time): Giờ 7h00 – 9h30 trùng với T (9h00 – 10h00). Kiểm tra lại giờ của hai nội dung.",
            PlanFindingTexts.Word(reading.Warnings.Single(warning => warning.Code == PlanCodes.AgendaOverlap), "vi"));
        Assert.All(reading.Warnings, warning => Assert.NotEqual(PlanFindingTexts.Word(warning, "vi"), PlanFindingTexts.Word(warning, "en")));
    }

    [Fact]
    public void Days_and_times_are_written_as_the_language_does()
    {
        var reading = Read(("schedule", Of(("date", "2024-02-06"), ("time", "8h00-11h00"))), ("agenda", Agenda("7h30")),
            ("deadlines", new object[] { Of(("task", "T"), ("due", "2023-12-01")) }));
        Assert.Equal(
            [
                "Ngày 06/02/2024 đã qua. | 6 February 2024 has passed.", "Hạn 01/12/2023 đã qua. | The deadline 1 December 2023 has passed.",
                "Nội dung lúc 7h30 nằm ngoài giờ đã thông báo 8h00 – 11h00. | The item at 07:30 is outside the announced hours 08:00 – 11:00."
            ],
            reading.Warnings.Take(3).Select(warning => $"{What(warning, "vi")} | {What(warning, "en")}"));
    }

    /// <summary>The first sentence, without the place before it.</summary>
    private static string What(PlanFinding warning, string language)
    {
        var text = PlanFindingTexts.Word(warning, language);
        text = text[(text.IndexOf("): ", StringComparison.Ordinal) + 3)..];
        return text[..(text.IndexOf('.', StringComparison.Ordinal) + 1)];
    }

    private static object[] Agenda(params string?[] times) => [.. times.Select(time => Of(("title", "T"), ("time", time)))];
}
