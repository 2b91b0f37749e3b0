namespace BridgeCoordinator.Rehearsal.Story;

/// <summary>What is left to chance in a story. The same seed draws the same again, on every machine.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => random.Next(least, most + 1);

    public TimeSpan Seconds(int least, int most) => TimeSpan.FromMilliseconds(random.Next(least * 1_000, most * 1_000));

    public bool OneIn(int number) => random.Next(number) == 0;

    public T Of<T>(IReadOnlyList<T> things) => things[random.Next(things.Count)];

    public List<T> Shuffled<T>(IEnumerable<T> things)
    {
        var order = things.ToArray();
        random.Shuffle(order);
        return [.. order];
    }
}
