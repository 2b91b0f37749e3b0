using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;

namespace BridgeCoordinator.Domain.Tests.Scenes;

/// <summary>Short words for what most stories of the floor are made of.</summary>
internal static class Words
{
    public static OpenFloor RequestsTaken { get; } = new(OpenFloorMode.Request);

    public static OpenFloor OverrideAllowed { get; } = new(OpenFloorMode.Override);

    public static RequestFloor Ask(string requestId, string siteId, RequestKind kind = RequestKind.Question) =>
        new(requestId, siteId, $"Speaker of {requestId}", kind, $"Title of {requestId}", $"Topic of {requestId}");

    public static RequestFloor Answer(string requestId) => Ask(requestId, Plans.Centre, RequestKind.Response);

    public static ReportVideo Video(string siteId, VideoState state, string? note = null) => new(siteId, state, note);

    public static ReportVideo Good(string siteId) => Video(siteId, VideoState.Good);

    public static ReportVideo Lost(string siteId) => Video(siteId, VideoState.Lost);

    public static FloorCard Floor(this Scene scene) => scene.Card<FloorCard>("floor");

    public static AgendaCard Agenda(this Scene scene) => scene.Card<AgendaCard>("agenda");

    public static DeskFloorCard DeskFloor(this Scene scene) => scene.Card<DeskFloorCard>("desk/floor");

    public static SiteCard Site(this Scene scene, string siteId) => scene.Card<SiteCard>($"sites/{siteId}");

    public static DeskSiteCard DeskSite(this Scene scene, string siteId) => scene.Card<DeskSiteCard>($"desk/sites/{siteId}");

    /// <summary>The ids of a queue in calling order.</summary>
    public static string Ids(this IEnumerable<WaitingOnCard> queue) => string.Join(' ', queue.Select(request => request.RequestId));
}
