using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Server.Live;
using BridgeCoordinator.Server.Sessions;
using BridgeCoordinator.Server.Tests.Harness;
using Microsoft.Extensions.Time.Testing;

namespace BridgeCoordinator.Server.Tests.Live;

/// <summary>How often a view is told: at once what comes by itself, together what comes faster than screens can be told.</summary>
public class PaceTests(RealServer server)
{
    [Fact]
    public async Task What_comes_while_screens_are_told_is_told_together_after_a_rest()
    {
        var (boards, clock) = (await BoardsAsync(6), new FakeTimeProvider());
        var feed = new BoardFeed(boards[0], clock);
        var view = feed.For(View.Public);
        using var slow = new SlowScreen(view);

        feed.Show(boards[1]);
        Assert.Same(boards[1], view.Latest.Board);
        foreach (var next in boards[2..5]) feed.Show(next);
        Assert.Same(boards[1], view.Latest.Board);
        slow.GoOn();
        await Waiting.For(() =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            return slow.Told.Count > 1;
        });
        Assert.Equal([boards[1].Session.Seq, boards[4].Session.Seq], slow.Told);

        // Told by itself again: nothing came since, and nobody needs a clock for it.
        await Waiting.For(() =>
        {
            feed.Show(boards[5]);
            return view.Latest.Board == boards[5];
        });
    }

    [Fact]
    public async Task Who_comes_to_watch_meanwhile_sees_the_newest_and_the_others_are_told_all_the_same()
    {
        var (boards, clock) = (await BoardsAsync(3), new FakeTimeProvider());
        var feed = new BoardFeed(boards[0], clock);
        using var slow = new SlowScreen(feed.For(View.Public));
        feed.Show(boards[1]);
        feed.Show(boards[2]);

        Assert.Same(boards[2], feed.For(View.Public).Latest.Board);

        slow.GoOn();
        await Waiting.For(() =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            return slow.Told.Count > 1;
        });
        Assert.Equal(boards[2].Session.Seq, slow.Told[1]);
    }

    /// <summary>Boards that follow each other, each with another card for everybody.</summary>
    private async Task<List<Board>> BoardsAsync(int count)
    {
        var meeting = await Meeting.OpenAsync(server);
        var runner = (await server.Service<SessionDirectory>().FindAsync(meeting.Id))!;
        var boards = new List<Board> { runner.Feed.Board };
        for (var i = 1; i < count; i++)
        {
            await meeting.Moderator.Does(meeting.Id, new { type = "sendNotice", noticeId = $"n{i}", to = "everyone", text = $"Thông báo {i}", urgency = "normal" });
            boards.Add(runner.Feed.Board);
        }

        return boards;
    }

    /// <summary>Holds up whoever tells it something until it may go on.</summary>
    private sealed class SlowScreen : IDisposable
    {
        private readonly ManualResetEventSlim mayGoOn = new();
        private readonly WakeUp wakeUp = new();
        private readonly ViewFeed view;
        private readonly List<long> told = [];

        public SlowScreen(ViewFeed view)
        {
            this.view = view;
            view.Join(wakeUp);
            _ = ListenAsync();
        }

        public IReadOnlyList<long> Told
        {
            get
            {
                lock (told) return [.. told];
            }
        }

        public void GoOn() => mayGoOn.Set();

        public void Dispose()
        {
            view.Leave(wakeUp);
            mayGoOn.Set();
        }

        private async Task ListenAsync()
        {
            while (true)
            {
                await wakeUp.WaitAsync();
                lock (told) told.Add(view.Latest.Board.Session.Seq);
                mayGoOn.Wait();
            }
        }
    }
}
