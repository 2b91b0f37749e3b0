using System.Reflection;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Tests.Scenes;

namespace BridgeCoordinator.Domain.Tests.Boards;

/// <summary>The fields that other programs rely on, copied by hand from the contract (* optional); cards may have more.</summary>
public class CardFieldsTests
{
    [Theory]
    [InlineData(typeof(MeetingCard), "Id Title Theme Chair Venue Date* Start* End* Tentative TimeZone Status Rehearsal")]
    [InlineData(typeof(AgendaCard), "Items CurrentItemId* OffsetSeconds")]
    [InlineData(typeof(AgendaCardItem), "Id Title Presenters PlannedStart* PlannedEnd* ExpectedStart* ExpectedEnd* StartedAt* FinishedAt* State")]
    [InlineData(typeof(FloorCard), "Mode Turn* StandBy* Waiting Responses")]
    [InlineData(typeof(TurnOnCard), "RequestId SiteId Kind State RunningSince* SpokenSeconds LimitSeconds* SuspendReason* Speaker* SpeakerTitle*")]
    [InlineData(typeof(StandByOnCard), "RequestId SiteId")]
    [InlineData(typeof(WaitingOnCard), "RequestId SiteId Kind Place Since RemainingSeconds*")]
    [InlineData(typeof(SiteCard), "Id Name Kind Order Chair* App Video Channel Ready Present Expected Waiting RollCall*")]
    [InlineData(typeof(TotalsCard), "Present Expected SitesReady SitesOnline SitesTotal")]
    [InlineData(typeof(NoticesCard), "Notices")]
    [InlineData(typeof(NoticeOnCard), "NoticeId Text Urgency At")]
    [InlineData(typeof(DeskFloorCard), "Requests Suggestion*")]
    [InlineData(typeof(DeskRequest), "RequestId SiteId Speaker SpeakerTitle* Topic* Since TurnsOfSite Video")]
    [InlineData(typeof(FloorSuggestion), "RequestId Reasons")]
    [InlineData(typeof(SuggestionReason), "Code At* Count*")]
    [InlineData(typeof(DeskSiteCard), "Checks Incidents Contact* Groups Requests Notices")]
    [InlineData(typeof(GroupOnCard), "GroupId Name Present Expected Minimum*")]
    [InlineData(typeof(SiteRequest), "RequestId State Reason*")]
    [InlineData(typeof(DeskRollCallCard), "State Round Answers Go*")]
    [InlineData(typeof(DeskNoticesCard), "Notices")]
    [InlineData(typeof(DeskNotice), "NoticeId To By Text At AcknowledgedBy")]
    [InlineData(typeof(LinkOnCard), "SiteId Verdict RttMs* JitterMs* LossPercent*")]
    public void A_card_has_the_fields_of_the_contract(Type type, string fields) =>
        Assert.Equal("", string.Join(' ', fields.Split(' ').Except(type.GetProperties().Select(Told))));

    [Fact]
    public void A_card_has_the_key_and_the_audience_of_the_contract()
    {
        var sites = Plans.Morning.Sites.Select(site => site.Id).ToList();
        string[] expected =
        [
            "meeting everyone", "agenda everyone", "floor everyone", "totals everyone", "notices everyone", .. sites.Select(id => $"sites/{id} everyone"),
            "desk/agenda hall", "desk/floor hall", "desk/links hall", "desk/rollCall hall", "desk/attendance hall", "desk/notices hall", .. sites.Select(id => $"desk/sites/{id} hall {id}")
        ];
        Assert.Equal(
            expected.Order(StringComparer.Ordinal), Scene.Given().Board.Cards.Select(card => $"{card.Key} {Told(card.Audience)}").Order(StringComparer.Ordinal));
    }

    private static string Told(Audience audience) => audience.Everyone ? "everyone" : audience.SiteId is { } site ? $"hall {site}" : "hall";

    private static string Told(PropertyInfo property) =>
        property.Name + (new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable ? "*" : "");
}
