using System.Text.Json.Serialization;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Server.Live;

namespace BridgeCoordinator.Server.Contract;

/// <summary>
/// What an <see cref="Update"/> looks like, for the API description: on its way out the cards are bytes that were
/// written before, which describe nothing.
/// </summary>
internal sealed record UpdateDocument(
    int Epoch, string View, long From, long Seq, DateTimeOffset Time, DateTimeOffset? BehindSince,
    CardsByKey? Cards, IReadOnlyList<string>? Gone, WatchEnd? End, string? History);

/// <summary>Cards by key; in the keys with {id} stands a site's id.</summary>
internal sealed record CardsByKey(
    CardEntry<MeetingCard>? Meeting,
    CardEntry<AgendaCard>? Agenda,
    CardEntry<FloorCard>? Floor,
    CardEntry<TotalsCard>? Totals,
    CardEntry<NoticesCard>? Notices,
    [property: JsonPropertyName("sites/{id}")] CardEntry<SiteCard>? Site,
    [property: JsonPropertyName("desk/agenda")] CardEntry<DeskAgendaCard>? DeskAgenda,
    [property: JsonPropertyName("desk/floor")] CardEntry<DeskFloorCard>? DeskFloor,
    [property: JsonPropertyName("desk/sites/{id}")] CardEntry<DeskSiteCard>? DeskSite,
    [property: JsonPropertyName("desk/links")] CardEntry<DeskLinksCard>? DeskLinks,
    [property: JsonPropertyName("desk/rollCall")] CardEntry<DeskRollCallCard>? DeskRollCall,
    [property: JsonPropertyName("desk/attendance")] CardEntry<DeskAttendanceCard>? DeskAttendance,
    [property: JsonPropertyName("desk/notices")] CardEntry<DeskNoticesCard>? DeskNotices);

/// <summary>A card with the seq at which it last changed.</summary>
internal sealed record CardEntry<T>(long Seq, T Data);
