using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Notices;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Plans;
using static BridgeCoordinator.Domain.Tests.Scenes.Scene;

namespace BridgeCoordinator.Domain.Tests.Notices;

public class NoticeTests
{
    private static SendNotice Notice(string to, string id = "n1") => new(id, to, "Bật micro khi được mời", Urgency.Urgent);

    private static IEnumerable<string> SeenAt(Scene scene, string siteId) => scene.DeskSite(siteId).Notices.Select(notice => notice.NoticeId);

    private static IEnumerable<string> SeenByAll(Scene scene) => scene.Card<NoticesCard>("notices").Notices.Select(notice => notice.NoticeId);

    [Fact]
    public void A_notice_says_who_sent_it()
    {
        var scene = Given().When(Notice(North), People.Moderator)
            .Then(new NoticeSent("n1", North, "Bật micro khi được mời", Urgency.Urgent, "Label of Moderator"));
        var desk = Assert.Single(scene.Card<DeskNoticesCard>("desk/notices").Notices);
        Assert.Equal(
            ("n1", North, "Label of Moderator", "Bật micro khi được mời", Urgency.Urgent, At(7, 30)),
            (desk.NoticeId, desk.To, desk.By, desk.Text, desk.Urgency, desk.At));
    }

    [Theory]
    [InlineData("everyone", true, true, true)]
    [InlineData("sites", false, true, true)]
    [InlineData("hall", false, false, false)]
    [InlineData(North, false, true, false)]
    public void A_notice_reaches_whom_it_is_for(string to, bool everyone, bool north, bool south)
    {
        var scene = Given(Notice(to));
        Assert.Equal((everyone, north, south), (SeenByAll(scene).Any(), SeenAt(scene, North).Any(), SeenAt(scene, South).Any()));
        Assert.Single(scene.Card<DeskNoticesCard>("desk/notices").Notices);
    }

    [Fact]
    public void An_unknown_recipient_is_the_messages_fault() => Given().When(Notice("west")).ThenInvalid("unknownRecipient", "to");

    [Fact]
    public void An_id_is_used_once_also_after_clearing()
    {
        Given(Notice(North)).When(Notice(South)).ThenConflict("noticeExists");
        Given(Notice(North), new ClearNotice("n1")).When(Notice(North)).ThenConflict("noticeExists");
    }

    [Fact]
    public void A_hundred_notices_stand_at_most()
    {
        var scene = Given();
        for (var n = 1; n <= 100; n++) scene.And(Notice(North, $"n{n}"));
        scene.When(Notice(North, "n101")).ThenConflict("tooManyNotices");
        scene.And(new ClearNotice("n3")).And(Notice(North, "n101"));
    }

    [Fact]
    public void A_site_acknowledges_and_the_hall_sees_who_did()
    {
        var scene = Given(Notice("sites")).When(new AcknowledgeNotice("n1", North), People.SiteTechnician(North)).Then(new NoticeAcknowledged("n1", North));
        scene.When(new AcknowledgeNotice("n1", North)).ThenNothing();
        scene.And(new AcknowledgeNotice("n1", South));
        Assert.Equal([North, South], scene.Card<DeskNoticesCard>("desk/notices").Notices[0].AcknowledgedBy);
        Assert.Equal([North], scene.DeskSite(North).Notices[0].AcknowledgedBy);
        Assert.Empty(scene.DeskSite(East).Notices[0].AcknowledgedBy);
    }

    [Fact]
    public void A_site_acknowledges_only_what_was_sent_to_it()
    {
        Given(Notice(South)).When(new AcknowledgeNotice("n1", North), People.SiteTechnician(North)).ThenInvalid("unknownNotice", "noticeId");
        Given(Notice("hall")).When(new AcknowledgeNotice("n1", North), People.SiteTechnician(North)).ThenInvalid("unknownNotice", "noticeId");
        Given().When(new AcknowledgeNotice("n9", North)).ThenInvalid("unknownNotice", "noticeId");
        Given(Notice("sites")).When(new AcknowledgeNotice("n1", "west")).ThenInvalid("unknownSite", "siteId");
    }

    [Fact]
    public void Acknowledging_what_was_cleared_meanwhile_changes_nothing() =>
        Given(Notice("sites"), new ClearNotice("n1")).When(new AcknowledgeNotice("n1", North), People.SiteTechnician(North)).ThenNothing();

    [Fact]
    public void A_cleared_notice_is_gone_everywhere()
    {
        var scene = Given(Notice("everyone")).When(new ClearNotice("n1"), People.Technician).Then(new NoticeCleared("n1"));
        Assert.Empty(SeenByAll(scene));
        Assert.Empty(SeenAt(scene, North));
        Assert.Empty(scene.Card<DeskNoticesCard>("desk/notices").Notices);
        scene.When(new ClearNotice("n1")).ThenNothing();
    }

    [Fact]
    public void Clearing_what_never_was_is_the_messages_fault() => Given().When(new ClearNotice("n9")).ThenInvalid("unknownNotice", "noticeId");
}
