using System.Diagnostics.Metrics;

namespace BridgeCoordinator.Server.Telemetry;

/// <summary>What the service measures of itself. No instrument carries a name, a label or an id of a person.</summary>
internal static class Instruments
{
    public const string Name = "BridgeCoordinator";

    private static readonly Meter Meter = new(Name);

    public static Counter<long> Commits { get; } = Meter.CreateCounter<long>("bridge.commits", "{commit}", "Commits stored");

    public static Counter<long> Commands { get; } = Meter.CreateCounter<long>("bridge.commands", "{command}", "Commands answered, by outcome");

    public static Histogram<double> CommitSeconds { get; } = Meter.CreateHistogram<double>("bridge.commit.duration", "s", "From append to durable");

    public static UpDownCounter<int> Watches { get; } = Meter.CreateUpDownCounter<int>("bridge.watches", "{watch}", "Open watches");

    public static Counter<long> Updates { get; } = Meter.CreateCounter<long>("bridge.updates", "{update}", "Updates handed to screens");
}
