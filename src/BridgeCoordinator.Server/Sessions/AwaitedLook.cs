namespace BridgeCoordinator.Server.Sessions;

/// <summary>Who waits for a look at the log. However many ask, the next look to begin answers them all.</summary>
internal sealed class AwaitedLook
{
    private readonly Lock changing = new();
    private TaskCompletionSource<bool>? next;
    private bool isOver;

    /// <summary>Whether somebody waits for a look to begin.</summary>
    public bool IsAsked
    {
        get
        {
            lock (changing) return next is not null;
        }
    }

    /// <summary>True once a look that began after this has come to the log's end; false where it could not.</summary>
    public Task<bool> AskAsync(out bool isFirst)
    {
        lock (changing)
        {
            isFirst = next is null && !isOver;
            if (isOver) return Task.FromResult(false);
            next ??= new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            return next.Task;
        }
    }

    /// <summary>Those to be answered by the look that begins now; null where nobody asked.</summary>
    public TaskCompletionSource<bool>? Begin()
    {
        lock (changing)
        {
            var asked = next;
            next = null;
            return asked;
        }
    }

    /// <summary>No look will ever begin again.</summary>
    public void Over()
    {
        lock (changing) isOver = true;
        Begin()?.TrySetResult(false);
    }
}
