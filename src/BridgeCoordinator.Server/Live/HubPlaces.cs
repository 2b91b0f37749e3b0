using System.Net;
using BridgeCoordinator.Server.Access;

namespace BridgeCoordinator.Server.Live;

/// <summary>The open connections, counted: all, those without a grant, and those by address.</summary>
internal sealed class HubPlaces(LiveOptions options)
{
    private readonly int mostAnonymous = options.MostAnonymousConnections ?? options.MostConnections - (options.MostConnections / 4);
    private readonly Lock counting = new();
    private readonly Dictionary<IPAddress, int> byAddress = [];
    private int open;
    private int anonymous;

    /// <summary>Null where there is none left for such a connection.</summary>
    public IDisposable? Take(bool hasGrant, IPAddress? address)
    {
        var counted = hasGrant || address is null || IPAddress.IsLoopback(address) ? null : SignInAttempts.Neighbours(address);
        lock (counting)
        {
            if (open >= options.MostConnections || (!hasGrant && anonymous >= mostAnonymous)) return null;
            if (counted is not null && byAddress.GetValueOrDefault(counted) >= options.MostAnonymousConnectionsOfAddress) return null;
            Count(hasGrant, counted, 1);
        }

        return new Place(() => Leave(hasGrant, counted));
    }

    private void Leave(bool hasGrant, IPAddress? counted)
    {
        lock (counting) Count(hasGrant, counted, -1);
    }

    private void Count(bool hasGrant, IPAddress? counted, int change)
    {
        open += change;
        if (!hasGrant) anonymous += change;
        if (counted is null) return;
        byAddress[counted] = byAddress.GetValueOrDefault(counted) + change;
        if (byAddress[counted] == 0) byAddress.Remove(counted);
    }

    private sealed class Place(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
