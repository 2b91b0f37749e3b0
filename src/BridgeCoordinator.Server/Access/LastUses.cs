using System.Collections.Concurrent;

namespace BridgeCoordinator.Server.Access;

/// <summary>
/// Uses of grants that are not stored yet. They are stored together, once a minute: a request must not wait for a disk
/// sync, nor cause one, only because somebody was there.
/// </summary>
internal sealed partial class LastUses : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> unsaved = new(StringComparer.Ordinal);
    private readonly Func<IReadOnlyDictionary<string, DateTimeOffset>, Task> save;
    private readonly ILogger logger;
    private readonly SemaphoreSlim saving = new(1);
    private readonly ITimer timer;

    public LastUses(Func<IReadOnlyDictionary<string, DateTimeOffset>, Task> save, TimeProvider time, ILogger logger)
    {
        this.save = save;
        this.logger = logger;
        timer = time.CreateTimer(state => _ = ((LastUses)state!).SaveAsync(), this, Interval, Interval);
    }

    public void Note(string grantId, DateTimeOffset at) =>
        unsaved.AddOrUpdate(grantId, at, (_, known) => known > at ? known : at);

    /// <summary>The grant as it will be stored.</summary>
    public Grant Complete(Grant grant) =>
        unsaved.TryGetValue(grant.GrantId, out var at) && !(grant.LastUsedAt > at) ? grant with { LastUsedAt = at } : grant;

    public async ValueTask DisposeAsync()
    {
        await timer.DisposeAsync();
        await SaveAsync();
    }

    private async Task SaveAsync()
    {
        await saving.WaitAsync();
        try
        {
            var now = unsaved.ToDictionary();
            if (now.Count == 0) return;
            await save(now);
            // A use noted meanwhile has another instant and stays for the next time.
            foreach (var saved in now) unsaved.TryRemove(saved);
        }
        catch (AccessStoreUnavailableException e)
        {
            LogNotSaved(e);
        }
        finally
        {
            saving.Release();
        }
    }

    [LoggerMessage(1200, LogLevel.Warning, "Last uses of grants could not be stored; trying again in a minute")]
    private partial void LogNotSaved(Exception exception);
}
