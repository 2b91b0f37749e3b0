using System.Globalization;

namespace BridgeCoordinator.Rehearsal.Words;

/// <summary>The language of what a person reads; every text is given in both where it is used.</summary>
internal sealed record Tongue(string Code)
{
    public static Tongue Vietnamese { get; } = new("vi");

    public static Tongue English { get; } = new("en");

    private CultureInfo Culture => CultureInfo.GetCultureInfo(Code == "en" ? "en-US" : "vi-VN");

    public string Say(FormattableString vietnamese, FormattableString english) => (Code == "en" ? english : vietnamese).ToString(Culture);

    public string Number(double number) => number.ToString("N0", Culture);

    /// <summary>With a digit behind the point where that says something.</summary>
    public string Precise(double number) => number.ToString(number < 100 ? "N1" : "N0", Culture);
}
