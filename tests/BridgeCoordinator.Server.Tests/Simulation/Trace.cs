using System.Globalization;

namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>The last things that happened, and a fingerprint of all that ever did.</summary>
internal sealed class Trace
{
    private const int Kept = 250;

    private readonly Queue<(TimeSpan At, FormattableString What)> last = new();

    /// <summary>FNV-1a over everything said: equal for two runs only if they ran alike.</summary>
    public ulong Fingerprint { get; private set; } = 14695981039346656037;

    public void Add(TimeSpan at, FormattableString what)
    {
        Mix(at.Ticks);
        foreach (var character in what.Format) Mix(character);
        // Texts are folded in by their characters, since a string's own hash differs from process to process.
        foreach (var argument in what.GetArguments()) MixText(argument as string ?? Text(argument));
        last.Enqueue((at, what));
        if (last.Count > Kept) last.Dequeue();
    }

    public override string ToString() =>
        string.Join(Environment.NewLine, last.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.At.TotalSeconds,9:0.000}  {entry.What.ToString(CultureInfo.InvariantCulture)}")));

    private static string Text(object? argument) => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "";

    private void MixText(string text)
    {
        foreach (var character in text) Mix(character);
    }

    private void Mix(long value) => Fingerprint = (Fingerprint ^ (ulong)value) * 1099511628211;
}
