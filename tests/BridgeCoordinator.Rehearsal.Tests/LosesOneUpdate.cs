using BridgeCoordinator.Server.Live;
using Microsoft.AspNetCore.SignalR;

namespace BridgeCoordinator.Rehearsal.Tests;

/// <summary>
/// A server that lies to one participant's screen: it leaves out one update and hides the gap. No screen can notice by
/// itself.
/// </summary>
internal sealed class LosesOneUpdate : IHubFilter
{
    private const int Lost = 40;

    private int chosen;

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var result = await next(invocationContext);
        return result is IAsyncEnumerable<Update> updates ? LoseOneAsync(updates) : result;
    }

    private async IAsyncEnumerable<Update> LoseOneAsync(IAsyncEnumerable<Update> updates)
    {
        var (sent, lie) = (0, false);
        long? hidden = null;
        await foreach (var update in updates)
        {
            if (sent == 0) lie = update.View == "public" && Interlocked.Increment(ref chosen) == 1;
            if (lie && ++sent == Lost)
            {
                hidden = update.From;
                continue;
            }

            sent = Math.Max(1, sent);
            yield return hidden is { } from ? Starting(update, from) : update;
            hidden = null;
        }
    }

    private static Update Starting(Update update, long from) => new(
        update.Epoch, update.View, from, update.Seq, update.Time, update.BehindSince, update.Cards, update.Gone, update.End, update.History);
}
