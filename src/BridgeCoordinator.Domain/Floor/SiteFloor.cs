using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BridgeCoordinator.Domain.Boards;

namespace BridgeCoordinator.Domain.Floor;

/// <summary>
/// One site's share of the floor: its requests in the order they were made, each with its place while it waits. Equal
/// where nothing of it changed, so that what happens to one site's request is no news for the others' cards.
/// </summary>
internal sealed class SiteFloor : IComparedByValue
{
    // Worked out once for a floor, whichever of its sites is asked for; forgotten with it.
    private static readonly ConditionalWeakTable<FloorState, Dictionary<string, int>> KnownPlaces = [];

    private readonly ImmutableArray<FloorRequest> requests;
    private readonly Dictionary<string, int> places;

    private SiteFloor(ImmutableArray<FloorRequest> requests, Dictionary<string, int> places) => (this.requests, this.places) = (requests, places);

    public IEnumerable<OwnRequest> Requests => requests.Select(request => new OwnRequest(request, PlaceOf(request)));

    /// <summary>Those in a queue, the one standing by included.</summary>
    public int Queued => requests.Count(request => request.IsQueued);

    public static SiteFloor Of(FloorState floor, string siteId) => new(floor.Requests.OfSite(siteId), KnownPlaces.GetValue(floor, Places));

    public bool IsSameAs(object? other) =>
        other is SiteFloor floor && requests == floor.requests && requests.All(request => PlaceOf(request) == floor.PlaceOf(request));

    private int? PlaceOf(FloorRequest request) => request.IsQueued && places.TryGetValue(request.Id, out var place) ? place : null;

    /// <summary>Who stands by takes no place.</summary>
    private static Dictionary<string, int> Places(FloorState floor) =>
        Places(floor, floor.Waiting).Concat(Places(floor, floor.Responses)).ToDictionary(place => place.Id, place => place.Place);

    private static IEnumerable<(string Id, int Place)> Places(FloorState floor, ImmutableList<string> queue) =>
        queue.Where(id => floor.Requests[id].State == RequestState.Waiting).Select((id, index) => (id, index + 1));

    /// <summary>A request of the site, and its place while it waits.</summary>
    internal readonly record struct OwnRequest(FloorRequest Request, int? Place);
}
