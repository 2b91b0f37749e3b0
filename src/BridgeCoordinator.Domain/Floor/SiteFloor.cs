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
    private static readonly ConditionalWeakTable<FloorState, Dictionary<string, SiteFloor>> Known = [];
    private static readonly SiteFloor Nothing = new([]);

    private readonly List<OwnRequest> requests;

    private SiteFloor(List<OwnRequest> requests) => this.requests = requests;

    public IReadOnlyList<OwnRequest> Requests => requests;

    /// <summary>Those in a queue, the one standing by included.</summary>
    public int Queued => requests.Count(own => own.Request.IsQueued);

    public static SiteFloor Of(FloorState floor, string siteId) => Known.GetValue(floor, BySite).GetValueOrDefault(siteId, Nothing);

    public bool IsSameAs(object? other) => other is SiteFloor floor && requests.SequenceEqual(floor.requests);

    private static Dictionary<string, SiteFloor> BySite(FloorState floor)
    {
        var places = Places(floor, floor.Waiting).Concat(Places(floor, floor.Responses)).ToDictionary(place => place.Id, place => place.Place);
        return floor.Requests.Values
            .OrderBy(request => request.RequestedAt).ThenBy(request => request.Id, StringComparer.Ordinal)
            .GroupBy(request => request.SiteId)
            .ToDictionary(
                site => site.Key,
                site => new SiteFloor([.. site.Select(request => new OwnRequest(request, places.TryGetValue(request.Id, out var place) ? place : null))]));
    }

    /// <summary>Who stands by takes no place.</summary>
    private static IEnumerable<(string Id, int Place)> Places(FloorState floor, ImmutableList<string> queue) =>
        queue.Where(id => floor.Requests[id].State == RequestState.Waiting).Select((id, index) => (id, index + 1));

    /// <summary>A request of the site; the same object as long as nothing happened to it.</summary>
    internal readonly record struct OwnRequest(FloorRequest Request, int? Place) : IEquatable<OwnRequest>
    {
        public bool Equals(OwnRequest other) => ReferenceEquals(Request, other.Request) && Place == other.Place;

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Request), Place);
    }
}
