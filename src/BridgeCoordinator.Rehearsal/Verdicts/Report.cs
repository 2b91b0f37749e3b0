using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BridgeCoordinator.Rehearsal.Stage;
using BridgeCoordinator.Rehearsal.Story;

namespace BridgeCoordinator.Rehearsal.Verdicts;

/// <summary>All figures of a rehearsal, as <c>--report</c> writes them. Times in milliseconds, bytes as received at the socket.</summary>
internal sealed record Report(
    bool Equal, string SessionId, int Seed, double Speed, double StorySeconds, double RealSeconds, double LagSeconds,
    int Acts, int Accepted, int Refused, int Unknown, int Resent, IReadOnlyDictionary<string, int> RefusedBy, IReadOnlyDictionary<string, int> Waits,
    LogVerdict Log, BoardVerdict Boards, int Returns, Delays Delays, IReadOnlyList<Received> Received)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // A file, not a page: Vietnamese is to be read in it.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() }
    };

    public IEnumerable<string> Faults => Log.Faults.Concat(Boards.Faults);

    public static Report Of(
        string sessionId, Script script, double speed, TimeSpan real, Player player, IReadOnlyList<SentCommand> sent, LogVerdict log, BoardVerdict boards, Cast cast) => new(
        log.Faults.Count == 0 && boards.Faults.Count == 0 && boards.Equal == boards.Screens && sent.All(command => command.Outcome != Outcome.Unknown),
        sessionId, script.Seed, speed, script.Length.TotalSeconds, real.TotalSeconds, player.Lag.TotalSeconds,
        script.Acts.Count, Count(sent, Outcome.Accepted), Count(sent, Outcome.Refused), Count(sent, Outcome.Unknown), sent.Sum(command => command.Resends),
        sent.Where(command => command.Outcome == Outcome.Refused).CountBy(command => command.Code!).ToDictionary(), player.Waits,
        log, boards, cast.Screens.Sum(screen => screen.Returns), Delays.Of(sent, cast.Witnesses), ReceivedBy(cast));

    public Task WriteAsync(string file, CancellationToken cancellation) => File.WriteAllTextAsync(file, JsonSerializer.Serialize(this, Json) + "\n", cancellation);

    private static int Count(IReadOnlyList<SentCommand> sent, Outcome outcome) => sent.Count(command => command.Outcome == outcome);

    private static List<Received> ReceivedBy(Cast cast)
    {
        var actors = cast.Screens.Except(cast.Audience).ToLookup(screen => screen.Witness.View == "hall" ? "hall" : "site");
        return
        [
            .. new[] { Verdicts.Received.Of("audience", cast.Audience), Verdicts.Received.Of("hall", [.. actors["hall"]]), Verdicts.Received.Of("site", [.. actors["site"]]) }
                .Where(received => received.Screens > 0)
        ];
    }
}
