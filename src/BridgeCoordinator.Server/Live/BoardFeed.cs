using BridgeCoordinator.Domain.Boards;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// The session's current board and who waits for it to change. Showing a board never waits for a screen: it replaces
/// what the screens will read and wakes those whose view changed.
/// </summary>
internal sealed class BoardFeed(Board board, TimeProvider time)
{
    private readonly Lock showing = new();

    /// <summary>Few, and told in the order of their coming: a hash's order differs from process to process.</summary>
    private readonly OrderedDictionary<View, ViewFeed> views = [];
    private string? ended;

    public Board Board { get; private set; } = board;

    public DateTimeOffset? BehindSince { get; private set; }

    public ViewFeed For(View view)
    {
        lock (showing)
        {
            if (views.TryGetValue(view, out var known)) return known.ShowNewest();
            var screens = new ViewFeed(view, Board, time);
            if (ended is { } code) screens.End(code);
            views.Add(view, screens);
            return screens;
        }
    }

    public void Show(Board next)
    {
        lock (showing)
        {
            Board = next;
            foreach (var view in views.Values) view.Seen(next);
        }
    }

    /// <summary>Tells every screen since when the log's end could not be confirmed, or that it can again.</summary>
    public void Behind(DateTimeOffset? since)
    {
        lock (showing)
        {
            if (since == BehindSince) return;
            BehindSince = since;
            foreach (var view in views.Values) view.Stir();
        }
    }

    /// <summary>Ends the watches that come. False where somebody watches, or all has ended before.</summary>
    public bool EndUnlessWatched(string code)
    {
        lock (showing)
        {
            if (ended is not null || views.Values.Any(view => view.IsWatched)) return false;
            End(code);
            return true;
        }
    }

    /// <summary>Ends every watch of the session, and those that come.</summary>
    public void End(string code)
    {
        lock (showing)
        {
            ended = code;
            foreach (var view in views.Values) view.End(code);
        }
    }
}
