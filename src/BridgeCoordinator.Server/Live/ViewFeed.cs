using System.Collections.Concurrent;
using BridgeCoordinator.Domain.Boards;

namespace BridgeCoordinator.Server.Live;

/// <summary>One view's share of the board. All screens of the view read the same bytes.</summary>
internal sealed class ViewFeed(View view, Board board)
{
    private readonly Lock changing = new();

    public View View => view;

    /// <summary>The latest board of which something concerned this view.</summary>
    public Moment Latest { get; private set; } = new(view, board);

    /// <summary>Takes in a newer board, and wakes the screens if a card they see changed.</summary>
    public ViewFeed Seen(Board next)
    {
        Moment? past = null;
        lock (changing)
        {
            var known = Latest.Board.Session;
            // Whoever comes to watch may bring a board that was replaced in the meantime, also by one of a later epoch.
            if ((next.Session.Epoch, next.Session.Seq).CompareTo((known.Epoch, known.Seq)) <= 0) return this;
            if (next.Session.Epoch == known.Epoch && !ConcernsUs(next, known.Seq)) return this;
            past = Latest;
            Latest = new Moment(view, next);
        }

        past.Passed();
        return this;
    }

    /// <summary>Wakes the screens though no card changed.</summary>
    public void Stir()
    {
        Moment past;
        lock (changing)
        {
            past = Latest;
            Latest = new Moment(view, past.Board);
        }

        past.Passed();
    }

    public void End(string code)
    {
        Latest.EndCode = code;
        Latest.Passed();
    }

    private bool ConcernsUs(Board next, long seq)
    {
        foreach (var card in next.Cards)
            if (card.Seq > seq && view.Sees(card.Audience)) return true;
        return false;
    }

    /// <summary>A board until the next one that matters to the view.</summary>
    internal sealed class Moment(View view, Board board)
    {
        private const int MostCached = 64;

        private readonly TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ConcurrentDictionary<long, RawJson> cardsSince = new();

        public Board Board => board;

        public Task Next => next.Task;

        public string? EndCode { get; set; }

        public void Passed() => next.TrySetResult();

        /// <summary>Written once for each seq that screens come from; screens that keep up all come from the same.</summary>
        public RawJson CardsSince(long from)
        {
            if (cardsSince.TryGetValue(from, out var cards)) return cards;
            cards = Update.CardsSince(board, view, from);
            if (cardsSince.Count < MostCached) cardsSince[from] = cards;
            return cards;
        }
    }
}
