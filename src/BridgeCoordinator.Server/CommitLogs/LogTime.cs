namespace BridgeCoordinator.Server.CommitLogs;

/// <summary>
/// The time that commits are stamped with: this machine's clock, corrected by the measured offset of the log server's where
/// several nodes share a log, so that they agree. It may step back by a little; who needs order takes the later of it
/// and the previous commit's instant.
/// </summary>
public sealed class LogTime(TimeProvider local) : TimeProvider
{
    // Of the last measurements the one with the shortest round trip is the best: the wire's delay is then least in doubt.
    private const int Remembered = 8;

    private readonly Lock measuring = new();
    private readonly Queue<(TimeSpan RoundTrip, TimeSpan Offset)> measurements = new();
    private long offsetTicks;

    /// <summary>Log server's clock minus this machine's; zero for a log of this machine.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Volatile.Read(ref offsetTicks));

    public override TimeZoneInfo LocalTimeZone => local.LocalTimeZone;

    public override long TimestampFrequency => local.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => local.GetUtcNow() + Offset;

    public override long GetTimestamp() => local.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        local.CreateTimer(callback, state, dueTime, period);

    /// <summary>Notes that the log server said <paramref name="server"/> between two instants of the local clock.</summary>
    internal void Measured(DateTimeOffset asked, DateTimeOffset server, TimeSpan roundTrip)
    {
        lock (measuring)
        {
            if (measurements.Count == Remembered) measurements.Dequeue();
            measurements.Enqueue((roundTrip, server - asked - roundTrip / 2));
            Volatile.Write(ref offsetTicks, measurements.MinBy(one => one.RoundTrip).Offset.Ticks);
        }
    }
}
