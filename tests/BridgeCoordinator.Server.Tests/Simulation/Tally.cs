using System.Collections.Concurrent;

namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>How often what happened, over all seeds: a simulation that never meets a fault proves nothing about it.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<string, long> counts = new(StringComparer.Ordinal);

    public long this[string what] => counts.GetValueOrDefault(what);

    public void Count(string what) => counts.AddOrUpdate(what, 1, (_, count) => count + 1);

    public override string ToString() =>
        string.Join(Environment.NewLine, counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Value,10:N0}  {count.Key}"));
}
