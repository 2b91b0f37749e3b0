using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// Drops connections that send nothing any more. SignalR's own timeout begins with a client's first ping, so one that never
/// pings, or whose machine vanished before it did, would stay until TCP gives up.
/// </summary>
internal static class SilentConnections
{
    public static void DropSilent(this IConnectionBuilder connections, IServiceProvider services)
    {
        var longest = TimeSpan.FromSeconds(services.GetRequiredService<IOptions<LiveOptions>>().Value.SilentSeconds);
        var time = services.GetRequiredService<TimeProvider>();
        connections.Use(next => connection =>
        {
            var heard = new HeardPipe(connection.Transport.Input, time);
            connection.Transport = new Duplex(heard, connection.Transport.Output);
            connection.Features.Get<IConnectionHeartbeatFeature>()?.OnHeartbeat(
                _ =>
                {
                    if (heard.Silence > longest) connection.Abort(new ConnectionAbortedException("The client has fallen silent."));
                },
                heard);
            return next(connection);
        });
    }

    /// <summary>Passes everything on and notes when something that came was taken.</summary>
    private sealed class HeardPipe(PipeReader inner, TimeProvider time) : PipeReader
    {
        private long heardAt = time.GetTimestamp();

        public TimeSpan Silence => time.GetElapsedTime(Volatile.Read(ref heardAt));

        public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) => inner.ReadAsync(cancellationToken);

        public override bool TryRead(out ReadResult result) => inner.TryRead(out result);

        public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

        public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
        {
            Volatile.Write(ref heardAt, time.GetTimestamp());
            inner.AdvanceTo(consumed, examined);
        }

        public override void CancelPendingRead() => inner.CancelPendingRead();

        public override void Complete(Exception? exception = null) => inner.Complete(exception);
    }
}
