using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;

namespace BridgeCoordinator.Server.Tests.Harness;

/// <summary>
/// A screen that watches a session and applies updates by the contract's rule and no other: an update that does not follow
/// on is a fault.
/// </summary>
public sealed class Screen : IAsyncDisposable
{
    private readonly Lock changing = new();
    private readonly HubConnection hub;
    private readonly CancellationTokenSource leaving = new();
    private readonly Dictionary<string, (long Seq, string Data)> cards = [];
    private readonly List<JsonElement> items = [];
    private Task reading = Task.CompletedTask;

    private Screen(HubConnection hub) => this.hub = hub;

    public HubConnection Hub => hub;

    public int Epoch { get; private set; }

    public string View { get; private set; } = "";

    public long Seq { get; private set; } = -1;

    /// <summary>Why the watch ended, in the last item's word.</summary>
    public string? EndCode { get; private set; }

    public Exception? Fault { get; private set; }

    public bool IsOver => reading.IsCompleted;

    public IReadOnlyList<JsonElement> Items
    {
        get
        {
            lock (changing) return [.. items];
        }
    }

    public object Position => new { epoch = Epoch, view = View, seq = Seq };

    public static async Task<Screen> OpenAsync(Uri address, string? code, string sessionId, object? from = null)
    {
        var screen = new Screen(Hubs.Build(address, code));
        await screen.hub.StartAsync(TestContext.Current.CancellationToken);
        await screen.WatchAsync(sessionId, from);
        return screen;
    }

    /// <summary>Watches on the open connection, and returns with the first item or the refusal.</summary>
    public async Task WatchAsync(string sessionId, object? from)
    {
        if (from is not null)
        {
            var position = JsonSerializer.SerializeToElement(from);
            (Epoch, View, Seq) = (position.GetProperty("epoch").GetInt32(), position.GetProperty("view").GetString()!, position.GetProperty("seq").GetInt64());
        }

        var before = items.Count;
        reading = ReadAsync(sessionId, from);
        await Waiting.For(() => Items.Count > before || IsOver, "the first item of a watch");
    }

    public Dictionary<string, string> Cards()
    {
        lock (changing) return cards.ToDictionary(card => card.Key, card => $$"""{"seq":{{card.Value.Seq}},"data":{{card.Value.Data}}}""");
    }

    public JsonElement? Card(string key)
    {
        lock (changing) return cards.TryGetValue(key, out var card) ? JsonDocument.Parse(card.Data).RootElement : null;
    }

    public Task Reaches(long seq) => Waiting.For(() => Fault is not null || IsOver || Seq >= seq, $"the screen reaches {seq}, it is at {Seq}")
        .ContinueWith(_ => Assert.True(Seq >= seq, $"at {Seq}, not {seq}; ended {EndCode}; {Fault}"), TaskScheduler.Default);

    public Task Ends() => Waiting.For(() => IsOver, "the watch ends");

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        await hub.DisposeAsync();
        leaving.Dispose();
    }

    private async Task ReadAsync(string sessionId, object? from)
    {
        try
        {
            await foreach (var item in hub.StreamAsync<JsonElement>("Watch", sessionId, from, leaving.Token)) Apply(item);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
        }
        catch (Exception e)
        {
            Fault = e;
        }
    }

    private void Apply(JsonElement item)
    {
        lock (changing)
        {
            var first = items.Count == 0;
            items.Add(item);
            if (item.TryGetProperty("end", out var end))
            {
                EndCode = end.GetProperty("code").GetString();
                return;
            }

            var (epoch, view) = (item.GetProperty("epoch").GetInt32(), item.GetProperty("view").GetString()!);
            var (from, seq) = (item.GetProperty("from").GetInt64(), item.GetProperty("seq").GetInt64());
            if (from == 0) cards.Clear();
            else if (epoch != Epoch || view != View || from > Seq || seq < Seq || (seq == Seq && !first))
                throw new InvalidOperationException($"{epoch} {view} {from}..{seq} does not follow {Epoch} {View} {Seq}");
            foreach (var card in item.GetProperty("cards").EnumerateObject())
                cards[card.Name] = (card.Value.GetProperty("seq").GetInt64(), card.Value.GetProperty("data").GetRawText());
            (Epoch, View, Seq) = (epoch, view, seq);
        }
    }
}
