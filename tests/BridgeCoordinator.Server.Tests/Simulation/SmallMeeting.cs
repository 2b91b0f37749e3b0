using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>The meeting of the simulations: as small as one can be in which every capability has something to do.</summary>
internal static class SmallMeeting
{
    public static MeetingPlan Plan { get; } = new(
        "Họp trực tuyến", "Chủ đề", "Chủ tịch", "Hội trường", PlanProfile.State, true,
        new PlanIdentity(null, null, null, null, null, null, [], null),
        new PlanSchedule(new DateOnly(2024, 3, 6), null, false, 480, 540, "Asia/Ho_Chi_Minh", 420),
        [
            new PlanSite("centre", "Tỉnh", SiteKind.Central, 1, null, null, null, null),
            new PlanSite("north", "Bắc", SiteKind.Bridge, 2, null, null, null, null)
        ],
        [new PlanGroup("delegates", "centre", "Đại biểu", 10, null, null), new PlanGroup("delegates", "north", "Đại biểu", 5, 3, null)],
        [new PlanItem("opening", "Khai mạc", [], 480, 490, "Cue"), new PlanItem("talk", "Đối thoại", [], 490, 540, null)],
        [], [], [], new SpeakingTimes(180, 120, null));

    public static Actor Organizer { get; } = new("organizer", [Role.Organizer], null, "Ban tổ chức");

    public static IReadOnlyList<Actor> Actors { get; } =
    [
        Organizer,
        new("moderator", [Role.Moderator], null, "Chủ trì"),
        new("secretary", [Role.Secretary], null, "Thư ký"),
        new("technician", [Role.Technician], null, "Kỹ thuật"),
        new("north", [Role.SiteTechnician, Role.SiteSecretary], "north", "Điểm cầu Bắc"),
        new("viewer", [Role.Viewer], null, "Người xem")
    ];
}
