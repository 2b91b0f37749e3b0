using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.RollCall;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Plans;
using static BridgeCoordinator.Domain.Tests.Scenes.Scene;
using static BridgeCoordinator.Domain.Tests.Scenes.Words;

namespace BridgeCoordinator.Domain.Tests.Links;

public class HeardTests
{
    private static readonly RecordCheck SoundOk = new(North, LinkCheck.Sound, CheckResult.Ok);

    private static void Heard(params ReadOnlySpan<Command> commands) => Assert.True(LinkRules.IsHeard(Given(commands).Session, North));

    private static void NotHeard(params ReadOnlySpan<Command> commands) => Assert.False(LinkRules.IsHeard(Given(commands).Session, North));

    [Fact]
    public void A_site_that_nobody_checked_is_not_heard() => NotHeard();

    [Theory]
    [InlineData(VideoState.Good, true)]
    [InlineData(VideoState.Weak, true)]
    [InlineData(VideoState.Lost, false)]
    [InlineData(VideoState.Maintenance, false)]
    public void An_attested_picture_decides(VideoState state, bool heard)
    {
        if (heard) Heard(Video(North, state));
        else NotHeard(SoundOk, Video(North, state));
    }

    [Theory]
    [InlineData(VideoState.Lost)]
    [InlineData(VideoState.Maintenance)]
    public void A_site_on_the_phone_is_heard_whatever_the_picture(VideoState state) => Heard(Video(North, state), new SwitchChannel(North, Channel.Phone));

    [Fact]
    public void A_site_on_the_backup_is_heard_like_on_the_primary()
    {
        NotHeard(new SwitchChannel(North, Channel.Backup));
        Heard(new SwitchChannel(North, Channel.Backup), Good(North));
    }

    [Theory]
    [InlineData(CheckResult.Ok, true)]
    [InlineData(CheckResult.Weak, true)]
    [InlineData(CheckResult.Failed, false)]
    [InlineData(CheckResult.Untested, false)]
    public void Before_the_picture_is_reported_a_sound_check_counts(CheckResult result, bool heard)
    {
        if (heard) Heard(SoundOk with { Result = result });
        else NotHeard(SoundOk with { Result = result });
    }

    [Fact]
    public void Another_check_than_that_of_sound_does_not_count() => NotHeard(new RecordCheck(North, LinkCheck.Picture, CheckResult.Ok));

    [Theory]
    [InlineData(RollCallResult.Ok, true)]
    [InlineData(RollCallResult.Weak, true)]
    [InlineData(RollCallResult.NoAnswer, false)]
    public void Before_the_picture_is_reported_an_answer_at_roll_call_counts(RollCallResult result, bool heard)
    {
        if (heard) Heard(new StartRollCall(1), new AnswerRollCall(North, result));
        else NotHeard(new StartRollCall(1), new AnswerRollCall(North, result));
    }

    [Fact]
    public void The_latest_word_counts()
    {
        var scene = Given(new StartRollCall(1), new AnswerRollCall(North, RollCallResult.Ok)).Later(60).And(SoundOk with { Result = CheckResult.Failed });
        Assert.False(LinkRules.IsHeard(scene.Session, North));
        scene.Later(60).And(new AnswerRollCall(North, RollCallResult.Weak));
        Assert.True(LinkRules.IsHeard(scene.Session, North));
        scene.Later(60).And(SoundOk with { Result = CheckResult.Untested });
        Assert.True(LinkRules.IsHeard(scene.Session, North));
    }

    [Fact]
    public void The_same_word_again_is_news_after_another()
    {
        var scene = Given(SoundOk, new StartRollCall(1)).Later(60).And(new AnswerRollCall(North, RollCallResult.NoAnswer)).Later(60).And(SoundOk);
        Assert.True(LinkRules.IsHeard(scene.Session, North));
        scene.When(SoundOk).ThenNothing();
        scene.Later(60).And(new AnswerRollCall(North, RollCallResult.NoAnswer));
        Assert.False(LinkRules.IsHeard(scene.Session, North));
        scene.When(new AnswerRollCall(North, RollCallResult.NoAnswer)).ThenNothing();
    }

    [Fact]
    public void A_second_round_makes_nobody_unheard_who_answered_the_first() =>
        Heard(new StartRollCall(1), new AnswerRollCall(North, RollCallResult.Ok), new EndRollCall(), new StartRollCall(2));

    [Fact]
    public void The_hall_is_always_heard() => Assert.True(LinkRules.IsHeard(Given(Lost(Centre)).Session, Centre));

    [Fact]
    public void An_unknown_site_is_not_heard() => Assert.False(LinkRules.IsHeard(Given().Session, "west"));

    [Fact]
    public void What_the_console_measures_says_nothing_about_being_heard() =>
        NotHeard(new ObserveApp(North, AppState.Online), new ObserveVerdict(North, LinkVerdict.Good));
}
