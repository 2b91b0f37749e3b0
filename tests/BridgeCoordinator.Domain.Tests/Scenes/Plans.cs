using System.Collections.Immutable;
using BridgeCoordinator.Domain.Planning;

namespace BridgeCoordinator.Domain.Tests.Scenes;

/// <summary>
/// The plans of the tests: a hall (<see cref="Centre"/>) and bridge sites, a morning on 6 March 2024 in Vietnam. There is a
/// break of 15 minutes before the conclusion, and the end is a point in time.
/// </summary>
internal static class Plans
{
    public const string Centre = "centre", North = "north", South = "south", East = "east";

    public const string Welcome = "welcome", Opening = "opening", Dialogue = "dialogue", Conclusion = "conclusion", End = "end";

    /// <summary>Midnight of the planned day in Vietnam.</summary>
    public static DateTimeOffset Midnight { get; } = new(2024, 3, 5, 17, 0, 0, TimeSpan.Zero);

    public static MeetingPlan Morning { get; } = new(
        "Hội nghị đối thoại", "Phụ nữ phát triển kinh tế", "Chủ tịch UBND tỉnh", "Hội trường 2/9", PlanProfile.State, true,
        new PlanIdentity("409/KH-UBND", new DateOnly(2024, 2, 24), "Gia Lai", "UBND tỉnh", null, null, [], null),
        new PlanSchedule(new DateOnly(2024, 3, 6), null, false, Minute(8, 0), Minute(10, 0), "Asia/Ho_Chi_Minh", 420),
        [
            new PlanSite(Centre, "Hội trường tỉnh", SiteKind.Central, 1, null, null, null, null),
            Bridge(North, 2), Bridge(South, 3), Bridge(East, 4)
        ],
        [
            new PlanGroup("leaders", Centre, "Lãnh đạo", 8, null, null),
            new PlanGroup("departments", Centre, "Sở, ngành", 10, null, null),
            new PlanGroup("delegates", North, "Đại biểu", 50, 50, null),
            new PlanGroup("firms", North, "Doanh nghiệp", null, null, null),
            new PlanGroup("delegates", South, "Đại biểu", null, 40, null),
            new PlanGroup("delegates", East, "Đại biểu", 30, null, null)
        ],
        [
            Item(Welcome, Minute(7, 30), Minute(8, 0)), Item(Opening, Minute(8, 0), Minute(8, 10)),
            Item(Dialogue, Minute(8, 10), Minute(9, 0)), Item(Conclusion, Minute(9, 15), Minute(10, 0)), Item(End, Minute(10, 0), Minute(10, 0))
        ],
        [new PlanUnit("labour", "Sở Lao động", null)], [], [], new SpeakingTimes(180, 120, null));

    /// <summary>As many bridge sites as a province may have communes.</summary>
    public static MeetingPlan Province(int sites) => Morning with
    {
        Sites = [Morning.Sites[0], .. Enumerable.Range(1, sites).Select(n => Bridge($"commune-{n}", n + 1))],
        Groups = [.. Enumerable.Range(1, sites).Select(n => new PlanGroup("delegates", $"commune-{n}", "Đại biểu", 20, null, null))]
    };

    public static int Minute(int hour, int minute) => hour * 60 + minute;

    /// <summary>The instant of a clock time on the planned day.</summary>
    public static DateTimeOffset At(int hour, int minute, int second = 0) => Midnight.AddSeconds(Minute(hour, minute) * 60 + second);

    public static PlanItem Item(string id, int? start = null, int? end = null) => new(id, $"Mục {id}", ["Ban tổ chức"], start, end, $"Cue of {id}");

    private static PlanSite Bridge(string id, int order) => new(
        id, $"Điểm cầu {id}", SiteKind.Bridge, order, null, null, $"Chủ trì {id}", new PlanContact($"Contact name of {id}", $"Contact phone of {id}"));

    public static MeetingPlan WithAgenda(params ImmutableArray<PlanItem> items) => Morning with { Agenda = items };
}
