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
    /// The sum of all cards' keys and seqs: two screens of a view that stand at the same seq and differ in it do not show
    /// the same.
    /// </summary>
    public long Fingerprint { get; private set; }

    public Taken Take(Update update, Func<string, CardOnWire, string> textOf)
    {
        if (update.From == 0)
        {
            if (update.Epoch == Position?.Epoch && update.View == Position.View && update.Seq < Seq) return Taken.Backwards;
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
        Position = new Position(update.Epoch, update.View, update.Seq);
        return Taken.Applied;
    }

    private void Put(string key, ShownCard card)
    {
        Drop(key);
        cards[key] = card;
        Fingerprint += Mark(key, card.Seq);
    }

    private void Drop(string key)
    {
        if (cards.Remove(key, out var known)) Fingerprint -= Mark(key, known.Seq);
    }

    /// <summary>Spread over 64 bits, so that sums of few small numbers do not meet by accident.</summary>
    private static long Mark(string key, long seq)
    {
        unchecked
        {
            var mark = 14_695_981_039_346_656_037UL ^ (ulong)seq;
            mark *= 0x9E3779B97F4A7C15;
            foreach (var letter in key) mark = (mark ^ letter) * 1_099_511_628_211UL;
            return (long)(mark ^ (mark >> 29));
        }
    }
}

/// <summary>A card as a screen shows it: its seq and the JSON text of its data.</summary>
internal readonly record struct ShownCard(long Seq, string Data);
