using System.Globalization;
using System.Text;

namespace BridgeCoordinator.Browser.Tests.Stage;

/// <summary>A province with its communes: one hall and 134 sites, their names as long as such names get.</summary>
public static class LargePlan
{
    public const int Sites = 135;

    private static readonly string[] Kinds = ["Ủy ban nhân dân xã", "Trung tâm Chính trị – Hành chính phường", "Nhà văn hóa trung tâm xã", "Hội trường Ủy ban nhân dân thị trấn"];
    private static readonly string[] First = ["Nghĩa", "Thượng", "Đông", "Krông", "Chư", "Phước", "Trường", "Quảng", "Vĩnh", "Hòa", "Ia", "Đắk", "Mỹ", "Bình"];
    private static readonly string[] Second = ["Nguyên Thượng", "Khương Đình", "Phượng Nghĩa", "Nghiêng Hạ", "Pưh Ktiêng", "Xuyên Trường", "Quỳnh Lưu", "Thuận Ngưỡng", "Rsươm", "Đường Lĩnh"];

    public static string SiteId(int index) => string.Create(CultureInfo.InvariantCulture, $"xa-{index:000}");

    public static string SiteName(int index) => $"{Kinds[index % Kinds.Length]} {First[index % First.Length]} {Second[index / First.Length % Second.Length]}";

    public static string Yaml()
    {
        var text = new StringBuilder("""
            title: Hội nghị trực tuyến toàn tỉnh quán triệt, triển khai thực hiện các chính sách hỗ trợ phát triển kinh tế tập thể, hợp tác xã và phụ nữ khởi nghiệp
            theme: Chuyển đổi số, phát triển kinh tế xanh và nâng cao chất lượng nguồn nhân lực ở vùng đồng bào dân tộc thiểu số
            chair: Chủ tịch Ủy ban nhân dân tỉnh
            venue: Trung tâm Hội nghị tỉnh
            public: true
            schedule: { date: 06/3/2024, time: 7h30-11h30, timeZone: Asia/Ho_Chi_Minh }
            speaking: { question: 180, comment: 300, response: 300 }
            agenda:
              - { id: on-dinh, time: 7h30-7h45, title: "Ổn định tổ chức, giới thiệu đại biểu", presenters: [Văn phòng Ủy ban nhân dân tỉnh] }
              - { id: khai-mac, time: 7h45-8h00, title: Phát biểu khai mạc, presenters: [Chủ tịch Ủy ban nhân dân tỉnh], cue: Kính mời đồng chí Chủ tịch phát biểu khai mạc. }
              - { id: bao-cao, time: 8h00-8h45, title: Báo cáo tình hình triển khai các chính sách hỗ trợ phát triển kinh tế tập thể và hợp tác xã giai đoạn 2026–2030, presenters: [Sở Nông nghiệp và Môi trường, Liên minh Hợp tác xã tỉnh] }
              - { id: thao-luan, time: 8h45-11h00, title: Thảo luận tại các điểm cầu, presenters: [Các điểm cầu] }
              - { id: ket-luan, time: 11h00-11h30, title: Kết luận hội nghị, presenters: [Chủ tịch Ủy ban nhân dân tỉnh] }
            sites:
              - { id: hoi-truong, name: Trung tâm Hội nghị tỉnh, kind: central, chair: Chủ tịch Ủy ban nhân dân tỉnh }

            """);
        for (var index = 1; index < Sites; index++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  - {{ id: {SiteId(index)}, name: \"{SiteName(index)}\", contact: {{ name: Nguyễn Hoàng Phượng Nghiêm, phone: \"0905 {index:000} {900 - index:000}\" }} }}");
        }

        text.AppendLine("groups:");
        text.AppendLine("  - { id: tinh, name: \"Lãnh đạo tỉnh và các sở, ban, ngành\", expected: 320 }");
        for (var index = 1; index < Sites; index++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  - {{ id: can-bo-{index:000}, site: {SiteId(index)}, name: \"Cán bộ, công chức xã\", expected: {8 + index % 10} }}");
            text.AppendLine(CultureInfo.InvariantCulture, $"  - {{ id: nhan-dan-{index:000}, site: {SiteId(index)}, name: Đại diện hợp tác xã và hội viên phụ nữ, expected: {12 + index % 20} }}");
        }

        return text.ToString();
    }
}
