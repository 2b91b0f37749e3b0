using System.Diagnostics;
using BridgeCoordinator.Rehearsal.Wire;
using BridgeCoordinator.Rehearsal.Words;

namespace BridgeCoordinator.Rehearsal.Screens;

/// <summary>
/// Compares the screens of one view with each other while they run: two that stand at one seq show the same cards. Notes
/// when the last of them showed a change.
/// </summary>
internal sealed class ViewWitness(string view, Tongue tongue)
{
    private const int MostNoted = 20;

    private readonly Lock noting = new();
    private readonly Dictionary<(string Key, long Seq), string> texts = [];
    private readonly Dictionary<Position, long> fingerprints = [];
    private readonly Dictionary<long, long> lastShown = [];
    private readonly HashSet<long> visible = [];
    private readonly List<string> contradictions = [];

    public string View => view;

    public IReadOnlyList<string> Contradictions
    {
        get
        {
            lock (noting) return [.. contradictions];
        }
    }

    /// <summary>The card's text, kept once for all screens that show it.</summary>
    public string TextOf(string key, CardOnWire card)
    {
        var text = card.Data.GetRawText();
        lock (noting)
        {
            if (!texts.TryGetValue((key, card.Seq), out var known)) known = texts[(key, card.Seq)] = text;
            return known == text ? known : text;
        }
    }

    /// <param name="before">The seq from which the screen came, or null where it has just begun to watch.</param>
    public void Shown(Position now, long fingerprint, long? before, IEnumerable<CardOnWire> cards, bool steady)
    {
        var at = Stopwatch.GetTimestamp();
        lock (noting)
        {
            if (!fingerprints.TryAdd(now, fingerprint) && fingerprints[now] != fingerprint)
                Note(tongue.Say($"hai màn hình cùng ở mục {now.Seq} hiện các thẻ khác nhau", $"two screens at seq {now.Seq} show different cards"));
            if (before is not { } from || !steady) return;
            foreach (var card in cards)
                if (card.Seq > from) visible.Add(card.Seq);
            for (var seq = from + 1; seq <= now.Seq; seq++) lastShown[seq] = Math.Max(at, lastShown.GetValueOrDefault(seq));
        }
    }

    public void SentBack(long from, long to)
    {
        lock (noting) Note(tongue.Say($"một màn hình đang ở mục {from} bị đưa về {to}", $"a screen at seq {from} was sent back to {to}"));
    }

    public void Refused(string why)
    {
        lock (noting) Note(tongue.Say($"một màn hình không được theo dõi: {why}", $"a watch was refused: {why}"));
    }

    /// <summary>When the last screen of the view showed the change, or null where the view does not see it.</summary>
    public long? LastShown(long seq)
    {
        lock (noting) return visible.Contains(seq) && lastShown.TryGetValue(seq, out var at) ? at : null;
    }

    private void Note(string what)
    {
        if (contradictions.Count < MostNoted) contradictions.Add($"{view}: {what}");
    }
}
