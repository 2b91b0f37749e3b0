using System.Globalization;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Server.Refusals;

/// <summary>What each fault of a field says, in Vietnamese and English.</summary>
internal static class FieldTexts
{
    public static string Title(FieldFault fault, Language language)
    {
        var (vietnamese, english) = fault.Code switch
        {
            "required" => ("Thiếu trường này.", "This field is missing."),
            "blank" => ("Không được để trống.", "It must not be blank."),
            "tooLong" => ($"Dài quá {N(fault.Most)} ký tự.", $"It is longer than {N(fault.Most)} characters."),
            "tooMany" => ($"Nhiều hơn {N(fault.Most)} mục.", $"More than {N(fault.Most)} entries."),
            "controlCharacter" => ("Có ký tự điều khiển hoặc ký tự ẩn. Xóa các ký tự đó.", "It contains control or invisible characters. Remove them."),
            "badId" => ("Mã phải có từ 1 đến 64 ký tự A-Z a-z 0-9 . _ -", "An id must be 1 to 64 of A-Z a-z 0-9 . _ -"),
            "outOfRange" => ($"Phải từ {N(fault.Least)} đến {N(fault.Most)}.", $"It must be {N(fault.Least)} to {N(fault.Most)}."),
            "badRoles" => ("Cần ít nhất một vai trò, không trùng nhau.", "At least one role is needed, each only once."),
            "notForRole" => ("Chỉ vai trò tại điểm cầu mới gắn với một điểm cầu.", "Only a site's roles can be bound to a site."),
            "unknownField" => ("Không có trường này. Xóa trường hoặc kiểm tra chính tả.", "There is no such field. Remove it or check its spelling."),
            "badValue" => ("Thiếu trường bắt buộc, hoặc sai kiểu, giá trị hay tên trường. Xem /openapi/v1.json.", "A required field is missing, or a type, value or field name is not valid. See /openapi/v1.json."),
            "unknownCommand" => ("Không có loại lệnh này.", "There is no such type of command."),
            "unknownSite" => ("Không có điểm cầu này.", "There is no such site."),
            _ => ("Giá trị không hợp lệ.", "The value is not valid.")
        };
        return language == Language.English ? english : vietnamese;
    }

    private static string N(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
