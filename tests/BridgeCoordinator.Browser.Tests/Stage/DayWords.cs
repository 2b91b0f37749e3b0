namespace BridgeCoordinator.Browser.Tests.Stage;

/// <summary>What the screens of the day say and what is pressed on them, in one of their two languages.</summary>
public sealed record DayWords
{
    public required string Language { get; init; }
    public required SiteWords Site { get; init; }

    public required string Ready { get; init; }
    public required string ReadyAnyway { get; init; }
    public required Func<int, string> Checked { get; init; }
    public required string SitesReady { get; init; }
    public required string Present { get; init; }
    public required Func<int, string> OfAllSites { get; init; }
    public required Func<int, string> PresentOfPlan { get; init; }

    public required string StartRound { get; init; }
    public required Func<string, string> Call { get; init; }
    public required string Good { get; init; }
    public required string NoAnswer { get; init; }
    public required string ExceptionsCalled { get; init; }
    public required string EndRound { get; init; }
    public required string RoundResult { get; init; }
    public required string Go { get; init; }
    public required string GoAt { get; init; }

    public required string Open { get; init; }
    public required string Pause { get; init; }
    public required string Close { get; init; }
    public required string CloseNow { get; init; }
    public required string Reopen { get; init; }
    public required string Ended { get; init; }

    public required string NowPanel { get; init; }
    public required string RunningItem { get; init; }
    public required string Between { get; init; }
    public required string StartNext { get; init; }
    public required string Finish { get; init; }
    public required string ReopenLast { get; init; }

    public required string OpenFloor { get; init; }
    public required string Queue { get; init; }
    public required string Turn { get; init; }
    public required string SpeakerPanel { get; init; }
    public required string Speaking { get; init; }
    public required string NobodySpeaks { get; init; }
    public required string StandBy { get; init; }
    public required string Give { get; init; }
    public required string EndTurn { get; init; }
    public required string FloorTaken { get; init; }

    public required string Lost { get; init; }
    public required string TurnKept { get; init; }
    public required string Wait { get; init; }
    public required string Instead { get; init; }
    public required string Phone { get; init; }
    public required string Resume { get; init; }
    public required string ReportLost { get; init; }

    public static DayWords Vietnamese { get; } = new()
    {
        Language = "vi", Site = SiteWords.Vietnamese,
        Ready = "Điểm cầu đã sẵn sàng", ReadyAnyway = "Vẫn báo sẵn sàng", Checked = done => $"Đã kiểm tra {done}/8",
        SitesReady = "Điểm cầu sẵn sàng", Present = "Đại biểu có mặt", OfAllSites = n => $"{n} / 17", PresentOfPlan = n => $"{n} (nhóm có số dự kiến: 0 / 210)",
        StartRound = "Bắt đầu vòng 1", Call = site => $"Gọi {site}", Good = "Tốt", NoAnswer = "Không trả lời",
        ExceptionsCalled = "Đã gọi hết các điểm cầu chưa báo sẵn sàng.", EndRound = "Kết thúc điểm danh",
        RoundResult = "1 tốt, 0 yếu, 1 không trả lời", Go = "Đủ điều kiện khai mạc", GoAt = "Đủ điều kiện khai mạc, lúc",
        Open = "Khai mạc hội nghị", Pause = "Tạm dừng hội nghị", Close = "Kết thúc hội nghị", CloseNow = "Kết thúc hội nghị ngay",
        Reopen = "Mở lại hội nghị", Ended = "Hội nghị đã kết thúc",
        NowPanel = "Đang diễn ra", RunningItem = "Nội dung đang diễn ra", Between = "Đang chuyển nội dung",
        StartNext = "Bắt đầu nội dung tiếp theo", Finish = "Kết thúc nội dung", ReopenLast = "Mở lại nội dung trước",
        OpenFloor = "Mở đăng ký", Queue = "Hàng chờ phát biểu", Turn = "Lượt phát biểu", SpeakerPanel = "Phát biểu", Speaking = "Đang phát biểu",
        NobodySpeaks = "Hiện không có người phát biểu", StandBy = "Chuẩn bị", Give = "Mời phát biểu", EndTurn = "Dừng phát biểu",
        FloorTaken = "Đang có người phát biểu. Kết thúc hoặc tạm dừng lượt đó trước.",
        Lost = "Mất tín hiệu điểm cầu đang phát biểu", TurnKept = "đã giữ lượt", Wait = "Chờ", Instead = "Mời lượt khác, giữ lượt này",
        Phone = "Chuyển sang điện thoại", Resume = "Tiếp tục phát biểu", ReportLost = "Báo mất tín hiệu"
    };

    public static DayWords English { get; } = new()
    {
        Language = "en", Site = SiteWords.English,
        Ready = "The site is ready", ReadyAnyway = "Declare ready anyway", Checked = done => $"{done} of 8 checked",
        SitesReady = "Sites ready", Present = "Delegates present", OfAllSites = n => $"{n} of 17", PresentOfPlan = n => $"{n} (groups with an expected number: 0 of 210)",
        StartRound = "Start round 1", Call = site => $"Call {site}", Good = "Good", NoAnswer = "No answer",
        ExceptionsCalled = "All sites that had not reported ready have been called.", EndRound = "End the roll call",
        RoundResult = "1 good, 0 weak, 1 no answer", Go = "Go", GoAt = "Go, declared at",
        Open = "Open the meeting", Pause = "Pause the meeting", Close = "Close the meeting", CloseNow = "Close the meeting now",
        Reopen = "Reopen the meeting", Ended = "The meeting has ended",
        NowPanel = "Now", RunningItem = "Current item", Between = "Between items",
        StartNext = "Start the next item", Finish = "Finish the item", ReopenLast = "Reopen the last item",
        OpenFloor = "Open the floor", Queue = "Waiting to speak", Turn = "Current turn", SpeakerPanel = "Speaking", Speaking = "Speaking",
        NobodySpeaks = "Nobody is speaking", StandBy = "Next up", Give = "Give the floor", EndTurn = "End the turn",
        FloorTaken = "Somebody is speaking. End or pause that turn first.",
        Lost = "The speaking site has lost its signal", TurnKept = "turn is kept", Wait = "Wait", Instead = "Call another, keep this turn",
        Phone = "Switch to the phone", Resume = "Resume the turn", ReportLost = "Report: signal lost"
    };

    public static DayWords In(string language) => language == Vietnamese.Language ? Vietnamese : English;

    /// <summary>Chooses the language on this device before a page loads anything.</summary>
    public Task ChooseAsync(Microsoft.Playwright.IPage page) => page.AddInitScriptAsync($"localStorage.setItem('language', '{Language}')");
}
