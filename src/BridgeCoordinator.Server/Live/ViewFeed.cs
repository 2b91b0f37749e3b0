using System.Collections.Concurrent;
using BridgeCoordinator.Domain.Boards;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// One view's share of the board. All screens of the view read the same bytes. A change by itself is told at once; what comes
/// while screens are being told is told together, after a rest.
/// </summary>
internal sealed class ViewFeed(View view, Board board, TimeProvider time)
{
    /// <summary>Screens are woken in groups: few errands for the thread pool, yet enough for every core.</summary>
    private const int WokenTogether = 64;

    private static readonly TimeSpan ShortestRest = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(250);

    private readonly Lock changing = new();
    private readonly HashSet<WakeUp> screens = [];
    private volatile Moment latest = new(view, board);
    private volatile string? endCode;
    private Board newest = board;
    private bool isTelling;
    private bool isMoreToTell;

    /// <summary>The latest board of which something concerned this view, and that its screens are told of.</summary>
    public Moment Latest => latest;

    /// <summary>Set once every watch of the view must end.</summary>
    public string? EndCode => endCode;

    public bool IsWatched
    {
        get
        {
            lock (changing) return screens.Count > 0;
        }
    }

    /// <summary>From now on the screen is woken whenever there may be something new to tell it.</summary>
    public void Join(WakeUp screen)
    {
        lock (changing) screens.Add(screen);
    }

    public void Leave(WakeUp screen)
    {
        lock (changing) screens.Remove(screen);
    }

    /// <summary>Takes in a newer board, and sees to it that the screens are told if a card they see changed.</summary>
    public void Seen(Board next)
    {
        lock (changing)
        {
            if (!ConcernsUs(next)) return;
            newest = next;
            isMoreToTell = true;
            if (isTelling) return;
            isTelling = true;
        }

        Tell();
    }

    /// <summary>Who comes to watch sees nothing older than the session's board, also where the others are yet to be told.</summary>
    public ViewFeed ShowNewest()
    {
        lock (changing)
            if (latest.Board != newest) latest = new Moment(view, newest);
        return this;
    }

    public void End(string code)
    {
        endCode = code;
        Stir();
    }

    /// <summary>Wakes the screens, on errands of their own: whoever shows a board never waits for them.</summary>
    public void Stir() => Wake(() => { });

    private void Tell()
    {
        lock (changing) isMoreToTell = false;
        ShowNewest();
        var begun = time.GetTimestamp();
        Wake(() => Told(time.GetElapsedTime(begun)));
    }

    private void Told(TimeSpan took)
    {
        lock (changing)
        {
            isTelling = isMoreToTell;
            if (!isTelling) return;
        }

        _ = TellAfterAsync(RestAfter(took));
    }

    /// <summary>As long as telling took: half of the time is left for the changes that come.</summary>
    private static TimeSpan RestAfter(TimeSpan took) => took < ShortestRest ? ShortestRest : took > LongestRest ? LongestRest : took;

    private async Task TellAfterAsync(TimeSpan rest)
    {
        await Task.Delay(rest, time);
        Tell();
    }

    private void Wake(Action done)
    {
        WakeUp[] all;
        lock (changing) all = [.. screens];
        if (all.Length == 0)
        {
            done();
            return;
        }

        var groups = all.Chunk(WokenTogether).ToList();
        var left = groups.Count;
        foreach (var group in groups)
            Task.Factory.StartNew(
                () =>
                {
                    foreach (var screen in group) screen.Ring();
                    if (Interlocked.Decrement(ref left) == 0) done();
                },
                CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Current);
    }

    private bool ConcernsUs(Board next)
    {
        var known = newest.Session;
        if ((next.Session.Epoch, next.Session.Seq).CompareTo((known.Epoch, known.Seq)) <= 0) return false;
        return next.Session.Epoch != known.Epoch || HasChanged(next, known.Seq);
    }

    private bool HasChanged(Board next, long seq)
    {
        foreach (var card in next.Cards)
            if (card.Seq > seq && view.Sees(card.Audience)) return true;
        return false;
    }

    /// <summary>A board until the next one that matters to the view.</summary>
    internal sealed class Moment(View view, Board board)
    {
        private const int MostCached = 64;

        /// <summary>For so long an update says the instant at which it was first written; an older instant is never untrue.</summary>
        private static readonly TimeSpan SameInstant = TimeSpan.FromMilliseconds(100);

        private readonly ConcurrentDictionary<long, Update> updates = new();

        public Board Board => board;

        /// <summary>
        /// Written once for each seq that screens come from; screens that keep up all come from the same. Who comes from a
        /// later seq than the board's, where the commits since did not concern the view, keeps it, and <paramref name="history"/>.
        /// </summary>
        public Update Since(long from, string? history, DateTimeOffset now, DateTimeOffset? behindSince)
        {
            var known = updates.GetValueOrDefault(from);
            if (known is not null && known.BehindSince == behindSince && now >= known.Time && now - known.Time < SameInstant) return known;
            var cards = known?.Cards ?? Update.CardsSince(board, view, from);
            var (seq, mark) = from > board.Session.Seq ? (from, history) : (board.Session.Seq, board.Lineage.Mark);
            var update = Update.Of(board, view, from, seq, mark, cards, now, behindSince);
            if (known is not null || updates.Count < MostCached) updates[from] = update;
            return update;
        }
    }
}
