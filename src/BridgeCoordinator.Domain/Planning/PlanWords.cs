using System.Globalization;

namespace BridgeCoordinator.Domain.Planning;

/// <summary>The words that a plan document uses for closed choices, one for each value, and for times; shared by reader and writer.</summary>
public static class PlanWords
{
    public static IReadOnlyList<(string Word, PlanProfile Value)> Profiles { get; } =
        [("state", PlanProfile.State), ("party", PlanProfile.Party), ("union", PlanProfile.Union)];

    public static IReadOnlyList<(string Word, SiteKind Value)> SiteKinds { get; } =
        [("central", SiteKind.Central), ("bridge", SiteKind.Bridge)];

    public static IReadOnlyList<(string Word, RecipientChannel Value)> Channels { get; } =
        [("paper", RecipientChannel.Paper), ("electronic", RecipientChannel.Electronic)];

    /// <summary>A minute of the day as Vietnamese plans write it: 510 is 8h30.</summary>
    public static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60}h{minute % 60:00}");

    public static string Of<T>(IReadOnlyList<(string Word, T Value)> words, T value) =>
        words.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Word;
}
