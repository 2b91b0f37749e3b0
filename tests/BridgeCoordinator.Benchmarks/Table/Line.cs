using System.Globalization;
using System.Text.Json.Serialization;

namespace BridgeCoordinator.Benchmarks.Table;

/// <summary>
/// One line of the table. Where there is a target, <see cref="Measured"/> is what it bounds: a ratio to
/// <see cref="Beside"/>, or the figure itself.
/// </summary>
internal sealed record Line(string What, string Ours, string Beside, double? Measured = null, double? Bound = null, bool AtLeast = false, string Unit = "x")
{
    [JsonIgnore]
    public bool? Holds => Measured is { } measured && Bound is { } bound ? (AtLeast ? measured >= bound : measured <= bound) : null;

    [JsonIgnore]
    public string Verdict => Holds switch { true => "holds", false => "**missed**", null => "" };

    [JsonIgnore]
    public string Target => Bound is { } bound ? $"{(AtLeast ? "≥" : "≤")} {Text(bound)}" : "";

    [JsonIgnore]
    public string Result => Measured is { } measured ? Text(measured) : "";

    /// <summary>A figure that nothing was promised about.</summary>
    public static Line Figure(string what, string ours, string beside = "") => new(what, ours, beside);

    /// <summary>Ours against the other's, in one run.</summary>
    public static Line Ratio(string what, double ours, double beside, string unit, double? bound = null, bool atLeast = false) =>
        new(what, $"{Short(ours)} {unit}", $"{Short(beside)} {unit}", ours / beside, bound, atLeast);

    /// <summary>A figure with a bound of its own.</summary>
    public static Line Most(string what, double figure, double bound, string unit) => new(what, $"{Short(figure)} {unit}", "", figure, bound, Unit: unit);

    public static string Short(double figure) => figure.ToString(Math.Abs(figure) switch { >= 100 => "#,0", >= 10 => "0.0", _ => "0.00" }, CultureInfo.InvariantCulture);

    private string Text(double figure) => Unit == "x" ? $"{figure.ToString("0.00", CultureInfo.InvariantCulture)}x" : $"{Short(figure)} {Unit}";
}
