using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Access;

/// <summary>
/// Counts failed codes by address in a window of a minute. Only failures count: twenty consoles behind one router all
/// sign in on the same morning.
/// </summary>
internal sealed class SignInAttempts(TimeProvider time, IOptions<AccessOptions> options)
{
    private const int MostAddresses = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<IPAddress, (DateTimeOffset Since, int Failures)> failures = new();

    public bool MayTry(IPAddress? address) =>
        address is null
        || !failures.TryGetValue(address, out var count)
        || time.GetUtcNow() - count.Since >= Window
        || count.Failures < options.Value.FailedSignInsPerMinute;

    public void Failed(IPAddress? address)
    {
        if (address is null) return;
        var now = time.GetUtcNow();
        if (failures.Count >= MostAddresses) Forget(now);
        failures.AddOrUpdate(
            address,
            _ => (now, 1),
            (_, count) => now - count.Since >= Window ? (now, 1) : (count.Since, count.Failures + 1));
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (address, count) in failures)
            if (now - count.Since >= Window) failures.TryRemove(address, out _);
    }
}
