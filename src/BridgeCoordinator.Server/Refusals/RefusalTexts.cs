using System.Collections.Frozen;

namespace BridgeCoordinator.Server.Refusals;

/// <summary>
/// What each refusal says, in Vietnamese and English: what is wrong and what to do. One row a code; a test asks that
/// every code the domain or the server can give has one.
/// </summary>
internal static class RefusalTexts
{
    private static readonly FrozenDictionary<string, Text> Texts = new Dictionary<string, Text>
    {
        // the message
        ["malformedJson"] = new(400, "Nội dung gửi lên không đúng định dạng JSON. Kiểm tra lại dữ liệu rồi gửi lại.", "The body is not valid JSON. Check it and send it again."),
        ["unknownCommand"] = new(400, "Không có lệnh này. Xem danh sách lệnh tại /openapi/v1.json.", "There is no such command. See /openapi/v1.json for the commands."),
        ["badField"] = new(400, "Có trường dữ liệu không hợp lệ. Sửa các trường được nêu rồi gửi lại.", "A field is not valid. Correct the fields listed and send again."),
        ["badPlan"] = new(400, "Kế hoạch có lỗi. Sửa tất cả các lỗi được nêu rồi gửi lại; chưa có gì được lưu.", "The plan has errors. Fix all that are listed and send it again; nothing was stored."),
        ["badIdempotencyKey"] = new(400, "Idempotency-Key phải có từ 1 đến 64 ký tự A-Z a-z 0-9 . _ -", "Idempotency-Key must be 1 to 64 of A-Z a-z 0-9 . _ -"),
        ["unknownSite"] = new(400, "Hội nghị không có điểm cầu này. Tải lại danh sách điểm cầu.", "The meeting has no such site. Reload the list of sites."),
        ["unknownItem"] = new(400, "Không có nội dung này trong chương trình. Tải lại chương trình.", "The agenda has no such item. Reload the agenda."),
        ["unknownGroup"] = new(400, "Điểm cầu không có nhóm đại biểu này. Tải lại danh sách nhóm.", "The site has no such group. Reload the list of groups."),
        ["unknownRequest"] = new(400, "Không có đăng ký phát biểu này. Tải lại hàng chờ.", "There is no such request to speak. Reload the queue."),
        ["unknownIncident"] = new(400, "Không có sự cố này. Tải lại nhật ký sự cố.", "There is no such incident. Reload the incident log."),
        ["unknownNotice"] = new(400, "Không có thông báo này. Tải lại danh sách thông báo.", "There is no such notice. Reload the notices."),
        ["unknownRecipient"] = new(400, "Nơi nhận phải là everyone, sites, hall hoặc mã một điểm cầu.", "The recipient must be everyone, sites, hall or a site's id."),
        ["badRequest"] = new(400, "Yêu cầu không hợp lệ. Kiểm tra địa chỉ và các tham số rồi gửi lại.", "The request is not valid. Check its address and parameters and send it again."),
        ["methodNotAllowed"] = new(405, "Địa chỉ này không nhận phương thức đó. Xem /openapi/v1.json.", "This address does not accept that method. See /openapi/v1.json."),
        ["tooLarge"] = new(413, "Nội dung gửi lên quá lớn. Rút gọn rồi gửi lại.", "The body is too large. Shorten it and send again."),
        ["unsupportedMediaType"] = new(415, "Chỉ nhận application/json hoặc application/yaml.", "Send application/json or application/yaml."),

        // the caller
        ["notSignedIn"] = new(401, "Chưa đăng nhập, hoặc mã truy cập không còn hiệu lực. Mở lại đường dẫn được cấp.", "Not signed in, or the code is no longer valid. Open the link you were given again."),
        ["wrongCode"] = new(401, "Mã truy cập không đúng hoặc đã bị thu hồi. Kiểm tra lại mã, hoặc liên hệ Ban Tổ chức.", "The code is wrong or was revoked. Check it, or ask the organizing board."),
        ["notAllowed"] = new(403, "Vai trò này không được thực hiện việc đó. Đề nghị người có thẩm quyền thực hiện.", "This role may not do that. Ask somebody who may."),
        ["originNotAllowed"] = new(403, "Trang gửi yêu cầu không thuộc hệ thống này. Mở trang từ đúng địa chỉ của hệ thống.", "The page that sent this does not belong to this service. Open it from the service's own address."),
        ["tooManyAttempts"] = new(429, "Nhập sai mã quá nhiều lần. Chờ một phút rồi thử lại.", "Too many wrong codes. Wait a minute and try again."),
        ["tooManyCommands"] = new(429, "Gửi quá nhiều lệnh trong thời gian ngắn. Chờ vài giây rồi gửi lại.", "Too many commands at once. Wait a few seconds and send again."),
        ["unknownSession"] = new(404, "Không có hội nghị này. Kiểm tra lại đường dẫn.", "There is no such meeting. Check the link."),
        ["unknownGrant"] = new(404, "Hội nghị không có quyền truy cập này. Tải lại danh sách.", "The meeting has no such grant. Reload the list."),
        ["notFound"] = new(404, "Không có địa chỉ này.", "There is nothing at this address."),
        ["notARehearsal"] = new(409, "Chỉ xóa được phiên tổng duyệt. Hội nghị chính thức được giữ nguyên.", "Only a rehearsal can be deleted. A real meeting is kept."),

        // the moment
        ["idReused"] = new(409, "Mã lệnh đã dùng cho một lệnh khác. Gửi lại với mã mới.", "The id was used for another command. Send again with a new id."),
        ["sessionNotOpen"] = new(409, "Hội nghị chưa khai mạc. Chờ khai mạc rồi thực hiện lại.", "The meeting has not opened. Try again once it has."),
        ["sessionOpen"] = new(409, "Hội nghị đang diễn ra.", "The meeting is in progress."),
        ["sessionPaused"] = new(409, "Hội nghị đang tạm dừng. Chờ hội nghị tiếp tục rồi thực hiện lại.", "The meeting is paused. Try again once it has resumed."),
        ["sessionClosed"] = new(409, "Hội nghị đã kết thúc. Nếu cần thay đổi, đề nghị người điều hành mở lại hội nghị.", "The meeting has ended. If something must change, ask the moderator to reopen it."),
        ["itemFinished"] = new(409, "Nội dung này đã kết thúc. Nếu cần, nhấn “Mở lại” ở nội dung đó.", "This item has ended. If needed, press “Reopen” on it."),
        ["itemSkipped"] = new(409, "Nội dung này đã bỏ qua. Nếu cần, nhấn “Đưa trở lại” ở nội dung đó.", "This item was skipped. If needed, press “Restore” on it."),
        ["itemRunning"] = new(409, "Nội dung này đang diễn ra. Kết thúc nội dung thay vì bỏ qua.", "This item is in progress. Finish it instead of skipping it."),
        ["itemNotPending"] = new(409, "Chỉ chuyển được nội dung chưa bắt đầu.", "Only an item that has not started can be moved."),
        ["itemHasNoLength"] = new(409, "Nội dung này không có thời lượng nên không gia hạn được.", "This item has no planned length, so it cannot be extended."),
        ["itemExists"] = new(409, "Mã nội dung đã có trong chương trình. Dùng mã khác.", "This item id is in use. Use another."),
        ["tooManyRehearsals"] = new(409, "Hội nghị đã có 20 phiên tổng duyệt. Xóa bớt phiên cũ.", "The meeting already has 20 rehearsals. Delete an old one."),
        ["tooManyItems"] = new(409, "Chương trình đã đủ 200 nội dung.", "The agenda already holds 200 items."),
        ["incidentExists"] = new(409, "Mã sự cố đã được dùng. Dùng mã khác.", "This incident id is in use. Use another."),
        ["tooManyIncidents"] = new(409, "Có 50 sự cố chưa khắc phục. Nhấn “Đã khắc phục” ở các sự cố đã xong.", "Fifty incidents are open. Resolve those that are over."),
        ["incidentsUsedUp"] = new(409, "Điểm cầu đã báo 300 sự cố. Đề nghị tổ kỹ thuật trung tâm ghi thay.", "The site has reported 300 incidents. Ask the central tech desk to record more."),
        ["rollCallRunning"] = new(409, "Đang điểm danh một vòng khác. Kết thúc vòng đó trước.", "Another round of the roll call is running. End it first."),
        ["rollCallNotRunning"] = new(409, "Hiện không điểm danh điểm cầu. Bắt đầu một vòng điểm danh trước.", "No roll call is running. Start a round first."),
        ["attendanceFrozen"] = new(409, "Số liệu đại biểu đã chốt. Đề nghị thư ký mở lại nếu cần sửa.", "The head count is frozen. Ask the secretary to reopen it if it must change."),
        ["countChanged"] = new(409, "Số đại biểu vừa được người khác cập nhật. Xem số mới rồi nhập lại.", "Somebody else has just changed this count. Check the new one and enter yours again."),
        ["floorClosed"] = new(409, "Hiện không nhận đăng ký phát biểu. Chờ người điều hành mở đăng ký.", "Requests are not being taken now. Wait until the moderator opens the floor."),
        ["floorTaken"] = new(409, "Đang có người phát biểu. Kết thúc hoặc tạm dừng lượt đó trước.", "Somebody is speaking. End or pause that turn first."),
        ["floorChanged"] = new(409, "Lượt phát biểu đã thay đổi. Xem lại người đang phát biểu rồi thao tác lại.", "The turn has changed. Check who is speaking now and try again."),
        ["siteNotHeard"] = new(409, "Không nghe được điểm cầu này. Chờ tín hiệu, chuyển sang điện thoại, hoặc xác nhận vẫn mời.", "This site cannot be heard. Wait for its signal, switch it to the phone, or confirm calling it anyway."),
        ["turnHasNoLimit"] = new(409, "Lượt phát biểu này không giới hạn thời gian.", "This turn has no time limit."),
        ["requestExists"] = new(409, "Mã đăng ký phát biểu đã được dùng. Dùng mã khác.", "This request id is in use. Use another."),
        ["requestIsTurn"] = new(409, "Đại biểu này đang có lượt phát biểu. Kết thúc lượt thay vì sửa hàng chờ.", "This request has the floor. End the turn instead."),
        ["requestOver"] = new(409, "Đăng ký phát biểu này đã xong. Tạo đăng ký mới nếu cần.", "This request is over. Create a new one if needed."),
        ["tooManyRequests"] = new(409, "Điểm cầu đã có 20 đăng ký đang chờ. Chờ đến lượt hoặc hủy bớt.", "The site has 20 open requests. Wait for a turn or withdraw some."),
        ["requestsUsedUp"] = new(409, "Điểm cầu đã đăng ký 500 lượt. Đề nghị thư ký tại hội trường đăng ký thay.", "The site has made 500 requests. Ask the secretary in the hall to register more."),
        ["noticeExists"] = new(409, "Mã thông báo đã được dùng. Dùng mã khác.", "This notice id is in use. Use another."),
        ["tooManyNotices"] = new(409, "Đang hiển thị 100 thông báo. Gỡ bớt thông báo cũ.", "A hundred notices are shown. Clear old ones."),

        // the service
        ["logUnavailable"] = new(503, "Máy chủ chưa lưu được; lệnh CHƯA được thực hiện. Chờ vài giây rồi gửi lại.", "The server cannot save now; the command was NOT carried out. Wait a few seconds and send again."),
        ["outcomeUnknown"] = new(503, "Chưa rõ lệnh đã được lưu hay chưa. Gửi lại đúng lệnh này, kết quả không bị lặp.", "It is not known whether the command was saved. Send this same command again; it will not happen twice."),
        ["overloaded"] = new(503, "Máy chủ đang quá tải; lệnh CHƯA được thực hiện. Chờ vài giây rồi gửi lại.", "The server is overloaded; the command was NOT carried out. Wait a few seconds and send again."),
        ["accessUnavailable"] = new(503, "Máy chủ chưa tra cứu được quyền truy cập. Chờ vài giây rồi thử lại.", "The server cannot check access now. Wait a few seconds and try again."),
        ["commandFailed"] = new(500, "Máy chủ gặp lỗi ngoài dự kiến; lệnh KHÔNG được thực hiện. Báo người quản trị máy chủ.", "The server met an unforeseen fault; the command was NOT carried out. Tell whoever runs the server."),
        ["serverFault"] = new(500, "Máy chủ gặp lỗi ngoài dự kiến; chưa rõ yêu cầu đã được thực hiện hay chưa. Tải lại trang rồi kiểm tra.", "The server had an unexpected error; it is not known whether the request was carried out. Reload the page and check."),
        ["watchTaken"] = new(409, "Kết nối này đang theo dõi hội nghị rồi.", "This connection already follows the meeting.")
    }.ToFrozenDictionary();

    public static IEnumerable<string> Codes => Texts.Keys;

    public static int StatusOf(string code) => Texts[code].Status;

    public static string Title(string code, Language language) => language == Language.English ? Texts[code].English : Texts[code].Vietnamese;

    private sealed record Text(int Status, string Vietnamese, string English);
}
