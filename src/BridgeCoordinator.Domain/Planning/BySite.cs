using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace BridgeCoordinator.Domain.Planning;

/// <summary>
/// One value for each site of a plan, in the plan's order. An array behind an index that never changes: with 150 sites every
/// commit asks after each of them.
/// </summary>
#pragma warning disable CA1710 // what it holds says more than that it is a dictionary
public sealed class BySite<T> : IReadOnlyDictionary<string, T>
#pragma warning restore CA1710
{
    private readonly ImmutableArray<string> ids;
    private readonly FrozenDictionary<string, int> places;
    private readonly ImmutableArray<T> values;

    internal BySite(IEnumerable<PlanSite> sites, Func<PlanSite, T> value)
    {
        PlanSite[] all = [.. sites];
        ids = [.. all.Select(site => site.Id)];
        places = ids.Select((id, place) => KeyValuePair.Create(id, place)).ToFrozenDictionary(StringComparer.Ordinal);
        values = [.. all.Select(value)];
    }

    private BySite(BySite<T> other, ImmutableArray<T> values) => (ids, places, this.values) = (other.ids, other.places, values);

    public int Count => ids.Length;

    public IEnumerable<string> Keys => ids;

    IEnumerable<T> IReadOnlyDictionary<string, T>.Values => values;

    public ImmutableArray<T> Values => values;

    public T this[string siteId] => values[places[siteId]];

    public bool ContainsKey(string key) => places.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var isKnown = places.TryGetValue(key, out var place);
        value = isKnown ? values[place] : default;
        return isKnown;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => ids.Select((id, place) => KeyValuePair.Create(id, values[place])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Adds the places, in the plan and from 0, at which this has another object than there was before.</summary>
    internal void FindOthers(BySite<T> before, List<int> places)
    {
        for (var place = 0; place < values.Length; place++)
            if (!ReferenceEquals(before.values[place], values[place])) places.Add(place);
    }

    internal BySite<T> SetItem(string siteId, T value) => new(this, values.SetItem(places[siteId], value));
}
