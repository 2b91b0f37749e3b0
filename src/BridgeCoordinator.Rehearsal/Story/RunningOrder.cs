namespace BridgeCoordinator.Rehearsal.Story;

/// <summary>Opening, one item after another, closing. The two moderators take turns, and once press the same button together.</summary>
internal static class RunningOrder
{
    private static readonly TimeSpan BeforeTheFirst = TimeSpan.FromSeconds(10);

    public static void Write(Draft draft, Day day)
    {
        var (items, chance) = (draft.Meeting.Items, draft.Chance);
        draft.Do(-BeforeTheFirst, People.FirstModerator, new { type = "openSession" });
        for (var i = 0; i < items.Count; i++)
        {
            var start = new { type = "startItem", itemId = items[i].Id };
            if (i == 1)
            {
                draft.DoTogether(day.ItemStarts[i], People.FirstModerator, start, Ending.Contested);
                draft.DoTogether(day.ItemStarts[i], People.SecondModerator, start, Ending.Contested);
            }
            else
            {
                draft.Do(day.ItemStarts[i], chance.OneIn(2) ? People.FirstModerator : People.SecondModerator, start);
            }
        }

        if (draft.Meeting.Dialogue is { Seconds: > 0 } dialogue)
            draft.Do(
                day.DialogueEnds - Day.Extension - chance.Seconds(60, 120), People.FirstModerator,
                new { type = "extendItem", itemId = dialogue.Id, seconds = (int)Day.Extension.TotalSeconds });
        draft.Do(day.Closes, People.FirstModerator, new { type = "closeSession" });
    }
}
