using BridgeCoordinator.Server.Live;

namespace BridgeCoordinator.Server.Tests.Live;

/// <summary>What wakes a watch: no ring is lost, and none counts twice.</summary>
public class WakeUpTests
{
    [Fact]
    public void Rings_before_the_wait_are_one_ring()
    {
        var wakeUp = new WakeUp();
        wakeUp.Ring();
        wakeUp.Ring();
        Assert.True(wakeUp.WaitAsync().AsTask().IsCompleted);
        var next = wakeUp.WaitAsync().AsTask();
        Assert.False(next.IsCompleted);
        wakeUp.Ring();
        Assert.True(next.IsCompleted);
    }

    [Fact]
    public async Task However_many_ring_at_once_the_watch_sees_everything_that_was_there_before_a_ring()
    {
        const int ringers = 4, each = 50_000;
        var wakeUp = new WakeUp();
        var made = 0;
        var watch = Task.Run(async () =>
        {
            while (Volatile.Read(ref made) < ringers * each) await wakeUp.WaitAsync();
        }, TestContext.Current.CancellationToken);

        await Task.WhenAll(Enumerable.Range(0, ringers).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < each; i++)
            {
                Interlocked.Increment(ref made);
                wakeUp.Ring();
            }
        })));

        await watch.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }
}
