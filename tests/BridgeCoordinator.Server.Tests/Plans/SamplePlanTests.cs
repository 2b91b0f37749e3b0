using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Server.Plans;

namespace BridgeCoordinator.Server.Tests.Plans;

public class SamplePlanTests
{
    private static readonly DateOnly IssueDay = new(2024, 2, 24);
    private static readonly PlanReading GiaLai = Read(SamplePlans.GiaLai, IssueDay);
    private static readonly PlanReading BacKan = Read(SamplePlans.BacKan, new DateOnly(2025, 2, 10));

    [Fact]
    public void Both_samples_are_valid_and_public()
    {
        Assert.Equal(2, SamplePlans.Names.Length);
        Assert.All(SamplePlans.Names, name => Assert.Empty(Read(name, IssueDay).Faults));
        Assert.All(SamplePlans.Names, name => Assert.True(Read(name, IssueDay).Plan!.Public));
    }

    [Fact]
    public void Gia_Lai_has_210_delegates_in_eight_groups_of_the_hall()
    {
        var hall = GiaLai.Plan!.Groups.Where(group => group.SiteId == "gia-lai").ToList();
        Assert.Equal([8, 10, 1, 36, 11, 2, 22, 120], hall.Select(group => group.Expected!.Value));
        Assert.Equal(210, GiaLai.Plan.Groups.Sum(group => group.Expected ?? 0));
    }

    [Fact]
    public void Gia_Lai_has_a_hall_and_sixteen_bridge_sites_towns_before_districts()
    {
        var sites = GiaLai.Plan!.Sites;
        Assert.Equal(Enumerable.Range(1, 17), sites.Select(site => site.Order));
        Assert.Equal(SiteKind.Central, sites[0].Kind);
        Assert.Equal(
            [
                "Hội trường 2/9", "Thị xã An Khê", "Thị xã Ayun Pa", "Huyện Chư Păh", "Huyện Chư Prông", "Huyện Chư Pưh",
                "Huyện Chư Sê", "Huyện Đak Đoa", "Huyện Đak Pơ", "Huyện Đức Cơ", "Huyện Ia Grai", "Huyện Ia Pa", "Huyện Kbang",
                "Huyện Kông Chro", "Huyện Krông Pa", "Huyện Mang Yang", "Huyện Phú Thiện",
            ],
            sites.Select(site => site.Name));
    }

    [Fact]
    public void Gia_Lai_states_the_online_composition_once_and_every_bridge_site_has_it()
    {
        var bridges = GiaLai.Plan!.Groups.Where(group => group.SiteId != "gia-lai").GroupBy(group => group.SiteId).ToList();
        Assert.Equal(16, bridges.Count);
        Assert.All(bridges, groups => Assert.Equal(
            ["lanh-dao-ubnd", "ban-nganh-va-xa", "btv-hoi-lhpn", "htx-doanh-nghiep-hoi-vien"], groups.Select(group => group.Id)));
        Assert.All(bridges.SelectMany(groups => groups), group => Assert.Null(group.Expected));
    }

    [Fact]
    public void Gia_Lai_has_the_eight_items_of_its_programme_with_their_times()
    {
        Assert.Equal(
            [(450, 480), (480, 490), (490, 500), (500, 510), (510, 630), (630, 650), (650, 660), (660, 660)],
            GiaLai.Plan!.Agenda.Select(item => (item.StartMinute!.Value, item.EndMinute!.Value)));
        Assert.Equal(["Chủ tịch UBND tỉnh", "Hội LHPN tỉnh", "Sở ban ngành có liên quan"], GiaLai.Plan.Agenda[4].Presenters);
        Assert.Equal("Mời đồng chí Chủ tịch UBND tỉnh phát biểu định hướng.", GiaLai.Plan.Agenda[3].Cue);
    }

    [Fact]
    public void Gia_Lai_is_identified_as_printed()
    {
        var identity = GiaLai.Plan!.Identity;
        Assert.Equal(("409/KH-UBND", IssueDay, "Gia Lai"), (identity.Number, identity.IssuedOn, identity.IssuedAt));
        Assert.Equal(("2816/KH-UBND", new DateOnly(2023, 10, 13)), (identity.Supersedes!.Number, identity.Supersedes.IssuedOn));
        Assert.Equal(["8059/VPCP-QHĐP", "553-QĐ/TU"], identity.LegalBases.Select(basis => basis.Number));
        Assert.Equal(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], identity.Signature!.Authority);
        Assert.Equal("Các chính sách Hỗ trợ phụ nữ phát triển kinh tế", GiaLai.Plan.Theme);
        Assert.Equal(12, GiaLai.Plan.Recipients.Length);
        Assert.Equal("Lưu: VT, QTHC, TTTT, KGVX", GiaLai.Plan.Recipients[^1].Name);
    }

    [Fact]
    public void Gia_Lai_is_on_a_tentative_morning_in_Vietnam()
    {
        var schedule = GiaLai.Plan!.Schedule;
        Assert.Equal((new DateOnly(2024, 3, 6), true, 480, 660), (schedule.Date, schedule.Tentative, schedule.StartMinute, schedule.EndMinute));
        Assert.Equal(("Asia/Ho_Chi_Minh", 420), (schedule.TimeZone, schedule.UtcOffsetMinutes));
    }

    [Fact]
    public void Gia_Lai_warns_of_what_is_odd_in_the_document_and_of_nothing_else_but_missing_people()
    {
        Assert.Equal(new DateOnly(2024, 2, 20), GiaLai.Plan!.Deadlines[0].Due);
        Assert.Equal(
            ["schedule.tentative dateTentative", "deadlines[0].due deadlineBeforeIssue", "deadlines[0].due deadlinePast", "agenda[0].time agendaOutsideHours"],
            GiaLai.Warnings.Where(warning => !warning.Path.StartsWith("sites", StringComparison.Ordinal)).Select(Short));
        Assert.Equal(16, GiaLai.Warnings.Count(warning => warning.Code == PlanCodes.SiteWithoutChair));
        Assert.Equal(17, GiaLai.Warnings.Count(warning => warning.Code == PlanCodes.SiteWithoutContact));
    }

    [Fact]
    public void Bac_Kan_has_258_delegates_in_fourteen_groups_of_the_hall()
    {
        var hall = BacKan.Plan!.Groups.Where(group => group.SiteId == "bac-kan").ToList();
        Assert.Equal([4, 5, 1, 2, 5, 12, 17, 30, 10, 10, 16, 82, 44, 20], hall.Select(group => group.Expected!.Value));
        Assert.Equal(258, BacKan.Plan.Groups.Sum(group => group.Expected ?? 0));
        Assert.Equal(162, hall.Where(group => group.InvitingUnit == "Thành ủy Bắc Kạn").Sum(group => group.Expected));
    }

    [Fact]
    public void Bac_Kan_wants_at_least_fifty_at_each_of_seven_bridge_sites()
    {
        var bridges = BacKan.Plan!.Sites.Where(site => site.Kind == SiteKind.Bridge).ToList();
        Assert.Equal(
            ["Huyện Chợ Đồn", "Huyện Na Rì", "Huyện Ba Bể", "Huyện Bạch Thông", "Huyện Chợ Mới", "Huyện Ngân Sơn", "Huyện Pác Nặm"],
            bridges.Select(site => site.Name));
        Assert.All(bridges, site => Assert.Equal(50, BacKan.Plan.Groups.Where(group => group.SiteId == site.Id).Sum(group => group.Minimum)));
        Assert.All(bridges, site => Assert.Equal("Bí thư Huyện ủy", site.Chair));
    }

    [Fact]
    public void Bac_Kan_leaves_day_and_times_open_and_keeps_the_words()
    {
        var plan = BacKan.Plan!;
        Assert.Null(plan.Schedule.Date);
        Assert.Equal((true, null, null), (plan.Schedule.Tentative, plan.Schedule.StartMinute, plan.Schedule.EndMinute));
        Assert.Contains("dự kiến trước ngày 08/3/2025", plan.Schedule.DateText, StringComparison.Ordinal);
        Assert.Equal(6, plan.Agenda.Length);
        Assert.All(plan.Agenda, item => Assert.Equal((null, null), (item.StartMinute, item.EndMinute)));
    }

    [Fact]
    public void Bac_Kan_is_a_Party_document_with_paper_and_electronic_recipients()
    {
        var plan = BacKan.Plan!;
        Assert.Equal(PlanProfile.Party, plan.Profile);
        Assert.Equal(["T/M BAN THƯỜNG VỤ", "BÍ THƯ"], plan.Identity.Signature!.Authority);
        Assert.Equal(2, plan.Recipients.Count(to => to is { Channel: RecipientChannel.Paper, Purpose: "B/c" }));
        Assert.Equal(6, plan.Recipients.Count(to => to is { Channel: RecipientChannel.Electronic, Purpose: null }));
        Assert.Equal(new DateOnly(2025, 2, 28), plan.Deadlines[0].Due);
        Assert.Equal(
            ["schedule.date dateOpen"],
            BacKan.Warnings.Where(warning => !warning.Path.StartsWith("sites", StringComparison.Ordinal)).Select(Short));
    }

    [Fact]
    public void Speaking_times_are_the_recommended_ones() =>
        Assert.All([GiaLai, BacKan], reading => Assert.Equal(new SpeakingTimes(180, null, 300), reading.Plan!.Speaking));

    private static PlanReading Read(string name, DateOnly today) =>
        PlanDocuments.Read(SamplePlans.Yaml(name), SamplePlans.ContentType, today);

    private static string Short(PlanFinding finding) => $"{finding.Path} {finding.Code}";
}
