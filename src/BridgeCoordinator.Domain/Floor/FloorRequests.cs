using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace BridgeCoordinator.Domain.Floor;

/// <summary>
/// Every request of a session, by id and by site. A site's share is the same array as long as nothing happened to its
/// requests, so that neither a rule nor a card of one site ever walks through everybody's.
/// </summary>
#pragma warning disable CA1710 // what it holds says more than that it is a dictionary
public sealed class FloorRequests : IReadOnlyDictionary<string, FloorRequest>
#pragma warning restore CA1710
{
    private readonly ImmutableDictionary<string, FloorRequest> byId;
    private readonly ImmutableDictionary<string, ImmutableArray<FloorRequest>> bySite;

    private FloorRequests(ImmutableDictionary<string, FloorRequest> byId, ImmutableDictionary<string, ImmutableArray<FloorRequest>> bySite) =>
        (this.byId, this.bySite) = (byId, bySite);

    public static FloorRequests Empty { get; } = new(
        ImmutableDictionary<string, FloorRequest>.Empty, ImmutableDictionary<string, ImmutableArray<FloorRequest>>.Empty);

    public int Count => byId.Count;

    public IEnumerable<string> Keys => byId.Keys;

    public IEnumerable<FloorRequest> Values => byId.Values;

    public FloorRequest this[string requestId] => byId[requestId];

    /// <summary>In the order they were made.</summary>
    public ImmutableArray<FloorRequest> OfSite(string siteId) => bySite.GetValueOrDefault(siteId, []);

    /// <summary>With this request, new or in the place of its former self.</summary>
    public FloorRequests With(FloorRequest request)
    {
        var own = OfSite(request.SiteId);
        own = byId.TryGetValue(request.Id, out var former) ? own.SetItem(own.IndexOf(former, ByReference), request) : own.Insert(PlaceOf(request, own), request);
        return new FloorRequests(byId.SetItem(request.Id, request), bySite.SetItem(request.SiteId, own));
    }

    public bool ContainsKey(string key) => byId.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out FloorRequest value) => byId.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, FloorRequest>> GetEnumerator() => byId.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IEqualityComparer<FloorRequest> ByReference => ReferenceEqualityComparer.Instance;

    /// <summary>The last, except among those made at the same instant, which are in the order of their ids.</summary>
    private static int PlaceOf(FloorRequest request, ImmutableArray<FloorRequest> own)
    {
        var place = own.Length;
        while (place > 0 && own[place - 1].RequestedAt == request.RequestedAt && string.CompareOrdinal(own[place - 1].Id, request.Id) > 0) place--;
        return place;
    }
}
