using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace BridgeCoordinator.Server.Live;

/// <summary>What one connection watches: each session at most once, so that a loop in a page cannot multiply its load.</summary>
internal sealed class OpenWatches
{
    private readonly ConcurrentDictionary<string, bool> sessions = new(StringComparer.Ordinal);

    public static OpenWatches Of(HubCallerContext connection)
    {
        lock (connection.Items)
        {
            if (connection.Items.TryGetValue(typeof(OpenWatches), out var known)) return (OpenWatches)known!;
            var first = new OpenWatches();
            connection.Items[typeof(OpenWatches)] = first;
            return first;
        }
    }

    /// <summary>Null where the connection watches this session already.</summary>
    public IDisposable? Take(string sessionId) => sessions.TryAdd(sessionId, true) ? new Place(this, sessionId) : null;

    private sealed class Place(OpenWatches watches, string sessionId) : IDisposable
    {
        public void Dispose() => watches.sessions.TryRemove(sessionId, out _);
    }
}
