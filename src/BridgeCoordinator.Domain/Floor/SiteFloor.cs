using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace BridgeCoordinator.Domain.Floor;

/// <summary>One site's share of the floor: its requests in the order they were made, each with its place while it waits.</summary>
internal sealed class SiteFloor
{
    private static readonly List<QueuePlace> None = [];

    // Worked out once for a floor, whichever of its sites is asked for; forgotten with it.
    private static readonly ConditionalWeakTable<FloorState, Dictionary<string, List<QueuePlace>>> KnownPlaces = [];

    private readonly ImmutableArray<FloorRequest> requests;
    private readonly List<QueuePlace> places;

    private SiteFloor(ImmutableArray<FloorRequest> requests, List<QueuePlace> places) => (this.requests, this.places) = (requests, places);

    public IEnumerable<OwnRequest> Requests => requests.Select(request => new OwnRequest(request, PlaceOf(request)));

    /// <summary>Those in a queue, the one standing by included.</summary>
    public int Queued => requests.Count(request => request.IsQueued);

    public static SiteFloor Of(FloorState floor, string siteId) => new(floor.Requests.OfSite(siteId), PlacesOf(floor, siteId));

    /// <summary>False where nothing of it changed: what happens to one site's request is no news for the others' cards.</summary>
    public static bool Differs(FloorState before, FloorState after, string siteId) =>
        before.Requests.OfSite(siteId) != after.Requests.OfSite(siteId) || !PlacesOf(before, siteId).SequenceEqual(PlacesOf(after, siteId));

    private int? PlaceOf(FloorRequest request)
    {
        foreach (var queued in places)
            if (queued.RequestId == request.Id) return queued.Place;
        return null;
    }

    private static List<QueuePlace> PlacesOf(FloorState floor, string siteId) => KnownPlaces.GetValue(floor, Places).GetValueOrDefault(siteId, None);

    private static Dictionary<string, List<QueuePlace>> Places(FloorState floor) => InOrder(floor, floor.Waiting).Concat(InOrder(floor, floor.Responses))
        .GroupBy(queued => queued.SiteId, queued => queued.Place).ToDictionary(site => site.Key, site => site.ToList());

    /// <summary>Who stands by takes no place.</summary>
    private static IEnumerable<(string SiteId, QueuePlace Place)> InOrder(FloorState floor, ImmutableList<string> queue) =>
        queue.Select(id => floor.Requests[id]).Where(request => request.State == RequestState.Waiting)
            .Select((request, index) => (request.SiteId, new QueuePlace(request.Id, index + 1)));

    /// <summary>A request of the site, and its place while it waits.</summary>
    internal readonly record struct OwnRequest(FloorRequest Request, int? Place);

    private readonly record struct QueuePlace(string RequestId, int Place);
}
