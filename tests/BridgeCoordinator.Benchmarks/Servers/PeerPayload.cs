using System.Globalization;
using System.Text;

namespace BridgeCoordinator.Benchmarks.Servers;

/// <summary>The update that a peer sends: the bytes of one of ours, with a seq of its own.</summary>
internal sealed class PeerPayload
{
    private const string SeqField = ",\"seq\":";
    private long seq;
    private string before = "";
    private string after = "";

    public void Learn(string update)
    {
        // The update's own seq stands before its cards.
        var at = update.IndexOf(SeqField, StringComparison.Ordinal) + SeqField.Length;
        var end = update.IndexOf(',', at);
        (before, after) = (update[..at], update[end..]);
    }

    public (long Seq, byte[] Utf8) Next()
    {
        var next = Interlocked.Increment(ref seq);
        return (next, Encoding.UTF8.GetBytes(before + next.ToString(CultureInfo.InvariantCulture) + after));
    }

    /// <summary>What every peer answers beside its own way of sending.</summary>
    public void Map(IEndpointRouteBuilder routes, Func<byte[], Task> broadcast)
    {
        routes.MapGet("/ready", () => "ready");
        routes.MapPost("/payload", async (HttpRequest request) =>
        {
            using var body = new StreamReader(request.Body);
            Learn(await body.ReadToEndAsync());
        });
        routes.MapPost("/change", async () =>
        {
            var (next, update) = Next();
            await broadcast(update);
            return next.ToString(CultureInfo.InvariantCulture);
        });
    }
}
