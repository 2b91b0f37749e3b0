using System.Diagnostics;
using System.Text.Json;
using BridgeCoordinator.Rehearsal.Screens;
using BridgeCoordinator.Rehearsal.Stage;
using BridgeCoordinator.Rehearsal.Wire;
using BridgeCoordinator.Rehearsal.Words;

namespace BridgeCoordinator.Rehearsal.Verdicts;

/// <summary>Whether every screen shows, card for card, what the board of its view says, at each node.</summary>
internal sealed record BoardVerdict(int Screens, int Equal, IReadOnlyList<string> Faults)
{
    private const int MostFaults = 20;

    /// <summary>A change on its way is no fault: so long a screen has to show it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task<BoardVerdict> OfAsync(Cast cast, IReadOnlyList<Uri> servers, string sessionId, Tongue tongue, CancellationToken cancellation)
    {
        var screens = cast.Screens.ToList();
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var faults = new List<string>();
            var equal = 0;
            foreach (var view in screens.GroupBy(screen => screen.Witness.View))
            {
                var boards = await Task.WhenAll(servers.Select(server => ReadAsync(server, cast.CodeOfView[view.Key])));
                foreach (var difference in view.Select(screen => screen.Read(shown => boards.Select(board => Difference(shown, board, tongue)).FirstOrDefault(found => found is not null))))
                {
                    if (difference is null) equal++;
                    else if (faults.Count < MostFaults) faults.Add($"{view.Key}: {difference}");
                }
            }

            if (equal == screens.Count || waited.Elapsed > Patience)
                return new BoardVerdict(screens.Count, equal, [.. faults, .. cast.Witnesses.SelectMany(witness => witness.Contradictions)]);
            await Task.Delay(Pause, cancellation);
        }

        async Task<Update> ReadAsync(Uri server, string code)
        {
            using var reader = new ServerApi(server, code, tongue.Code);
            return await reader.BoardAsync(sessionId, cancellation);
        }
    }

    /// <summary>
    /// Null where screen and board show the same. Their own seqs may differ: a commit that changes no card of a view is not
    /// sent to its screens.
    /// </summary>
    public static string? Difference(ShownBoard shown, Update board, Tongue tongue)
    {
        if (shown.Position is not { } mine) return tongue.Say($"chưa hiện gì", $"shows nothing yet");
        if (mine.Epoch != board.Epoch || mine.View != board.View) return tongue.Say($"ở epoch {mine.Epoch} của {mine.View}, bảng ở epoch {board.Epoch} của {board.View}", $"stands in epoch {mine.Epoch} of {mine.View}, the board in epoch {board.Epoch} of {board.View}");
        foreach (var (key, card) in board.Cards!)
        {
            if (!shown.Cards.TryGetValue(key, out var known)) return tongue.Say($"ở mục {mine.Seq} thiếu {key}", $"at seq {mine.Seq} lacks {key}");
            if (known.Seq != card.Seq) return tongue.Say($"ở mục {mine.Seq} hiện {key} của mục {known.Seq}, bảng của mục {card.Seq}", $"at seq {mine.Seq} shows {key} of seq {known.Seq}, the board has {card.Seq}");
            if (!IsSame(known.Data, card.Data)) return tongue.Say($"ở mục {mine.Seq} hiện {key} của mục {card.Seq} khác với bảng", $"at seq {mine.Seq} shows another {key} of seq {card.Seq} than the board");
        }

        return shown.Cards.Keys.FirstOrDefault(key => !board.Cards.ContainsKey(key)) is { } more ? tongue.Say($"ở mục {mine.Seq} vẫn hiện {more}", $"at seq {mine.Seq} still shows {more}") : null;
    }

    private static bool IsSame(string shown, JsonElement board)
    {
        if (shown == board.GetRawText()) return true;
        using var document = JsonDocument.Parse(shown);
        return JsonElement.DeepEquals(document.RootElement, board);
    }
}
