using System.Runtime.CompilerServices;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Server.Sessions;
using BridgeCoordinator.Server.Telemetry;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// What one screen receives: what changed since its seq, then whatever changes. A screen that reads slowly gets fewer,
/// newer updates, since each is built only when the one before it was taken.
/// </summary>
internal static class WatchStream
{
    private const int ItemsBeforeYield = 64;

    /// <summary>
    /// Goes on where another node left off: a screen that knows more than this node waits until the node has caught up, and
    /// is asked to come again where that cannot be now, rather than be shown older cards than it has.
    /// </summary>
    public static async IAsyncEnumerable<Update> Of(
        SessionRunner runner, View view, WatchFrom? from, WatchEndings endings, TimeProvider time, [EnumeratorCancellation] CancellationToken gone)
    {
        if (await runner.ReachAsync(from))
            await foreach (var update in Of(runner.Feed, view, from, endings, time, gone)) yield return update;
        else
            yield return Update.Ending(runner.Feed.Board, view, "overloaded", 1, time.GetUtcNow());
    }

    public static async IAsyncEnumerable<Update> Of(
        BoardFeed feed, View view, WatchFrom? from, WatchEndings endings, TimeProvider time, [EnumeratorCancellation] CancellationToken gone)
    {
        Instruments.Watches.Add(1);
        try
        {
            var screens = feed.For(view);
            var (epoch, seq) = (feed.Board.Session.Epoch, WatchFrom.Resume(from, feed.Board, view));
            DateTimeOffset? behind = null;
            for (long sent = 0; !gone.IsCancellationRequested; sent++)
            {
                // Streams that never truly wait starve the rest when they are dropped together.
                if (sent % ItemsBeforeYield == ItemsBeforeYield - 1) await Task.Yield();
                var moment = screens.Latest;
                var session = moment.Board.Session;
                if (session.Epoch != epoch) (epoch, seq) = (session.Epoch, 0);
                if (session.Seq > seq || sent == 0 || behind != feed.BehindSince)
                {
                    var upTo = Math.Max(seq, session.Seq);
                    behind = feed.BehindSince;
                    yield return Update.Of(moment.Board, view, seq, moment.CardsSince(seq), time.GetUtcNow(), behind) with { Seq = upTo };
                    Instruments.Updates.Add(1);
                    seq = upTo;
                }

                await endings.OrEndedAsync(moment.Next);
                if ((moment.EndCode ?? endings.Code) is not { } code) continue;
                yield return Update.Ending(feed.Board, view, code, endings.RetryAfter, time.GetUtcNow());
                yield break;
            }
        }
        finally
        {
            Instruments.Watches.Add(-1);
        }
    }
}
