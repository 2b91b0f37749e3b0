using BridgeCoordinator.Rehearsal.Wire;
using Microsoft.AspNetCore.SignalR;

namespace BridgeCoordinator.Rehearsal.Screens;

/// <summary>
/// A screen that watches the session over its own connection and goes on from where it stands whenever the connection
/// comes back, as a page does.
/// </summary>
internal sealed class Screen : IAsyncDisposable
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly Lock showing = new();
    private readonly ShownBoard board = new();
    private readonly CancellationTokenSource leaving = new();
    private readonly string sessionId;
    private readonly bool steady;
    private volatile TaskCompletionSource plugged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task watching = Task.CompletedTask;

    /// <param name="steady">Whether the story leaves its connection alone, so that its delays are the server's.</param>
    public Screen(Line line, ViewWitness witness, string sessionId, bool steady) =>
        (Line, Witness, this.sessionId, this.steady) = (line, witness, sessionId, steady);

    public Line Line { get; }

    public ViewWitness Witness { get; }

    /// <summary>Items received of watches, the first one included.</summary>
    public int Messages { get; private set; }

    /// <summary>How often the watch had to begin again.</summary>
    public int Returns { get; private set; }

    /// <summary>Why the server ended the watch for good.</summary>
    public string? EndCode { get; private set; }

    public bool IsPlugged => plugged.Task.IsCompleted;

    /// <summary>Completes with the first update.</summary>
    public TaskCompletionSource FirstShown { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Start() => watching = WatchAsync();

    public void Plug() => plugged.TrySetResult();

    /// <summary>Cuts the connection; it stays away until <see cref="Plug"/>.</summary>
    public void Unplug()
    {
        plugged = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Line.Cut();
    }

    public T Read<T>(Func<ShownBoard, T> look)
    {
        lock (showing) return look(board);
    }

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        await Line.DisposeAsync();
        await watching;
        leaving.Dispose();
    }

    private async Task WatchAsync()
    {
        var pause = ShortestPause;
        while (!leaving.IsCancellationRequested && EndCode is null)
        {
            try
            {
                await plugged.Task.WaitAsync(leaving.Token);
                await Line.ConnectAsync(leaving.Token);
                await foreach (var update in Line.Watch(sessionId, Read(shown => shown.Position), leaving.Token))
                {
                    pause = ShortestPause;
                    if (update.End is { } end) await EndedAsync(end);
                    else if (!Take(update)) break;
                }
            }
            catch (OperationCanceledException) when (leaving.IsCancellationRequested)
            {
                return;
            }
            catch (HubException refused)
            {
                Witness.Refused(refused.Message);
            }
            catch (Exception) when (!leaving.IsCancellationRequested)
            {
                // The connection is gone, or could not be made: come again, later each time.
            }

            Returns++;
            if (!await PauseAsync(pause * (0.5 + Random.Shared.NextDouble()))) return;
            pause = pause * 2 > LongestPause ? LongestPause : pause * 2;
        }
    }

    private bool Take(Update update)
    {
        lock (showing)
        {
            var before = board.Position?.Seq;
            Messages++;
            var taken = board.Take(update, Witness.TextOf);
            switch (taken)
            {
                case Taken.Applied:
                    Witness.Shown(board.Position!, board.Fingerprint, before, (update.Cards ?? []).Values, steady);
                    FirstShown.TrySetResult();
                    return true;
                case Taken.Repeats:
                    return true;
                case Taken.Backwards:
                    Witness.SentBack(before!.Value, update.Seq);
                    return false;
                default:
                    return false;
            }
        }
    }

    private async Task EndedAsync(WatchEnd end)
    {
        if (end.RetryAfter is { } seconds) await PauseAsync(TimeSpan.FromSeconds(seconds));
        else if (end.Code is "revoked" or "closed") EndCode = end.Code;
    }

    /// <summary>False where the screen leaves meanwhile.</summary>
    private async Task<bool> PauseAsync(TimeSpan pause)
    {
        try
        {
            await Task.Delay(pause, leaving.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
