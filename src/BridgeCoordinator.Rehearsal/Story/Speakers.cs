namespace BridgeCoordinator.Rehearsal.Story;

/// <summary>Who speaks about what. All names are invented.</summary>
internal static class Speakers
{
    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Vũ", "Bùi", "Rơ Châm", "Siu", "Ksor", "Kpă", "Hà", "Nông"];
    private static readonly string[] Middles = ["Thị", "Thị Thu", "Thị Ngọc", "Thị Kim", "Thị Minh", "Thị Thanh"];
    private static readonly string[] Given = ["Hoa", "Lan", "Hạnh", "Nga", "Thủy", "Hương", "Ánh", "Yến", "Duyên", "Phượng", "Mai", "Nhung"];
    private static readonly string[] Titles = ["Chi hội trưởng phụ nữ", "Hội viên phụ nữ", "Giám đốc hợp tác xã", "Chủ tịch Hội LHPN xã", "Chủ cơ sở sản xuất", "Cán bộ xã"];
    private static readonly string[] Departments =
        ["Sở Nông nghiệp và Phát triển nông thôn", "Sở Lao động - Thương binh và Xã hội", "Sở Công Thương", "Ngân hàng Chính sách xã hội tỉnh", "Ban Dân tộc", "Sở Khoa học và Công nghệ"];

    private static readonly string[] Topics =
    [
        "Vay vốn ưu đãi cho phụ nữ khởi nghiệp", "Đầu ra cho nông sản của hợp tác xã", "Đào tạo nghề cho lao động nữ ở thôn, làng",
        "Hỗ trợ máy móc cho tổ hợp tác", "Chuyển giao kỹ thuật trồng cà phê", "Xây dựng nhãn hiệu cho sản phẩm địa phương",
        "Thủ tục thành lập hợp tác xã", "Vệ sinh an toàn thực phẩm ở chợ", "Chuyển đổi số cho hội viên", "Việc làm gần nhà cho phụ nữ nông thôn",
        "Nguồn vốn của Chương trình mục tiêu quốc gia", "Nước sạch cho điểm trường và hộ nghèo"
    ];

    public static string Name(Chance chance) => $"{chance.Of(Families)} {chance.Of(Middles)} {chance.Of(Given)}";

    public static string Title(Chance chance) => chance.Of(Titles);

    public static string Topic(Chance chance) => chance.Of(Topics);

    public static string Department(Chance chance) => chance.Of(Departments);
}
