using System.Collections.Immutable;
using System.Diagnostics;
using BridgeCoordinator.Domain.Sessions;
using static BridgeCoordinator.Domain.Sessions.Decision;

namespace BridgeCoordinator.Domain.Agenda;

/// <summary>The rules of the running order.</summary>
internal static class AgendaRules
{
    private const int MostItems = 200;

    /// <summary>A week: longer than any meeting, and all items together stay far from the end of the calendar.</summary>
    private const int MostItemSeconds = 7 * 86_400;

    public static Decision Decide(AgendaState agenda, AgendaCommand command, SessionStatus status) => command switch
    {
        StartItem start => Start(agenda, start.ItemId),
        FinishItem => agenda.Running is { } running ? Accept(new ItemFinished(running.Id)) : NothingChanges,
        SkipItem skip => Skip(agenda, skip),
        ReopenItem reopen => Reopen(agenda, reopen.ItemId, status),
        ExtendItem extend => Extend(agenda, extend),
        MoveItem move => Move(agenda, move),
        AddItem add => Add(agenda, add),
        _ => throw new UnreachableException()
    };

    public static AgendaState Evolve(AgendaState agenda, AgendaEvent happened, DateTimeOffset at) => happened switch
    {
        ItemStarted e => agenda.With(e.ItemId, item => item with { State = ItemState.Running, StartedAt = at, FinishedAt = null }),
        ItemFinished e => agenda.With(e.ItemId, item => item with { State = ItemState.Finished, FinishedAt = at }),
        ItemSkipped e => agenda.With(e.ItemId, item => item with { State = ItemState.Skipped }),
        ItemReopened e => agenda.With(e.ItemId, item => item with
        {
            State = item.State == ItemState.Finished ? ItemState.Running : ItemState.Pending,
            FinishedAt = null
        }),
        ItemPutBack e => agenda.With(e.ItemId, item => item with { State = ItemState.Pending, StartedAt = null, FinishedAt = null }),
        ItemExtended e => agenda.With(e.ItemId, item => item with { ExtendedSeconds = item.ExtendedSeconds + e.Seconds }),
        ItemMoved e => agenda with { Items = Placed(agenda.Items.RemoveAll(i => i.Id == e.ItemId), agenda.Find(e.ItemId)!, e.BeforeItemId) },
        ItemAdded e => agenda with
        {
            Items = Placed(agenda.Items, new AgendaItem(
                e.ItemId, e.Title, e.Presenters, null, null, e.Seconds, 0, ItemState.Pending, null, null), e.BeforeItemId)
        },
        _ => throw new UnreachableException()
    };

    private static Decision Start(AgendaState agenda, string itemId)
    {
        switch (agenda.Find(itemId))
        {
            case null: return Invalid("unknownItem", "itemId");
            case { State: ItemState.Running }: return NothingChanges;
            case { State: ItemState.Finished }: return Conflict("itemFinished");
            case { State: ItemState.Skipped }: return Conflict("itemSkipped");
        }

        return agenda.Running is { } running
            ? Accept(new ItemFinished(running.Id), new ItemStarted(itemId))
            : Accept(new ItemStarted(itemId));
    }

    private static Decision Skip(AgendaState agenda, SkipItem skip) => agenda.Find(skip.ItemId)?.State switch
    {
        null => Invalid("unknownItem", "itemId"),
        ItemState.Pending => Accept(new ItemSkipped(skip.ItemId, skip.Reason)),
        ItemState.Skipped => NothingChanges,
        ItemState.Running => Conflict("itemRunning"),
        _ => Conflict("itemFinished")
    };

    private static Decision Reopen(AgendaState agenda, string itemId, SessionStatus status)
    {
        var item = agenda.Find(itemId);
        if (item is null) return Invalid("unknownItem", "itemId");
        if (item.State is ItemState.Pending or ItemState.Running) return NothingChanges;
        // A finished item would run again, and nothing starts during a pause. A skipped one merely waits again.
        if (item.State == ItemState.Finished && status == SessionStatus.Paused) return Conflict("sessionPaused");
        return item.State == ItemState.Finished && agenda.Running is { } running
            ? Accept(new ItemPutBack(running.Id), new ItemReopened(itemId))
            : Accept(new ItemReopened(itemId));
    }

    private static Decision Extend(AgendaState agenda, ExtendItem extend) => agenda.Find(extend.ItemId) switch
    {
        null => Invalid("unknownItem", "itemId"),
        { State: ItemState.Finished } => Conflict("itemFinished"),
        { State: ItemState.Skipped } => Conflict("itemSkipped"),
        { PlannedSeconds: null } => Conflict("itemHasNoLength"),
        { LengthSeconds: 0 } when extend.Seconds < 0 => NothingChanges,
        _ when extend.Seconds == 0 => NothingChanges,
        { LengthSeconds: >= MostItemSeconds } when extend.Seconds > 0 => NothingChanges,
        // Taking back more than there is would hide a later extension behind a debt.
        { LengthSeconds: { } length } item => Accept(new ItemExtended(item.Id, Math.Clamp(extend.Seconds, -length, MostItemSeconds - length))),
        _ => throw new UnreachableException()
    };

    private static Decision Move(AgendaState agenda, MoveItem move)
    {
        var item = agenda.Find(move.ItemId);
        if (item is null) return Invalid("unknownItem", "itemId");
        if (move.BeforeItemId is { } before && agenda.Find(before) is null) return Invalid("unknownItem", "beforeItemId");
        if (item.State != ItemState.Pending) return Conflict("itemNotPending");
        var moved = move.BeforeItemId == item.Id
            ? agenda.Items
            : Placed(agenda.Items.Remove(item), item, move.BeforeItemId);
        return moved.SequenceEqual(agenda.Items) ? NothingChanges : Accept(new ItemMoved(item.Id, move.BeforeItemId));
    }

    private static Decision Add(AgendaState agenda, AddItem add)
    {
        if (agenda.Find(add.ItemId) is not null) return Conflict("itemExists");
        if (add.BeforeItemId is { } before && agenda.Find(before) is null) return Invalid("unknownItem", "beforeItemId");
        if (agenda.Items.Count >= MostItems) return Conflict("tooManyItems");
        return Accept(new ItemAdded(add.ItemId, add.Title, add.Presenters.IsDefault ? [] : add.Presenters, add.Seconds, add.BeforeItemId));
    }

    private static ImmutableList<AgendaItem> Placed(ImmutableList<AgendaItem> items, AgendaItem item, string? beforeItemId)
    {
        var index = items.FindIndex(other => other.Id == beforeItemId);
        return index < 0 ? items.Add(item) : items.Insert(index, item);
    }

    private static AgendaState With(this AgendaState agenda, string itemId, Func<AgendaItem, AgendaItem> change)
    {
        var index = agenda.Items.FindIndex(item => item.Id == itemId);
        return agenda with { Items = agenda.Items.SetItem(index, change(agenda.Items[index])) };
    }
}
