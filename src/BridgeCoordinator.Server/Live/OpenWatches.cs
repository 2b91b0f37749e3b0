using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace BridgeCoordinator.Server.Live;

/// <summary>What one connection watches: each session at most once, so that a loop in a page cannot multiply its load.</summary>
internal sealed class OpenWatches
{
    /// <summary>A screen that met a gap drops its watch and asks anew in one breath; the old one takes a moment to end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Small: most connections watch one session.</summary>
    private readonly ConcurrentDictionary<string, Place> places = new(concurrencyLevel: 1, capacity: 1, StringComparer.Ordinal);

    public static OpenWatches Of(HubCallerContext connection)
    {
        lock (connection.Features)
        {
            if (connection.Features.Get<OpenWatches>() is { } known) return known;
            var first = new OpenWatches();
            connection.Features.Set(first);
            return first;
        }
    }

    /// <summary>Null where the connection goes on watching this session already.</summary>
    public async ValueTask<IDisposable?> TakeAsync(string sessionId, TimeProvider time, CancellationToken cancellation)
    {
        var place = new Place(this, sessionId);
        // Nearly always; then nobody needs a clock.
        if (places.TryAdd(sessionId, place)) return place;
        var patience = Task.Delay(Patience, time, cancellation);
        while (!patience.IsCompleted)
        {
            var holder = places.GetOrAdd(sessionId, place);
            if (holder == place) return place;
            await Task.WhenAny(holder.Free, patience);
        }

        return null;
    }

    private sealed class Place(OpenWatches watches, string sessionId) : IDisposable
    {
        private readonly TaskCompletionSource free = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Free => free.Task;

        public void Dispose()
        {
            watches.places.TryRemove(new(sessionId, this));
            free.TrySetResult();
        }
    }
}
