using System.Diagnostics;
using BridgeCoordinator.Rehearsal.Screens;
using BridgeCoordinator.Rehearsal.Stage;

namespace BridgeCoordinator.Rehearsal.Verdicts;

/// <summary>Percentiles of a set of measurements; all 0 where there are none.</summary>
internal sealed record Spread(int Count, double P50, double P95, double P99, double Max)
{
    public static Spread Of(IEnumerable<double> measured)
    {
        var sorted = measured.Order().ToArray();
        // The nearest rank: a value that was really measured.
        double At(double share) => sorted.Length == 0 ? 0 : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
        return new Spread(sorted.Length, At(0.50), At(0.95), At(0.99), At(1));
    }
}

/// <summary>What the screens of one kind received: bytes at the socket, and items of the watch.</summary>
internal sealed record Received(string Who, int Screens, Spread Bytes, Spread Messages)
{
    public static Received Of(string who, IReadOnlyCollection<Screen> screens) => new(
        who, screens.Count, Spread.Of(screens.Select(screen => (double)screen.Line.Bytes)), Spread.Of(screens.Select(screen => (double)screen.Messages)));
}

/// <summary>Milliseconds from a command's sending: to its answer, and to the last screen that sees the change.</summary>
internal sealed record Delays(Spread Answer, Spread LastScreen)
{
    public static Delays Of(IReadOnlyList<SentCommand> sent, IReadOnlyCollection<ViewWitness> witnesses)
    {
        var kept = sent.Where(command => command.Outcome == Outcome.Accepted && command.Seq is not null).ToList();
        var shown = kept
            .Select(command => (command.SentAt, Last: witnesses.Select(witness => witness.LastShown(command.Seq!.Value)).Max()))
            .Where(command => command.Last > command.SentAt);
        return new Delays(
            Spread.Of(kept.Select(command => Stopwatch.GetElapsedTime(command.SentAt, command.AnsweredAt).TotalMilliseconds)),
            Spread.Of(shown.Select(command => Stopwatch.GetElapsedTime(command.SentAt, command.Last!.Value).TotalMilliseconds)));
    }
}
