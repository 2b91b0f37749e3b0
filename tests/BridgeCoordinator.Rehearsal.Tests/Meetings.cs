using BridgeCoordinator.Rehearsal.Story;

namespace BridgeCoordinator.Rehearsal.Tests;

/// <summary>Meetings of several sizes, as their boards would show them.</summary>
internal static class Meetings
{
    /// <summary>Of the size of plan A: sixteen sites, eight items, two hours of dialogue.</summary>
    public static Outline Provincial { get; } = Of(16, ("Đón tiếp đại biểu", 1_800), ("Khai mạc", 600), ("Đối thoại", 7_200), ("Kết luận", 1_200), ("Kết thúc", 0));

    public static TheoryData<string> All => [.. ByName.Keys];

    public static IReadOnlyDictionary<string, Outline> ByName { get; } = new Dictionary<string, Outline>
    {
        ["sixteen sites"] = Provincial,
        ["no times, two sites"] = Of(2, ("Khai mạc", null), ("Đối thoại", null), ("Kết luận", null)),
        ["no other site"] = Of(0, ("Báo cáo", 600), ("Thảo luận", 2_400)),
        ["no agenda"] = Of(3),
        ["one item of a minute"] = Of(1, ("Giao ban", 60)),
        ["135 communes"] = Of(135, ("Khai mạc", 900), ("Đối thoại", 5_400), ("Kết thúc", 0))
    };

    public static Outline Of(int bridges, params (string Title, int? Seconds)[] items) => new(
        "Hội nghị",
        [
            new Site("hall", "Hội trường", true, [new Group("leaders", 8), new Group("delegates", 120)]),
            .. Enumerable.Range(1, bridges).Select(number => new Site($"site-{number}", $"Điểm cầu {number}", false, [new Group("leaders", 0), new Group("members", 40)]))
        ],
        [.. items.Select((item, number) => new Item($"item-{number}", item.Title, item.Seconds))]);
}
