namespace BridgeCoordinator.Browser.Tests.Stage;

/// <summary>A plan as it may come from somebody in a hurry: a fault in each part, so that all must be told at once.</summary>
public static class FaultyPlan
{
    public static IReadOnlyList<string> Paths { get; } =
        ["schedule.date", "sites[1].kind", "sites[2].id", "groups[0].site", "groups[1].expected", "agenda[0].time", "agenda[1].title", "agenda[1].titel"];

    public static string Yaml() => """
        title: Hội nghị trực tuyến quán triệt chính sách hỗ trợ phụ nữ khởi nghiệp
        chair: Chủ tịch Ủy ban nhân dân tỉnh
        schedule: { date: 31/02/2026, time: 8h00-11h00 }
        sites:
          - { id: hoi-truong, name: Hội trường tỉnh, kind: central }
          - { id: chu-se, name: Xã Chư Sê, kind: bridg }
          - { id: chu-se, name: Xã Chư Pưh }
        groups:
          - { name: Lãnh đạo xã, site: khong-co, expected: 12 }
          - { name: Hội viên phụ nữ, site: chu-se, expected: -3 }
        agenda:
          - { time: 9h00-8h00, title: Phát biểu khai mạc }
          - { time: 9h30-10h30, titel: Đối thoại }
        """;
}
