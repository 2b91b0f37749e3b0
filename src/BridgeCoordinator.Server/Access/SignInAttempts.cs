using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Access;

/// <summary>
/// Counts wrong codes by address in a window of a minute. Only wrong ones count, and each once: twenty consoles behind one
/// router all sign in on the same morning, and a forgotten page that asks again and again with a code of yesterday guesses
/// nothing. A code that has opened a grant here goes on doing so, whatever its neighbours try.
/// </summary>
internal sealed class SignInAttempts(TimeProvider time, IOptions<AccessOptions> options)
{
    private const int MostAddresses = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<IPAddress, (DateTimeOffset Since, ImmutableHashSet<string> Wrong)> failures = new();
    private readonly ConcurrentDictionary<string, bool> opened = new(StringComparer.Ordinal);

    public bool MayTry(IPAddress? address, string codeHash) =>
        address is null
        || opened.ContainsKey(codeHash)
        || !failures.TryGetValue(Neighbours(address), out var count)
        || time.GetUtcNow() - count.Since >= Window
        || count.Wrong.Count < options.Value.FailedSignInsPerMinute;

    public void Opened(string codeHash) => opened.TryAdd(codeHash, true);

    public void Failed(IPAddress? address, string codeHash)
    {
        if (address is null) return;
        var now = time.GetUtcNow();
        if (failures.Count >= MostAddresses) Forget(now);
        failures.AddOrUpdate(
            Neighbours(address),
            _ => (now, [codeHash]),
            (_, count) => now - count.Since >= Window ? (now, [codeHash]) : (count.Since, count.Wrong.Add(codeHash)));
    }

    /// <summary>One line has 2^64 addresses of IPv6, so the network is what counts.</summary>
    private static IPAddress Neighbours(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (address, count) in failures)
            if (now - count.Since >= Window) failures.TryRemove(address, out _);
    }
}
