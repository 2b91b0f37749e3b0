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
    public static IAsyncEnumerable<Update> Of(
        SessionRunner runner, View view, WatchFrom? from, WatchEndings endings, TimeProvider time, Action<Exception> failed, CancellationToken gone) =>
        Of(runner.Feed, runner.ReachAsync(from), view, from, endings, time, failed, gone);

    /// <param name="endings">Disposed of with the stream.</param>
    /// <param name="reached">Whether the board is at least where the screen is.</param>
    /// <param name="failed">Is told why the stream cannot go on; one more stream around each watch would cost memory.</param>
    public static async IAsyncEnumerable<Update> Of(
        BoardFeed feed, Task<bool> reached, View view, WatchFrom? from, WatchEndings endings, TimeProvider time, Action<Exception> failed,
        [EnumeratorCancellation] CancellationToken gone)
    {
        using var _ = endings;
        bool isThere;
        try
        {
            isThere = await reached;
        }
        catch (Exception fault)
        {
            failed(fault);
            throw;
        }

        if (!isThere)
        {
            yield return Update.Ending(feed.Board, view, "overloaded", 1, time.GetUtcNow());
            yield break;
        }

        // In this order: what the view tells is then never older than where the screen is said to be.
        var start = feed.Board;
        var screens = feed.For(view);
        screens.Join(endings.WakeUp);
        Instruments.Watches.Add(1);
        try
        {
            var (epoch, seq) = (start.Session.Epoch, WatchFrom.Resume(from, start, view));
            var history = seq == 0 ? null : start.Lineage.MarkAt(seq);
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
                    behind = feed.BehindSince;
                    Update update;
                    try
                    {
                        update = moment.Since(seq, history, time.GetUtcNow(), behind);
                    }
                    catch (Exception fault)
                    {
                        failed(fault);
                        throw;
                    }

                    yield return update;
                    Instruments.Updates.Add(1);
                    (seq, history) = (update.Seq, update.History);
                }

                if ((screens.EndCode ?? endings.Code) is { } code)
                {
                    yield return Update.Ending(feed.Board, view, code, endings.RetryAfter, time.GetUtcNow());
                    yield break;
                }

                await endings.WakeUp.WaitAsync();
            }
        }
        finally
        {
            screens.Leave(endings.WakeUp);
            Instruments.Watches.Add(-1);
        }
    }
}
