namespace BridgeCoordinator.Server.CommitLogs;

/// <summary>Rings everybody in this process who listens. One listener's fault is logged and does not reach the others or the writer.</summary>
internal sealed partial class Doorbell(ILogger logger)
{
    private readonly Lock changing = new();
    private volatile Listener[] listeners = [];

    public IDisposable Add(Action<string> ring)
    {
        var listener = new Listener(this, ring);
        lock (changing) listeners = [.. listeners, listener];
        return listener;
    }

    public void Ring(string sessionId)
    {
        foreach (var listener in listeners)
        {
            try
            {
                listener.Ring(sessionId);
            }
            catch (Exception e)
            {
                LogListenerFailed(sessionId, e);
            }
        }
    }

    private void Remove(Listener listener)
    {
        lock (changing) listeners = [.. listeners.Where(other => other != listener)];
    }

    [LoggerMessage(1000, LogLevel.Error, "A listener failed on the doorbell of session {SessionId}")]
    private partial void LogListenerFailed(string sessionId, Exception exception);

    private sealed class Listener(Doorbell owner, Action<string> ring) : IDisposable
    {
        public void Ring(string sessionId) => ring(sessionId);

        public void Dispose() => owner.Remove(this);
    }
}
