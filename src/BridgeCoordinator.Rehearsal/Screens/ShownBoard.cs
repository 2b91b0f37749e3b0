using BridgeCoordinator.Rehearsal.Wire;

namespace BridgeCoordinator.Rehearsal.Screens;

/// <summary>What became of an update at a screen.</summary>
internal enum Taken
{
    /// <summary>Applied whole.</summary>
    Applied,

    /// <summary>Says that the screen is current, or since when nobody can tell.</summary>
    Repeats,

    /// <summary>Does not follow on: the screen must watch again.</summary>
    Gap,

    /// <summary>Would take the screen back to what it showed before.</summary>
    Backwards
}

/// <summary>The cards a screen shows. It takes an update only as the contract says: whole, in order, once.</summary>
internal sealed class ShownBoard
{
    private readonly Dictionary<string, ShownCard> cards = new(StringComparer.Ordinal);

    public Position? Position { get; private set; }

    public long Seq => Position?.Seq ?? 0;

    public IReadOnlyDictionary<string, ShownCard> Cards => cards;

    /// <summary>
    /// A sum over all cards: two screens of a view that stand at the same seq of one history and differ in it do not show the
    /// same.
    /// </summary>
    public long Fingerprint { get; private set; }

    public Taken Take(Update update, Func<string, CardOnWire, string> textOf)
    {
        if (update.From == 0)
        {
            cards.Clear();
            Fingerprint = 0;
        }
        else
        {
            if (Position is not { } mine || update.Epoch != mine.Epoch || update.View != mine.View || update.From > mine.Seq) return Taken.Gap;
            if (update.Seq == mine.Seq) return Taken.Repeats;
            if (update.Seq < mine.Seq) return Taken.Backwards;
        }

        foreach (var (key, card) in update.Cards ?? []) Put(key, new ShownCard(card.Seq, textOf(key, card)));
        foreach (var key in update.Gone ?? []) Drop(key);
        Position = new Position(update.Epoch, update.View, update.Seq, update.History);
        return Taken.Applied;
    }

    private void Put(string key, ShownCard card)
    {
        Drop(key);
        cards[key] = card;
        Fingerprint += Mark(key, card);
    }

    private void Drop(string key)
    {
        if (cards.Remove(key, out var known)) Fingerprint -= Mark(key, known);
    }

    private static long Mark(string key, ShownCard card) =>
        (long)HashCode.Combine(key, card.Seq, card.Data) << 32 | (uint)HashCode.Combine(card.Data, key, card.Seq);
}

/// <summary>A card as a screen shows it: its seq and the JSON text of its data.</summary>
internal readonly record struct ShownCard(long Seq, string Data);
