namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>A machine's clock: virtual time, off by the machine's own error. Its timers ring on one lane.</summary>
internal sealed class LaneClock(Engine engine, Lane lane) : TimeProvider
{
    public static DateTimeOffset Start { get; } = new(2024, 3, 6, 1, 0, 0, TimeSpan.Zero);

    public Lane Lane => lane;

    /// <summary>How far this clock is ahead of the true one.</summary>
    public TimeSpan Error { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Start + engine.Now + Error;

    public override long GetTimestamp() => engine.Now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(engine, lane, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(Engine engine, Lane lane, Action ring) : ITimer
    {
        private int setting;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            setting++;
            Arm(dueTime, period, setting);
            return true;
        }

        public void Dispose() => setting++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Arm(TimeSpan delay, TimeSpan period, int armed)
        {
            if (delay == Timeout.InfiniteTimeSpan) return;
            engine.After(delay, () =>
            {
                if (setting != armed || lane.Machine.IsDead) return;
                lane.Post(() =>
                {
                    if (setting == armed) ring();
                });
                if (period > TimeSpan.Zero) Arm(period, period, armed);
            });
        }
    }
}
