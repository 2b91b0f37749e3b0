using System.Collections.Concurrent;
using static BridgeCoordinator.Server.Tests.CommitLogs.Entries;

namespace BridgeCoordinator.Server.Tests.CommitLogs;

public abstract partial class CommitLogContract
{
    [Fact]
    public async Task The_doorbell_rings_with_the_session_when_its_entries_can_be_read()
    {
        var seen = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = Log.OnAppended(session =>
        {
            if (session == Session) _ = Task.Run(async () => seen.TrySetResult((await Log.Read(Session)).Length), Now);
        });

        await Log.Write(Session, "a", "b");

        Assert.Equal(2, await seen.Task.WaitAsync(TimeSpan.FromSeconds(30), Now));
    }

    [Fact]
    public async Task A_listener_that_fails_or_left_does_not_keep_others_from_hearing()
    {
        var heard = new ConcurrentQueue<string>();
        using var failing = Log.OnAppended(_ => throw new InvalidOperationException("a listener's fault"));
        var left = Log.OnAppended(_ => heard.Enqueue("left"));
        using var listening = Log.OnAppended(session => heard.Enqueue(session));
        left.Dispose();

        await Log.Write(Session, "a");
        await Until(() => Task.FromResult(heard.Contains(Session)));

        Assert.DoesNotContain("left", heard);
        await Log.Write(Session, "b");
    }
}
