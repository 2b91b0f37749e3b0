using System.Globalization;
using System.Text;

namespace BridgeCoordinator.Benchmarks;

/// <summary>The meetings that are measured. Each has an item <c>khai-mac</c> with a length.</summary>
internal static class Plans
{
    /// <summary>A real one: a hall and 16 sites.</summary>
    public static string GiaLai => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "gia-lai-2024.yaml"));

    public static string SiteId(int index) => string.Create(CultureInfo.InvariantCulture, $"xa-{index:000}");

    /// <summary>A hall and communes, this many sites together.</summary>
    public static string Province(int sites)
    {
        var text = new StringBuilder("""
            title: Hội nghị trực tuyến toàn tỉnh
            chair: Chủ tịch Ủy ban nhân dân tỉnh
            venue: Trung tâm Hội nghị tỉnh
            public: true
            schedule: { date: 06/3/2026, time: 7h30-11h30, timeZone: Asia/Ho_Chi_Minh }
            agenda:
              - { id: on-dinh, time: 7h30-7h45, title: Ổn định tổ chức, presenters: [Văn phòng Ủy ban nhân dân tỉnh] }
              - { id: khai-mac, time: 7h45-8h00, title: Phát biểu khai mạc, presenters: [Chủ tịch Ủy ban nhân dân tỉnh] }
              - { id: thao-luan, time: 8h00-11h00, title: Thảo luận tại các điểm cầu, presenters: [Các điểm cầu] }
              - { id: ket-luan, time: 11h00-11h30, title: Kết luận hội nghị, presenters: [Chủ tịch Ủy ban nhân dân tỉnh] }
            sites:
              - { id: hoi-truong, name: Trung tâm Hội nghị tỉnh, kind: central, expectedTotal: 320 }

            """);
        for (var index = 1; index < sites; index++)
            text.AppendLine(CultureInfo.InvariantCulture, $"  - {{ id: {SiteId(index)}, name: Ủy ban nhân dân xã số {index}, expectedTotal: {20 + index % 30} }}");
        return text.ToString();
    }
}
