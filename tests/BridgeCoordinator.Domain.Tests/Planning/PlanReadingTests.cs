using BridgeCoordinator.Domain.Planning;
using static BridgeCoordinator.Domain.Tests.Planning.PlanTrees;

namespace BridgeCoordinator.Domain.Tests.Planning;

public class PlanReadingTests
{
    [Fact]
    public void A_short_plan_is_enough_and_its_defaults_are_filled_in()
    {
        var plan = Read().Plan!;
        Assert.Equal(("", "Hội trường xã", PlanProfile.State, false), (plan.Theme, plan.Venue, plan.Profile, plan.Public));
        Assert.Equal(["hoi-truong-xa", "thon-dak-po"], plan.Sites.Select(site => site.Id));
        Assert.Equal(("Asia/Ho_Chi_Minh", 420), (plan.Schedule.TimeZone, plan.Schedule.UtcOffsetMinutes));
        Assert.Empty(plan.Agenda);
        Assert.Equal(new SpeakingTimes(null, null, null), plan.Speaking);
    }

    [Fact]
    public void A_site_without_a_group_gets_one_of_delegates_with_nothing_expected()
    {
        var plan = Read(("groups", new object[] { Of(("name", "Khách mời"), ("expected", "5")) })).Plan!;
        Assert.Equal(
            [new PlanGroup("khach-moi", "hoi-truong-xa", "Khách mời", 5, null, null), new PlanGroup("delegates", "thon-dak-po", "Đại biểu", null, null, null)],
            plan.Groups);
    }

    [Fact]
    public void The_central_site_comes_first_and_the_others_keep_their_order()
    {
        var plan = Read(("sites", new object[] { Of(("name", "B")), Of(("name", "A")), Of(("name", "C"), ("kind", "central")) })).Plan!;
        Assert.Equal([("c", 1), ("b", 2), ("a", 3)], plan.Sites.Select(site => (site.Id, site.Order)));
    }

    [Fact]
    public void A_group_may_be_stated_for_one_site_the_hall_every_bridge_site_or_all()
    {
        object[] sites = [Of(("id", "h"), ("name", "H"), ("kind", "central")), Of(("id", "a"), ("name", "A")), Of(("id", "b"), ("name", "B"))];
        object[] groups =
        [
            Of(("id", "one"), ("name", "1"), ("site", "b")), Of(("id", "hall"), ("name", "2"), ("site", "hall")),
            Of(("id", "bridges"), ("name", "3"), ("site", "sites")), Of(("id", "all"), ("name", "4"), ("site", "everyone")),
        ];
        var plan = Read(("sites", sites), ("groups", groups)).Plan!;
        Assert.Equal(["h/hall", "h/all", "a/bridges", "a/all", "b/one", "b/bridges", "b/all"], plan.Groups.Select(group => $"{group.SiteId}/{group.Id}"));
    }

    [Theory]
    [InlineData("8h30-10h30", 510, 630)]
    [InlineData("08:30", 510, 510)]
    [InlineData("8h00'", 480, 480)]
    [InlineData("8 giờ 00", 480, 480)]
    [InlineData("8 giờ 30 phút", 510, 510)]
    [InlineData("8h", 480, 480)]
    [InlineData("8h00' - 11h00'", 480, 660)]
    [InlineData("8h00’ – 11h00′", 480, 660)]
    [InlineData("8H00 đến 11 giờ", 480, 660)]
    [InlineData("0h00-23h59", 0, 1439)]
    public void Times_are_read_as_plans_write_them(string written, int start, int end)
    {
        var item = Read(("agenda", new object[] { Of(("title", "T"), ("time", written)) })).Plan!.Agenda[0];
        Assert.Equal((start, end), (item.StartMinute, item.EndMinute));
    }

    [Theory]
    [InlineData("24h00")]
    [InlineData("8h60")]
    [InlineData("8h5")]
    [InlineData("8:")]
    [InlineData("8")]
    [InlineData("8h-")]
    [InlineData("8h-9h-10h")]
    [InlineData("sáng")]
    [InlineData("٨h30")]
    public void What_is_no_time_is_refused(string written) =>
        Assert.Equal(["agenda[0].time notATime"], Short(Read(("agenda", new object[] { Of(("title", "T"), ("time", written)) })).Faults));

    [Theory]
    [InlineData("2024-03-06")]
    [InlineData("06/3/2024")]
    [InlineData("6/03/2024")]
    [InlineData("ngày 06 tháng 3 năm 2024")]
    [InlineData("Ngày 6 tháng 03 năm 2024")]
    public void Dates_are_read_as_plans_write_them(string written) =>
        Assert.Equal(new DateOnly(2024, 3, 6), Read(("schedule", Of(("date", written)))).Plan!.Schedule.Date);

    [Theory]
    [InlineData("2024-02-30")]
    [InlineData("3/13/2024")]
    [InlineData("06/3/24")]
    [InlineData("06/3")]
    [InlineData("ngày mai")]
    public void What_is_no_date_is_refused(string written) =>
        Assert.Equal(["schedule.date notADate"], Short(Read(("schedule", Of(("date", written)))).Faults));

    [Theory]
    [InlineData("1900-01-01", null)]
    [InlineData("2200-12-31", null)]
    [InlineData("1899-12-31", "dateOutOfRange")]
    [InlineData("2201-01-01", "dateOutOfRange")]
    [InlineData("0001-01-01", "dateOutOfRange")]
    [InlineData("31/12/9999", "dateOutOfRange")]
    public void A_date_is_of_a_year_in_which_a_document_can_have_been_written(string written, string? fault)
    {
        Assert.Equal(fault is null ? [] : [$"schedule.date {fault}"], Short(Read(("schedule", Of(("date", written)))).Faults));
        Assert.Equal(fault is null ? [] : [$"identity.issuedOn {fault}"], Short(Read(("identity", Of(("issuedOn", written)))).Faults));
    }

    [Fact]
    public void A_date_may_be_left_open_only_in_words()
    {
        Assert.Equal("trước 08/3/2025", Read(("schedule", Of(("dateText", "trước 08/3/2025")))).Plan!.Schedule.DateText);
        Assert.Equal(["schedule.date dateMissing"], Short(Read(("schedule", Of(("time", "8h00")))).Faults));
    }

    [Fact]
    public void Hours_of_one_time_only_have_no_end()
    {
        var schedule = Read(("schedule", Of(("date", "2024-03-06"), ("time", "8h00")))).Plan!.Schedule;
        Assert.Equal((480, null), (schedule.StartMinute, schedule.EndMinute));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/localtime")]
    [InlineData("Asia/")]
    public void A_time_zone_that_is_no_name_is_never_looked_up(string zone)
    {
        var tree = new PlanMapping(PlanPlace.Document,
        [
            new PlanEntry("schedule", default, new PlanMapping(PlanPlace.Document, [new PlanEntry("timeZone", default, new PlanScalar(PlanPlace.Document, zone))])),
        ]);
        var reading = PlanReader.Read(tree, Today, (name, _) => throw new InvalidOperationException($"{name} was looked up."));
        Assert.Contains(PlanCodes.UnknownTimeZone, reading.Faults.Select(fault => fault.Code));
    }

    [Fact]
    public void Decomposed_text_becomes_composed()
    {
        var plan = Read(("title", "Ho\u0323\u0302i nghi\u0323"), ("agenda", new object[] { Of(("title", "T"), ("presenters", "Sở Tài chi\u0301nh")) })).Plan!;
        Assert.Equal("Hội nghị", plan.Title);
        Assert.True(plan.Title.IsNormalized());
        Assert.Equal(["Sở Tài chính"], plan.Agenda[0].Presenters);
    }

    [Theory]
    [InlineData("Huyện Đak Pơ", "huyen-dak-po")]
    [InlineData("THỊ XÃ  An Khê (2/9)", "thi-xa-an-khe-2-9")]
    [InlineData("  đ  ", "d")]
    [InlineData("***", null)]
    public void An_id_is_made_of_a_name_without_its_marks(string name, string? id) => Assert.Equal(id, PlanIds.FromName(name));

    [Fact]
    public void An_id_made_of_a_long_name_is_valid()
    {
        var id = PlanIds.FromName(string.Concat(Enumerable.Repeat("Ủy viên ", 30)))!;
        Assert.True(PlanIds.IsValid(id), id);
        Assert.InRange(id.Length, 60, 64);
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("0-a", true)]
    [InlineData("-a", false)]
    [InlineData("A", false)]
    [InlineData("đ", false)]
    [InlineData("a\n", false)]
    [InlineData("", false)]
    public void An_id_is_plain_lower_case(string id, bool valid) => Assert.Equal(valid, PlanIds.IsValid(id));

    [Fact]
    public void An_id_of_65_characters_is_too_long() => Assert.False(PlanIds.IsValid(new string('a', 65)));

    [Fact]
    public void Days_before_the_meeting_become_a_day()
    {
        var deadline = Read(("deadlines", new object[] { Of(("task", "T"), ("daysBefore", "15")) })).Plan!.Deadlines[0];
        Assert.Equal(("deadline-1", new DateOnly(2024, 2, 20)), (deadline.Id, deadline.Due));
    }
}
