namespace BridgeCoordinator.Domain.Planning.Reading;

/// <summary>Guesses which known word was meant: the nearest within a third of its length, counting swapped neighbours as one slip.</summary>
internal static class NearestWord
{
    private const int LongestWord = 64;

    public static string? To(string word, IEnumerable<string> known)
    {
        if (word.Length > LongestWord) return null;
        var best = known
            .Select(candidate => (candidate, slips: Slips(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .OrderBy(pair => pair.slips)
            .FirstOrDefault();
        return best.candidate is { } found && best.slips <= Math.Max(1, found.Length / 3) ? found : null;
    }

    private static int Slips(string a, string b)
    {
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) cost[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) cost[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        for (var j = 1; j <= b.Length; j++)
        {
            var replaced = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            cost[i, j] = Math.Min(replaced, 1 + Math.Min(cost[i - 1, j], cost[i, j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost[i, j] = Math.Min(cost[i, j], 1 + cost[i - 2, j - 2]);
        }

        return cost[a.Length, b.Length];
    }
}
