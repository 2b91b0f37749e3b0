using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using BridgeCoordinator.Domain.Boards;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// What changed on a view's board since <see cref="From"/>: every card with a later seq, and the keys that are gone.
/// A screen applies it whole, and only where <c>from &lt;= mine &lt; seq</c>; <c>from: 0</c> replaces everything. The first
/// item of a watch may repeat the screen's own seq: it says "you are current". <see cref="History"/> tells which of two histories
/// of one epoch the seq belongs to; a screen hands it back with its position. Written once, for however many screens.
/// </summary>
[JsonConverter(typeof(UpdateJson))]
internal sealed class Update(
    int epoch, string view, long from, long seq, DateTimeOffset time, DateTimeOffset? behindSince, RawJson? cards, IReadOnlyList<string>? gone, WatchEnd? end,
    string? history)
{
    private byte[]? json;

    public int Epoch => epoch;

    public string View => view;

    public long From => from;

    public long Seq => seq;

    public DateTimeOffset Time => time;

    public DateTimeOffset? BehindSince => behindSince;

    public RawJson? Cards => cards;

    public IReadOnlyList<string>? Gone => gone;

    public WatchEnd? End => end;

    public string? History => history;

    public ReadOnlySpan<byte> Json => json ??= UpdateJson.Write(this);

    /// <param name="seq">Where the screen then is: the board's seq, or its own where that is later.</param>
    /// <param name="history">The mark of the commit with that seq.</param>
    public static Update Of(
        Board board, View view, long from, long seq, string? history, RawJson cards, DateTimeOffset time, DateTimeOffset? behindSince) =>
        new(board.Session.Epoch, view.Name, from, seq, time, behindSince, cards, [], null, history);

    /// <summary>The last item of a watch.</summary>
    public static Update Ending(Board board, View view, string code, int? retryAfter, DateTimeOffset time) =>
        new(board.Session.Epoch, view.Name, board.Session.Seq, board.Session.Seq, time, null, null, null, new WatchEnd(code, retryAfter), null);

    /// <summary>The cards that the view sees and that changed after <paramref name="from"/>, as JSON by key.</summary>
    public static RawJson CardsSince(Board board, View view, long from)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            json.WriteStartObject();
            foreach (var card in board.Cards)
            {
                if (card.Seq <= from || !view.Sees(card.Audience)) continue;
                json.WriteStartObject(card.Key);
                json.WriteNumber("seq", card.Seq);
                json.WritePropertyName("data");
                json.WriteRawValue(card.Data.Span, skipInputValidation: true);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return new RawJson(buffer.WrittenMemory);
    }
}

/// <summary>Why a watch ended: revoked, closed, overloaded, serverStopping. <see cref="RetryAfter"/> in seconds.</summary>
internal sealed record WatchEnd(string Code, int? RetryAfter);

/// <summary>
/// Where a screen stands, and in which history, where it was told. What a newer page may say besides is passed over: while nodes
/// are exchanged one by one it must still be shown something.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record WatchFrom(int Epoch, string View, long Seq, string? History = null)
{
    /// <summary>Whether the screen was told something that this board does not know: more, or another history of the same epoch.</summary>
    public bool IsNewsTo(Board board) => Epoch > board.Session.Epoch || (Epoch == board.Session.Epoch && (Seq > board.Session.Seq || !IsPartOf(board)));

    /// <summary>The seq to go on from, or 0 where the screen's epoch, view, seq or history do not fit this board.</summary>
    public static long Resume(WatchFrom? from, Board board, View view) => from?.Fits(board, view) == true ? from.Seq : 0;

    private bool Fits(Board board, View view) =>
        Epoch == board.Session.Epoch && View == view.Name && Seq > 0 && Seq <= board.Session.Seq && IsPartOf(board);

    private bool IsPartOf(Board board) => History is null || History == board.Lineage.MarkAt(Seq);
}
