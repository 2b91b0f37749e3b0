using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;

namespace BridgeCoordinator.Server.Tests.Harness;

/// <summary>A screen that connects again whenever its connection is lost and goes on from where it stands, as a page does.</summary>
internal sealed class PersistentScreen : IAsyncDisposable
{
    private readonly Lock changing = new();
    private readonly CancellationTokenSource leaving = new();
    private readonly Dictionary<string, (long Seq, string Data)> cards = [];
    private readonly List<string> gaps = [];
    private readonly Task watching;
    private (int Epoch, string View, long Seq)? position;

    /// <param name="addresses">The nodes, asked in turn: whichever answers is as good as another.</param>
    public PersistentScreen(string code, string sessionId, params IReadOnlyList<Uri> addresses) => watching = WatchAsync(addresses, code, sessionId);

    /// <summary>Updates that did not follow on, or gave everything anew although this screen could go on.</summary>
    public IReadOnlyList<string> Gaps
    {
        get
        {
            lock (changing) return [.. gaps];
        }
    }

    public SortedDictionary<string, string> Cards()
    {
        lock (changing) return new(cards.ToDictionary(card => card.Key, card => $$"""{"seq":{{card.Value.Seq}},"data":{{card.Value.Data}}}"""), StringComparer.Ordinal);
    }

    public Task Reaches(long seq) => Waiting.For(() =>
    {
        lock (changing) return position?.Seq >= seq;
    }, $"the screen reaches {seq}");

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        await watching;
        leaving.Dispose();
    }

    private async Task WatchAsync(IReadOnlyList<Uri> addresses, string code, string sessionId)
    {
        for (var attempt = 0; !leaving.IsCancellationRequested; attempt++)
        {
            await using var hub = Hubs.Build(addresses[attempt % addresses.Count], code);
            try
            {
                await hub.StartAsync(leaving.Token);
                object? from = position is { } known ? new { epoch = known.Epoch, view = known.View, seq = known.Seq } : null;
                await foreach (var item in hub.StreamAsync<JsonElement>("Watch", sessionId, from, leaving.Token)) Apply(item);
            }
            catch (Exception) when (!leaving.IsCancellationRequested)
            {
                await Task.Delay(20);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private void Apply(JsonElement item)
    {
        if (item.TryGetProperty("end", out _)) return;
        lock (changing)
        {
            var (epoch, view) = (item.GetProperty("epoch").GetInt32(), item.GetProperty("view").GetString()!);
            var (from, seq) = (item.GetProperty("from").GetInt64(), item.GetProperty("seq").GetInt64());
            if (position is { } mine && (from == 0 || epoch != mine.Epoch || view != mine.View || from > mine.Seq || seq < mine.Seq)) gaps.Add($"{from}..{seq} after {mine.Seq}");
            foreach (var card in item.GetProperty("cards").EnumerateObject())
            {
                var (cardSeq, data) = (card.Value.GetProperty("seq").GetInt64(), card.Value.GetProperty("data").GetRawText());
                if (cards.TryGetValue(card.Name, out var shown) && shown.Seq > cardSeq) gaps.Add($"{card.Name} went back from {shown.Seq} to {cardSeq}");
                cards[card.Name] = (cardSeq, data);
            }

            position = (epoch, view, seq);
        }
    }
}
