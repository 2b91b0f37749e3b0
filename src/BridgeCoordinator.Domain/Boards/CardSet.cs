using System.Collections.Immutable;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Boards;

/// <summary>
/// Every card of a session, and who reads what: so that a commit asks each slice of the parts it changed once, and not
/// each of some hundred cards.
/// </summary>
internal sealed class CardSet
{
    private readonly ImmutableArray<(Slice Slice, int[] Cards)> readers;
    private readonly ImmutableArray<(SiteSlice Slice, int[][] CardsByPlace)> siteReaders;

    private CardSet(ImmutableArray<CardSpec> specs, int sites)
    {
        Specs = specs;
        var numbered = specs.Select((spec, number) => (Spec: spec, Number: number)).ToList();
        readers =
        [
            .. numbered.SelectMany(card => card.Spec.Reads.Select(slice => (Slice: slice, card.Number)))
                .GroupBy(read => read.Slice, read => read.Number, (slice, cards) => (slice, cards.ToArray()))
        ];
        siteReaders =
        [
            .. numbered.Where(card => card.Spec.OfSite is not null)
                .SelectMany(card => card.Spec.OfSite!.Slices.Select(slice => (Slice: slice, card.Spec.OfSite.Place, card.Number)))
                .GroupBy(read => read.Slice, (slice, reads) => (slice, ByPlace([.. reads.Select(read => (read.Place, read.Number))], sites)))
        ];
    }

    public static CardSet Empty { get; } = new([], 0);

    public ImmutableArray<CardSpec> Specs { get; }

    /// <summary>The set follows from the plan alone.</summary>
    public static CardSet Of(Session session) => new([.. PublicCards.Of(session), .. DeskCards.Of(session)], session.Plan.Sites.Length);

    /// <summary>Notes the commit for each card that reads something which is another after it than before; perhaps twice.</summary>
    public void Note(int commit, Session before, Session after, List<(int Card, int Commit)> concerned)
    {
        var changed = Slice.Changed(before, after);
        foreach (var (slice, cards) in readers)
            if ((slice.In & changed) != 0 && slice.Differs(before, after)) Note(commit, cards, concerned);
        var places = new List<int>();
        foreach (var (slice, byPlace) in siteReaders)
        {
            if ((slice.In & changed) == 0) continue;
            places.Clear();
            slice.FindDiffering(before, after, places);
            foreach (var place in places) Note(commit, byPlace[place], concerned);
        }
    }

    private static void Note(int commit, int[] cards, List<(int Card, int Commit)> concerned)
    {
        foreach (var card in cards) concerned.Add((card, commit));
    }

    private static int[][] ByPlace(ImmutableArray<(int Place, int Number)> reads, int sites)
    {
        var byPlace = reads.ToLookup(read => read.Place, read => read.Number);
        return [.. Enumerable.Range(0, sites).Select(place => byPlace[place].ToArray())];
    }
}
