using System.Collections.Frozen;
using System.Globalization;

namespace BridgeCoordinator.Domain.Planning;

/// <summary>The one catalogue of sentences for plan findings, in Vietnamese and English: what is wrong, where, and what to do.</summary>
public static class PlanFindingTexts
{
    private sealed record Sentence(string Vi, string En);

    private static readonly FrozenDictionary<string, Sentence> Sentences = new Dictionary<string, Sentence>
    {
        [PlanCodes.TooLarge] = new(
            "Kế hoạch lớn hơn {0} kB. Rút gọn nội dung hoặc khai nhóm đại biểu chung một lần với site: sites.",
            "The plan is larger than {0} kB. Shorten it, or state common groups once with site: sites."),
        [PlanCodes.ContentType] = new(
            "Không nhận kiểu nội dung “{0}”. Gửi với Content-Type: application/yaml hoặc application/json.",
            "Content type “{0}” is not accepted. Send Content-Type: application/yaml or application/json."),
        [PlanCodes.NotUtf8] = new(
            "Tệp không phải văn bản UTF-8. Lưu lại tệp với bảng mã UTF-8 rồi gửi lại.",
            "The file is not UTF-8 text. Save it as UTF-8 and send it again."),
        [PlanCodes.Empty] = new(
            "Kế hoạch trống. Xem kế hoạch mẫu và điền ít nhất title, chair, schedule, sites.",
            "The plan is empty. See a sample plan and fill in at least title, chair, schedule and sites."),
        [PlanCodes.Syntax] = new(
            "Sai cú pháp ({0}). Kiểm tra thụt dòng, dấu hai chấm kèm dấu cách và dấu nháy ở dòng này và dòng trước.",
            "The syntax is wrong ({0}). Check indentation, a space after each colon, and quotes on this line and the one before."),
        [PlanCodes.AnchorNotAllowed] = new(
            "Không dùng neo (&) và tham chiếu (*) của YAML. Viết lại nội dung tại chỗ; nếu chữ bắt đầu bằng & hoặc * thì đặt trong dấu nháy.",
            "YAML anchors (&) and aliases (*) are not accepted. Write the content out; quote text that begins with & or *."),
        [PlanCodes.TagNotAllowed] = new(
            "Không dùng thẻ (!) của YAML. Bỏ thẻ; nếu chữ bắt đầu bằng ! thì đặt trong dấu nháy.",
            "YAML tags (!) are not accepted. Remove the tag; quote text that begins with !."),
        [PlanCodes.SecondDocument] = new(
            "Tệp có nhiều hơn một tài liệu (---). Gửi mỗi kế hoạch một tệp.",
            "The file contains more than one document (---). Send one plan per file."),
        [PlanCodes.TooDeep] = new(
            "Các mục lồng nhau quá {0} cấp. Kiểm tra thụt dòng và dấu ngoặc.",
            "Nesting is deeper than {0} levels. Check indentation and brackets."),
        [PlanCodes.TooManyNodes] = new(
            "Kế hoạch có hơn {0} mục. Bỏ bớt nội dung.",
            "The plan has more than {0} entries. Remove some."),
        [PlanCodes.KeyNotText] = new(
            "Khóa phải là chữ. Nếu nội dung bắt đầu bằng {{, [ hoặc ? thì đặt trong dấu nháy.",
            "A key must be text. Quote content that begins with {{, [ or ?."),
        [PlanCodes.MoreFaults] = new(
            "Còn {0} lỗi khác chưa liệt kê. Sửa các lỗi trên rồi gửi lại.",
            "{0} more errors are not listed. Fix those above and send the plan again."),
        [PlanCodes.UnknownKey] = new(
            "Không có khóa “{0}”. Ở đây dùng được: {1}.",
            "There is no key “{0}”. Here you can use: {1}."),
        [PlanCodes.DuplicateKey] = new(
            "Khóa “{0}” đã có ở dòng {1}. Giữ lại một.",
            "Key “{0}” is already on line {1}. Keep one of them."),
        [PlanCodes.Required] = new(
            "Chưa có “{0}”. Điền giá trị cho khóa này.",
            "“{0}” is missing. Give this key a value."),
        [PlanCodes.ExpectedMapping] = new(
            "Cần các cặp khóa: giá trị. Viết mỗi cặp một dòng, thụt vào dưới khóa này.",
            "Pairs of key: value are expected. Write one pair per line, indented under this key."),
        [PlanCodes.ExpectedList] = new(
            "Cần một danh sách. Viết mỗi mục một dòng, bắt đầu bằng dấu gạch ngang.",
            "A list is expected. Write one entry a line, beginning with a dash."),
        [PlanCodes.ExpectedText] = new(
            "Cần một giá trị đơn (chữ, số). Viết giá trị ngay sau dấu hai chấm; nếu có dấu hai chấm bên trong thì đặt trong dấu nháy.",
            "A single value is expected. Write it right after the colon; quote it if it contains a colon itself."),
        [PlanCodes.TooLong] = new(
            "Dài {0} ký tự, tối đa {1}. Rút gọn.",
            "{0} characters; at most {1} are allowed. Shorten it."),
        [PlanCodes.TooManyEntries] = new(
            "Danh sách có {0} mục, tối đa {1}. Bớt hoặc gộp các mục.",
            "The list has {0} entries; at most {1} are allowed. Remove or merge some."),
        [PlanCodes.ForbiddenCharacter] = new(
            "Có ký tự điều khiển {0}. Xóa ký tự này; thường do sao chép từ tệp khác.",
            "It contains the control character {0}. Delete it; it usually comes from copying from another file."),
        [PlanCodes.LineBreak] = new(
            "Giá trị này phải nằm trên một dòng. Bỏ chỗ xuống dòng.",
            "This value must be on one line. Remove the line break."),
        [PlanCodes.NotANumber] = new(
            "“{0}” không phải số nguyên. Viết số, ví dụ 36, không kèm chữ hay dấu chấm.",
            "“{0}” is not a whole number. Write digits only, such as 36."),
        [PlanCodes.NumberOutOfRange] = new(
            "{0} nằm ngoài khoảng {1} đến {2}. Sửa lại số.",
            "{0} is not within {1} to {2}. Correct the number."),
        [PlanCodes.NotTrueOrFalse] = new(
            "“{0}” không hợp lệ. Viết true (có) hoặc false (không).",
            "“{0}” is not valid. Write true or false."),
        [PlanCodes.NotAChoice] = new(
            "“{0}” không hợp lệ. Chọn một trong: {1}.",
            "“{0}” is not valid. Choose one of: {1}."),
        [PlanCodes.NotADate] = new(
            "“{0}” không phải ngày. Viết 2024-03-06, 06/3/2024 hoặc ngày 06 tháng 3 năm 2024; ngày hội nghị còn để ngỏ thì ghi vào schedule.dateText.",
            "“{0}” is not a date. Write 2024-03-06 or 06/3/2024 (day first); if the meeting has no date yet, put the wording into schedule.dateText."),
        [PlanCodes.DateOutOfRange] = new(
            "Năm của ngày {0} nằm ngoài khoảng {1} đến {2}. Sửa lại ngày.",
            "The year of {0} is outside {1} to {2}. Correct the date."),
        [PlanCodes.NotATime] = new(
            "“{0}” không phải giờ. Viết 8h30-10h30, 08:30 hoặc 8 giờ 00 (từ 0h00 đến 23h59); chưa có giờ thì bỏ khóa này.",
            "“{0}” is not a time. Write 8h30-10h30 or 08:30 (from 0h00 to 23h59); leave the key out if there is no time yet."),
        [PlanCodes.NotAPhone] = new(
            "“{0}” không phải số điện thoại. Viết từ 3 đến 20 chữ số, có thể kèm +, dấu cách, dấu chấm, gạch ngang, ngoặc.",
            "“{0}” is not a phone number. Write 3 to 20 digits, with +, spaces, dots, dashes or brackets if you like."),
        [PlanCodes.EndBeforeStart] = new(
            "Giờ kết thúc {1} trước giờ bắt đầu {0}. Đổi lại thứ tự hoặc sửa giờ.",
            "The end {1} is before the start {0}. Swap them or correct the times."),
        [PlanCodes.DateMissing] = new(
            "Chưa có ngày họp. Điền date, hoặc ghi lời của kế hoạch vào dateText (ví dụ: dự kiến trước ngày 08/3/2025).",
            "The meeting has no date. Fill in date, or put the plan's wording into dateText."),
        [PlanCodes.UnknownTimeZone] = new(
            "Không có múi giờ “{0}”. Dùng tên IANA, ví dụ Asia/Ho_Chi_Minh, hoặc bỏ khóa này.",
            "There is no time zone “{0}”. Use an IANA name such as Asia/Ho_Chi_Minh, or leave the key out."),
        [PlanCodes.BadId] = new(
            "Mã “{0}” không hợp lệ. Dùng 1 đến 64 chữ thường không dấu, chữ số, gạch ngang; bắt đầu bằng chữ hoặc số.",
            "Id “{0}” is not valid. Use 1 to 64 plain lower-case letters, digits and dashes, starting with a letter or digit."),
        [PlanCodes.ReservedId] = new(
            "Mã “{0}” đã dành riêng cho hệ thống. Đặt mã khác bằng khóa id.",
            "Id “{0}” is reserved. Set another one with the key id."),
        [PlanCodes.IdNeeded] = new(
            "Không tạo được mã từ tên “{0}”. Đặt mã bằng khóa id.",
            "No id can be made from the name “{0}”. Set one with the key id."),
        [PlanCodes.DuplicateId] = new(
            "Mã “{0}” đã dùng ở {1} (dòng {2}). Đặt mã khác bằng khóa id tại một trong hai chỗ.",
            "Id “{0}” is already used at {1} (line {2}). Set another one with the key id in one of the two places."),
        [PlanCodes.CentralMissing] = new(
            "Chưa có điểm cầu chính. Ghi kind: central cho đúng một điểm cầu.",
            "There is no central site. Write kind: central at exactly one site."),
        [PlanCodes.CentralTwice] = new(
            "Đã có điểm cầu chính ở {0} (dòng {1}). Chỉ giữ một, các điểm còn lại ghi kind: bridge.",
            "There is already a central site at {0} (line {1}). Keep one; make the others kind: bridge."),
        [PlanCodes.UnknownSite] = new(
            "Không có điểm cầu “{0}”. Ghi mã một điểm cầu trong sites, hoặc hall (điểm chính), sites (mọi điểm cầu), everyone (tất cả).",
            "There is no site “{0}”. Write an id from sites, or hall (the central site), sites (every bridge site), everyone (all)."),
        [PlanCodes.NoBridgeSite] = new(
            "Nhóm dành cho mọi điểm cầu, nhưng ngoài điểm chính chưa có điểm nào. Thêm điểm cầu vào sites hoặc ghi site: hall.",
            "The group is for every bridge site, but there is only the central one. Add bridge sites, or write site: hall."),
        [PlanCodes.UnknownUnit] = new(
            "Không có đơn vị “{0}”. Ghi mã một đơn vị trong units hoặc thêm đơn vị đó.",
            "There is no unit “{0}”. Write an id from units, or add the unit there."),
        [PlanCodes.TooManyGroups] = new(
            "Khai cho từng điểm cầu thì có hơn {0} nhóm đại biểu. Bớt hoặc gộp các nhóm.",
            "Counted for each site, there are more than {0} groups. Remove or merge some."),
        [PlanCodes.DueTwice] = new(
            "Có cả due và daysBefore. Giữ lại một.",
            "Both due and daysBefore are given. Keep one of them."),
        [PlanCodes.DateOpen] = new(
            "Chưa có ngày cụ thể ({0}). Điền date khi đã chốt.",
            "The date is not set ({0}). Fill in date once it is settled."),
        [PlanCodes.DateTentative] = new(
            "Ngày {0} là dự kiến. Đổi tentative thành false khi đã chốt.",
            "{0} is tentative. Set tentative to false once it is settled."),
        [PlanCodes.DateInPast] = new(
            "Ngày {0} đã qua. Kiểm tra lại ngày họp.",
            "{0} has passed. Check the meeting's date."),
        [PlanCodes.SummerTime] = new(
            "Múi giờ {0} có giờ mùa hè. Nếu khai mạc vào ngày khác ngày ghi trong kế hoạch, giờ hiển thị có thể lệch một giờ.",
            "The time zone {0} has summer time. Opened on another day than the plan's, the meeting may show times an hour off."),
        [PlanCodes.DeadlinePast] = new(
            "Hạn {0} đã qua. Kiểm tra việc đã xong chưa hoặc đặt hạn khác.",
            "The deadline {0} has passed. Check whether the task is done, or set another."),
        [PlanCodes.DeadlineBeforeIssue] = new(
            "Hạn {0} trước ngày ban hành kế hoạch {1}. Kiểm tra lại hạn với đơn vị soạn kế hoạch.",
            "The deadline {0} is before the plan was issued on {1}. Check it with the unit that wrote the plan."),
        [PlanCodes.DeadlineOpen] = new(
            "Chưa tính được hạn vì chưa có ngày họp. Điền due, hoặc điền schedule.date khi đã chốt.",
            "The deadline cannot be calculated while the meeting has no date. Fill in due, or schedule.date once settled."),
        [PlanCodes.ExpectedBelowMinimum] = new(
            "Dự kiến {0} đại biểu, ít hơn tối thiểu {1}. Kiểm tra lại hai số.",
            "{0} delegates expected, fewer than the minimum of {1}. Check both numbers."),
        [PlanCodes.ExpectedTotalDiffers] = new(
            "Tổng ghi {0} đại biểu, nhưng cộng các nhóm được {1}. Kiểm tra lại số của từng nhóm.",
            "The stated total is {0}, but the groups add up to {1}. Check each group's number."),
        [PlanCodes.AgendaOutsideHours] = new(
            "Nội dung lúc {0} nằm ngoài giờ đã thông báo {1}. Nếu không phải việc đón tiếp thì kiểm tra lại giờ.",
            "The item at {0} is outside the announced hours {1}. Unless it is the reception of delegates, check the time."),
        [PlanCodes.AgendaOutOfOrder] = new(
            "Bắt đầu lúc {0}, sớm hơn {1} đứng trước (lúc {2}). Xếp lại thứ tự hoặc sửa giờ.",
            "It starts at {0}, before the preceding item {1} (at {2}). Reorder them or correct the times."),
        [PlanCodes.AgendaOverlap] = new(
            "Giờ {0} trùng với {1} ({2}). Kiểm tra lại giờ của hai nội dung.",
            "The time {0} overlaps {1} ({2}). Check both items' times."),
        [PlanCodes.SiteWithoutChair] = new(
            "{0} chưa có người chủ trì. Điền chair khi đã biết.",
            "{0} has no chair. Fill in chair once known."),
        [PlanCodes.SiteWithoutContact] = new(
            "{0} chưa có đầu mối liên hệ. Điền contact (name, phone) trước buổi kết nối thử.",
            "{0} has no contact. Fill in contact (name, phone) before the trial connection."),
    }.ToFrozenDictionary();

    /// <summary>The sentence in the caller's language: English for tags beginning with "en", otherwise Vietnamese.</summary>
    public static string Word(PlanFinding finding, string? language)
    {
        var english = language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true;
        var sentence = Sentences[finding.Code];
        var what = string.Format(CultureInfo.InvariantCulture, english ? sentence.En : sentence.Vi, [.. finding.Arguments.Select(argument => PlanShown.In(english, argument))]);
        return Where(finding.Place, english) + what + Guess(finding.DidYouMean, english);
    }

    private static string Where(PlanPlace place, bool english)
    {
        if (place.Line == 0) return "";
        var line = english ? $"Line {place.Line}, column {place.Column}" : $"Dòng {place.Line}, cột {place.Column}";
        return place.Path.Length == 0 ? $"{line}: " : $"{line} ({place.Path}): ";
    }

    private static string Guess(string? word, bool english) =>
        word is null ? "" : english ? $" Did you mean “{word}”?" : $" Có phải là “{word}”?";
}
