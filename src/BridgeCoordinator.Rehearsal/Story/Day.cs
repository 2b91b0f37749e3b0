namespace BridgeCoordinator.Rehearsal.Story;

/// <summary>
/// When what happens. 0 is the opening, at the first item; <see cref="Begins"/> is when all should sit: after the reception
/// where the plan has one.
/// </summary>
internal sealed record Day(IReadOnlyList<TimeSpan> ItemStarts, TimeSpan Begins, TimeSpan Closes, TimeSpan DialogueStarts, TimeSpan DialogueEnds)
{
    private const int ReceptionFromSeconds = 20 * 60;
    private static readonly TimeSpan Untimed = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan UntimedDialogue = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    /// <summary>One exchange and the word to the remaining.</summary>
    private static readonly TimeSpan ShortestDialogue = TimeSpan.FromMinutes(16);

    /// <summary>How long the dialogue is given beyond its plan.</summary>
    public static readonly TimeSpan Extension = TimeSpan.FromMinutes(4);

    /// <summary>Items run at their planned pace, give or take what people take.</summary>
    public static Day Plan(Draft draft)
    {
        var items = draft.Meeting.Items;
        if (draft.Meeting.Dialogue is not { } talk) return new Day([], TimeSpan.Zero, ShortestDialogue, TimeSpan.Zero, ShortestDialogue);
        var starts = new List<TimeSpan>();
        var at = TimeSpan.Zero;
        foreach (var item in items)
        {
            starts.Add(at);
            at += LengthOf(item, talk) + draft.Chance.Seconds(-10, 50);
        }

        var dialogue = items.ToList().IndexOf(talk);
        var begins = items.Count > 1 && dialogue > 0 && items[0].Seconds >= ReceptionFromSeconds ? starts[1] : TimeSpan.Zero;
        return new Day(starts, begins, at, starts[dialogue], dialogue + 1 < starts.Count ? starts[dialogue + 1] : at);
    }

    private static TimeSpan LengthOf(Item item, Item dialogue)
    {
        var planned = item.Seconds is { } seconds ? TimeSpan.FromSeconds(seconds) : item == dialogue ? UntimedDialogue : Untimed;
        if (item == dialogue && item.Seconds > 0) planned += Extension;
        var least = item == dialogue ? ShortestDialogue : Shortest;
        return planned < least ? least : planned;
    }
}
