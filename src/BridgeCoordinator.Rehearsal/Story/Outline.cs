using System.Text.Json;

namespace BridgeCoordinator.Rehearsal.Story;

/// <summary>What a story needs to know of its meeting, as the hall's board shows it before the opening.</summary>
internal sealed record Outline(string Title, IReadOnlyList<Site> Sites, IReadOnlyList<Item> Items)
{
    public Site Hall => Sites.FirstOrDefault(site => site.Central) ?? Sites[0];

    public IReadOnlyList<Site> Bridges { get; } = [.. Sites.Where(site => !site.Central)];

    /// <summary>The item in which sites take the floor: the one that says so, else the longest; null where the plan names none at all.</summary>
    public Item? Dialogue { get; } =
        Items.Where(item => item.Title.Contains("đối thoại", StringComparison.OrdinalIgnoreCase)).MaxBy(item => item.Seconds ?? int.MaxValue)
        ?? Items.MaxBy(item => item.Seconds ?? 0);

    public static Outline Of(IReadOnlyDictionary<string, JsonElement> cards)
    {
        var sites = cards.Where(card => card.Key.StartsWith("sites/", StringComparison.Ordinal)).Select(card => card.Value)
            .OrderBy(site => site.GetProperty("order").GetInt32())
            .Select(site => SiteOf(site, cards.GetValueOrDefault($"desk/sites/{site.GetProperty("id").GetString()}")));
        var items = cards["agenda"].GetProperty("items").EnumerateArray().Select(ItemOf);
        return new Outline(cards["meeting"].GetProperty("title").GetString()!, [.. sites], [.. items]);
    }

    private static Site SiteOf(JsonElement site, JsonElement desk)
    {
        var groups = desk.ValueKind == JsonValueKind.Object ? desk.GetProperty("groups").EnumerateArray() : default;
        return new Site(
            site.GetProperty("id").GetString()!, site.GetProperty("name").GetString()!, site.GetProperty("kind").GetString() == "central",
            [.. groups.Select(group => new Group(group.GetProperty("groupId").GetString()!, group.GetProperty("expected").GetInt32()))]);
    }

    private static Item ItemOf(JsonElement item) => new(
        item.GetProperty("id").GetString()!, item.GetProperty("title").GetString()!,
        item.TryGetProperty("lengthSeconds", out var length) && length.ValueKind == JsonValueKind.Number ? length.GetInt32() : null);
}

internal sealed record Site(string Id, string Name, bool Central, IReadOnlyList<Group> Groups);

/// <summary><see cref="Expected"/> is 0 where the plan names no number.</summary>
internal sealed record Group(string Id, int Expected);

/// <summary><see cref="Seconds"/> is the planned length, null where the plan gives no times.</summary>
internal sealed record Item(string Id, string Title, int? Seconds);
