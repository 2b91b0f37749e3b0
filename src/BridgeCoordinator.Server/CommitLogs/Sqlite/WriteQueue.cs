namespace BridgeCoordinator.Server.CommitLogs.Sqlite;

/// <summary>Writes that wait for the one thread that makes them, in order.</summary>
internal sealed class WriteQueue
{
    // A bound on how long the last of a group waits for the first, not on throughput.
    private const int LargestGroup = 512;

    private readonly object changing = new();
    private readonly Queue<PendingWrite> waiting = new();
    private bool isClosed;

    /// <summary>False once it is closed.</summary>
    public bool TryAdd(PendingWrite write)
    {
        lock (changing)
        {
            if (isClosed) return false;
            waiting.Enqueue(write);
            // Whoever takes does so only when there is nothing: more than one is no news.
            if (waiting.Count == 1) Monitor.Pulse(changing);
            return true;
        }
    }

    /// <summary>Waits for a write and takes all that are there by then. Empty once it is closed and nothing is left.</summary>
    public List<PendingWrite> TakeAll()
    {
        lock (changing)
        {
            while (waiting.Count == 0 && !isClosed) Monitor.Wait(changing);
            var group = new List<PendingWrite>(waiting.Count);
            while (group.Count < LargestGroup && waiting.TryDequeue(out var next)) group.Add(next);
            return group;
        }
    }

    /// <summary>What waits is still taken; nothing more comes.</summary>
    public void Close()
    {
        lock (changing)
        {
            isClosed = true;
            Monitor.Pulse(changing);
        }
    }
}
