using BridgeCoordinator.Server.CommitLogs;
using static BridgeCoordinator.Server.Tests.CommitLogs.Entries;

namespace BridgeCoordinator.Server.Tests.CommitLogs;

public abstract partial class CommitLogContract
{
    [Fact]
    public async Task An_append_from_an_old_tail_conflicts_and_stores_nothing()
    {
        var old = await Log.Write(Session, "a");
        await Log.Write(Session, "b");

        Assert.Equal(AppendOutcome.Conflict, await Log.Append(Session, old, After(old, "c", "d")));
        Assert.Equal(AppendOutcome.Conflict, await Log.Append(Session, LogTail.Empty, After(LogTail.Empty, "c", "d", "e")));

        Assert.Equal(2, (await Log.Read(Session)).Length);
    }

    [Fact]
    public async Task A_resend_is_stored_again_and_stores_nothing()
    {
        var tail = await Log.Write(Session, "a");
        var entries = After(tail, "b", "c");

        Assert.Equal(AppendOutcome.Stored, await Log.Append(Session, tail, entries));
        Assert.Equal(AppendOutcome.Stored, await Log.Append(Session, tail, entries));
        await Log.Write(Session, "d");
        Assert.Equal(AppendOutcome.Stored, await Log.Append(Session, tail, entries));

        Assert.Equal(4, (await Log.Read(Session)).Length);
    }

    [Fact]
    public async Task A_resend_that_differs_in_any_entry_conflicts()
    {
        var tail = await Log.Write(Session, "a");
        await Log.Write(Session, "b", "c");

        Assert.Equal(AppendOutcome.Conflict, await Log.Append(Session, tail, Entry(2, "b"), Entry(3, "c", json: "{\"seq\":3 }")));
        Assert.Equal(AppendOutcome.Conflict, await Log.Append(Session, tail, Entry(2, "b"), Entry(3, "other", json: "{\"seq\":3,\"by\":\"c\"}")));
        Assert.Equal(AppendOutcome.Conflict, await Log.Append(Session, tail, Entry(2, "b", epoch: 2)));
        Assert.Equal(AppendOutcome.Conflict, await Log.Append(Session, tail, Entry(2, "b"), Entry(3, "c"), Entry(4, "d")));

        Assert.Equal(3, (await Log.Read(Session)).Length);
    }

    [Fact]
    public async Task A_tail_beyond_the_end_is_gone()
    {
        Assert.Equal(AppendOutcome.Gone, await Log.Append(Session, new(1, 7, "x"), Entry(8, "y")));
        await Log.Write(Session, "a", "b");

        Assert.Equal(AppendOutcome.Gone, await Log.Append(Session, new(1, 3, "c"), Entry(4, "d")));
        Assert.Equal(AppendOutcome.Gone, await Log.Append(Session, new(2, 3, "c"), Entry(4, "d", epoch: 2)));

        Assert.Equal(2, (await Log.Read(Session)).Length);
    }

    // Two nodes remember different entries at seq 3 after a tail was lost. Neither leaves a hole, so only the command id
    // tells them apart; "conflict" would let the second node read on over a state that the log does not hold.
    [Fact]
    public async Task A_tail_whose_place_holds_another_command_is_gone_even_after_the_log_grew_past_it()
    {
        await Log.Write(Session, "a", "b", "mine");

        Assert.Equal(AppendOutcome.Gone, await Log.Append(Session, new(1, 3, "yours"), Entry(4, "d")));
        await Log.Write(Session, "d", "e");

        Assert.Equal(AppendOutcome.Gone, await Log.Append(Session, new(1, 3, "yours"), Entry(4, "f")));
        Assert.Equal(AppendOutcome.Gone, await Log.Append(Session, new(2, 3, "mine"), Entry(4, "f", epoch: 2)));
        Assert.Equal(AppendOutcome.Conflict, await Log.Append(Session, new(1, 3, "mine"), Entry(4, "f")));
        Assert.Equal(5, (await Log.Read(Session)).Length);
    }

    [Fact]
    public async Task Of_appenders_from_the_same_tail_exactly_one_is_stored()
    {
        var tail = LogTail.Empty;
        for (var round = 0; round < 25; round++)
        {
            var from = tail;
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => Log.Append(Session, from, After(from, $"{i}a", $"{i}b")), Now)));

            Assert.Equal([AppendOutcome.Stored, AppendOutcome.Conflict, AppendOutcome.Conflict, AppendOutcome.Conflict], outcomes.Order());
            tail = await Log.ReadTailAsync(Session, Now);
            Assert.Equal(from.Seq + 2, tail.Seq);
            Assert.Equal($"{Array.IndexOf(outcomes, AppendOutcome.Stored)}b", tail.CommandId);
        }
    }

    [Fact]
    public async Task Sixty_four_writers_lose_nothing_and_leave_no_hole()
    {
        var own = Enumerable.Range(0, 64).Select(async i =>
        {
            for (var n = 0; n < 5; n++) await Log.Write($"{Session}-{i}", $"{n}");
        });
        var shared = Enumerable.Range(0, 8).Select(async i =>
        {
            for (var n = 0; n < 5; n++) await WriteAgainst(Session, $"{i}:{n}");
        });

        await Task.WhenAll(own.Concat(shared));

        for (var i = 0; i < 64; i++) Assert.Equal(["0", "1", "2", "3", "4"], (await Log.ReadAsync($"{Session}-{i}", 0, Now)).Select(entry => entry.CommandId));
        var entries = await Log.ReadAsync(Session, 0, Now);
        Assert.Equal(Enumerable.Range(1, 40), entries.Select(entry => (int)entry.Seq));
        Assert.Equal(40, entries.Select(entry => entry.CommandId).Distinct().Count());
    }

    private async Task WriteAgainst(string session, string command)
    {
        while (true)
        {
            var tail = await Log.ReadTailAsync(session, Now);
            if (await Log.Append(session, tail, After(tail, command)) == AppendOutcome.Stored) return;
        }
    }
}
