using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Plans;
using static BridgeCoordinator.Domain.Tests.Scenes.Scene;
using static BridgeCoordinator.Domain.Tests.Scenes.Words;

namespace BridgeCoordinator.Domain.Tests.Links;

public class LinkTests
{
    [Fact]
    public void A_check_is_recorded_with_its_note()
    {
        var scene = Given().When(new RecordCheck(North, LinkCheck.NameBoard, CheckResult.Failed, "Sai chính tả"), People.SiteTechnician(North))
            .Then(new CheckRecorded(North, LinkCheck.NameBoard, CheckResult.Failed, "Sai chính tả"));
        Assert.Equal([new CheckOnCard(LinkCheck.NameBoard, CheckResult.Failed, "Sai chính tả", At(7, 30))], scene.DeskSite(North).Checks);
    }

    [Fact]
    public void The_same_check_with_the_same_note_changes_nothing()
    {
        var scene = Given(new RecordCheck(North, LinkCheck.Sound, CheckResult.Ok));
        scene.When(new RecordCheck(North, LinkCheck.Sound, CheckResult.Ok)).ThenNothing();
        scene.When(new RecordCheck(North, LinkCheck.Sound, CheckResult.Ok, "Nghe rõ")).Then(new CheckRecorded(North, LinkCheck.Sound, CheckResult.Ok, "Nghe rõ"));
    }

    [Fact]
    public void The_picture_is_reported_and_since_when()
    {
        var scene = Given().Later(30).When(Video(North, VideoState.Weak, "Giật")).Then(new VideoReported(North, VideoState.Weak, "Giật"));
        Assert.Equal((VideoState.Weak, At(7, 30, 30), "Giật"), (scene.Site(North).Video, scene.DeskSite(North).VideoSince, scene.DeskSite(North).VideoNote));
    }

    [Fact]
    public void The_same_picture_again_changes_nothing_unless_there_is_more_to_say()
    {
        var scene = Given(Video(North, VideoState.Weak)).Later(30);
        scene.When(Video(North, VideoState.Weak)).ThenNothing();
        scene.When(Video(North, VideoState.Weak, "Giật")).Then(new VideoReported(North, VideoState.Weak, "Giật"));
        Assert.Equal((At(7, 30), "Giật"), (scene.DeskSite(North).VideoSince, scene.DeskSite(North).VideoNote));
        scene.When(Video(North, VideoState.Weak, "Giật")).ThenNothing();
        scene.When(Video(North, VideoState.Weak)).ThenNothing();
    }

    [Theory]
    [InlineData(VideoState.Lost)]
    [InlineData(VideoState.Maintenance)]
    public void A_site_without_a_picture_is_no_longer_ready(VideoState state) =>
        Given(new DeclareReady(North, true)).When(Video(North, state)).Then(new VideoReported(North, state, null), new ReadinessDeclared(North, false));

    [Fact]
    public void A_weak_site_stays_ready() =>
        Given(new DeclareReady(North, true)).When(Video(North, VideoState.Weak)).Then(new VideoReported(North, VideoState.Weak, null));

    [Fact]
    public void A_channel_is_switched()
    {
        var scene = Given().When(new SwitchChannel(North, Channel.Backup), People.Moderator).Then(new ChannelSwitched(North, Channel.Backup));
        Assert.Equal(Channel.Backup, scene.Site(North).Channel);
        scene.When(new SwitchChannel(North, Channel.Backup)).ThenNothing();
    }

    [Fact]
    public void A_site_declares_itself_ready()
    {
        var scene = Given().When(new DeclareReady(North, true)).Then(new ReadinessDeclared(North, true));
        Assert.True(scene.Site(North).Ready);
        Assert.Equal(1, scene.Card<TotalsCard>("totals").SitesReady);
        scene.When(new DeclareReady(North, true)).ThenNothing();
        scene.When(new DeclareReady(North, false)).Then(new ReadinessDeclared(North, false));
        scene.When(new DeclareReady(North, false)).ThenNothing();
    }

    [Fact]
    public void An_unknown_site_is_the_messages_fault()
    {
        Command[] commands =
        [
            new RecordCheck("west", LinkCheck.Sound, CheckResult.Ok), Good("west"), new SwitchChannel("west", Channel.Phone),
            new DeclareReady("west", true), new OpenIncident("i1", IncidentKind.Power, "west")
        ];
        foreach (var command in commands) Given().When(command).ThenInvalid("unknownSite", "siteId");
    }

    [Fact]
    public void The_centre_has_a_link_like_any_site() => Given().When(Good(Centre)).Then(new VideoReported(Centre, VideoState.Good, null));
}
