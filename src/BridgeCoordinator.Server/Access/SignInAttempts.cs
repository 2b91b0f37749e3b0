using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Access;

/// <summary>
/// Counts wrong codes by address in a window of a minute. Only wrong ones count, and each once: twenty consoles behind one
/// router all sign in on the same morning, and a forgotten page that asks again and again with a code of yesterday guesses
/// nothing. A code that opens a grant does so whatever its neighbours try.
/// </summary>
internal sealed class SignInAttempts(TimeProvider time, IOptions<AccessOptions> options)
{
    private const int MostAddresses = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<IPAddress, (DateTimeOffset Since, ImmutableHashSet<string> Wrong)> failures = new();

    /// <summary>Counts a wrong code. False where the address has sent as many others as it may, and has to wait.</summary>
    public bool Failed(IPAddress? address, string codeHash)
    {
        if (address is null) return true;
        var now = time.GetUtcNow();
        if (failures.Count >= MostAddresses) Forget(now);
        var count = failures.AddOrUpdate(
            Neighbours(address),
            _ => (now, [codeHash]),
            (_, known) => now - known.Since >= Window ? (now, [codeHash]) : (known.Since, WithinLimit(known.Wrong, codeHash)));
        return count.Wrong.Contains(codeHash);
    }

    private ImmutableHashSet<string> WithinLimit(ImmutableHashSet<string> wrong, string codeHash) =>
        wrong.Count < options.Value.FailedSignInsPerMinute ? wrong.Add(codeHash) : wrong;

    /// <summary>One line has 2^64 addresses of IPv6, so the network is what counts.</summary>
    internal static IPAddress Neighbours(IPAddress address)
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
