using BridgeCoordinator.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>The hall's wall: one thing at a time, and of a person only what the moderator has released.</summary>
public sealed class WallTests(BrowserStage stage)
{
    private const string Speaker = "Rơ Châm H’Byưt";
    private const string SpeakerTitle = "Hội viên phụ nữ làng Ốp";
    private const string Topic = "Vay vốn ưu đãi cho hợp tác xã";
    private const string Title = "Đối thoại giữa Chủ tịch UBND tỉnh";

    [Fact]
    public async Task Nothing_about_a_person_reaches_the_wall_or_the_overlay_before_the_moderator_releases_it()
    {
        using var meeting = await Meeting.CreateAsync(stage.Server, RunningServer.SamplePlan("gia-lai-2024"));
        var heard = new List<string>();
        await using var wall = await stage.OpenAsync($"/s/{meeting.Id}/wall", 1920, 1080, before: page => ListenAsync(page, heard));
        await using var overlay = await stage.OpenAsync($"/s/{meeting.Id}/overlay", 1920, 1080, before: page => ListenAsync(page, heard));
        await meeting.CommandAsync(new { type = "openSession" });
        await meeting.CommandAsync(new { type = "startItem", itemId = "khai-mac" });
        await meeting.CommandAsync(new { type = "openFloor", mode = "request" });
        foreach (var (requestId, siteId) in new[] { ("one", "an-khe"), ("two", "kbang") })
        {
            await meeting.CommandAsync(new { type = "requestFloor", requestId, siteId, speaker = Speaker, speakerTitle = SpeakerTitle, topic = Topic, kind = "question" });
        }

        await meeting.CommandAsync(new { type = "giveFloor", requestId = "one", despite = true });
        await Expect(wall.Heading(Cast.AnKhe)).ToBeVisibleAsync();
        await Expect(overlay.Page.Locator(".overlay-main")).ToHaveTextAsync("Điểm cầu thị xã An Khê");
        foreach (var personal in new[] { Speaker, SpeakerTitle, Topic })
        {
            Assert.DoesNotContain(heard, said => said.Contains(personal, StringComparison.Ordinal));
            Assert.DoesNotContain(personal, await wall.Page.ContentAsync(), StringComparison.Ordinal);
            Assert.DoesNotContain(personal, await overlay.Page.ContentAsync(), StringComparison.Ordinal);
        }

        await meeting.CommandAsync(new { type = "releaseSpeaker", requestId = "one" });
        await Expect(wall.Page.Locator(".wall-speaker")).ToContainTextAsync(Speaker);
        await Expect(wall.Page.Locator(".wall-speaker")).ToContainTextAsync(SpeakerTitle);
        await Expect(overlay.Page.Locator(".overlay-main")).ToHaveTextAsync(Speaker);
        Assert.Contains(heard, said => said.Contains(Speaker, StringComparison.Ordinal));
        Assert.DoesNotContain(heard, said => said.Contains(Topic, StringComparison.Ordinal));

        await meeting.CommandAsync(new { type = "endTurn", requestId = "one" });
        await Expect(wall.Page.GetByText(Speaker)).ToHaveCountAsync(0);
        await Expect(overlay.Page.Locator(".overlay-card")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Between_items_and_in_a_break_there_is_the_title_alone()
    {
        using var meeting = await Meeting.CreateAsync(stage.Server, RunningServer.SamplePlan("gia-lai-2024"));
        await using var wall = await stage.OpenAsync($"/s/{meeting.Id}/wall", 1920, 1080);
        var scene = wall.Page.Locator(".wall-scene");
        await Expect(scene.Locator("h1")).ToContainTextAsync(Title);
        await meeting.CommandAsync(new { type = "openSession" });
        await meeting.CommandAsync(new { type = "startItem", itemId = "khai-mac" });
        await Expect(scene.Locator("h1")).ToHaveTextAsync("Phát biểu khai mạc");
        await Expect(scene).ToContainTextAsync("Thời gian còn lại");
        await meeting.CommandAsync(new { type = "finishItem" });
        await Expect(scene.Locator("h1")).ToContainTextAsync(Title);
        await Expect(scene).Not.ToContainTextAsync("Thời gian còn lại");
        await meeting.CommandAsync(new { type = "pauseSession", reason = "Giải lao" });
        await Expect(scene).ToContainTextAsync("Hội nghị tạm dừng");
        await Expect(scene).Not.ToContainTextAsync("Giải lao");
    }

    [Fact]
    public async Task A_department_that_answers_is_named_in_place_of_the_hall_on_every_screen()
    {
        using var meeting = await Meeting.CreateAsync(stage.Server, RunningServer.SamplePlan("gia-lai-2024"));
        await meeting.CommandAsync(new { type = "openSession" });
        foreach (var (requestId, unit) in new[] { ("now", "Sở Công Thương"), ("next", "Sở Tài chính"), ("later", "Sở Nội vụ") })
        {
            await meeting.CommandAsync(new { type = "requestFloor", requestId, siteId = "gia-lai", speaker = Speaker, kind = "response", unit });
        }

        await meeting.CommandAsync(new { type = "giveFloor", requestId = "now" });
        await meeting.CommandAsync(new { type = "standBy", requestId = "next" });
        foreach (var page in PagesOfAMeeting.Public)
        {
            await using var screen = await stage.OpenAsync(page.UrlIn(meeting), page.Width, page.Height);
            await Expect(screen.Page.GetByText("Sở Công Thương").First).ToBeVisibleAsync();
            if (page.Path.Length == 0) await Expect(screen.Region("Phát biểu")).ToContainTextAsync("Sở Tài chính");
        }

        var chairs = PagesOfAMeeting.Hall.Single(page => page.Path == "chair");
        await using var chair = await stage.SignInAsync(meeting, chairs.Title, chairs.Roles, null, chairs.Width, chairs.Height);
        await chairs.ShownAsync(chair);
        await Expect(chair.Page.Locator(".chair-speaker")).ToContainTextAsync("Sở Công Thương");
        await Expect(chair.Page.Locator(".chair-queue li")).ToContainTextAsync("Sở Tài chính");
        await Expect(chair.Page.Locator(".chair-responses")).ToContainTextAsync("Sở Nội vụ");
    }

    [Theory]
    [InlineData("wall", 1920, 1080)]
    [InlineData("wall", 3840, 2160)]
    [InlineData("chair", 1440, 900)]
    [InlineData("chair", 1920, 1080)]
    public async Task All_of_the_longest_names_that_a_plan_may_hold_stays_in_the_window(string page, int width, int height)
    {
        using var meeting = await Meeting.CreateAsync(stage.Server, LongNames(RunningServer.SamplePlan("gia-lai-2024")));
        await meeting.CommandAsync(new { type = "openSession" });
        await meeting.CommandAsync(new { type = "startItem", itemId = "khai-mac" });
        await meeting.CommandAsync(new { type = "openFloor", mode = "request" });
        foreach (var siteId in new[] { "an-khe", "ayun-pa", "kbang" })
        {
            await meeting.CommandAsync(new { type = "requestFloor", requestId = siteId, siteId, speaker = Long(Speaker), speakerTitle = Long(SpeakerTitle), kind = "question" });
        }

        await meeting.CommandAsync(new { type = "giveFloor", requestId = "an-khe", limitSeconds = 180, despite = true });
        await meeting.CommandAsync(new { type = "releaseSpeaker", requestId = "an-khe" });
        await using var screen = await stage.SignInAsync(meeting, "Bàn điều hành", ["moderator"], null, width, height);
        await PagesOfAMeeting.Public.Concat(PagesOfAMeeting.Hall).Single(view => view.Path == page).ShownAsync(screen);
        await Expect(screen.Page.GetByText(Long(Speaker)).First).ToBeVisibleAsync();
        // Fitted again once the typeface is there.
        await screen.Page.WaitForFunctionAsync("() => document.fonts.status === 'loaded' && [...document.querySelectorAll('.wall-scene, .chair')].every(frame => frame.scrollHeight <= frame.clientHeight)");
        Assert.NotEqual("0", await screen.Page.Locator("[data-fit]").GetAttributeAsync("data-fit"));
    }

    [Fact]
    public async Task Names_of_the_usual_length_stand_in_the_full_size()
    {
        using var scene = await Scene.PlayAsync(stage.Server, RunningServer.SamplePlan("gia-lai-2024"), Moment.Speaking);
        await using var wall = await stage.OpenAsync($"/s/{scene.Meeting.Id}/wall", 1920, 1080);
        await Expect(wall.Heading(Cast.AnKhe)).ToBeVisibleAsync();
        await Expect(wall.Page.Locator(".wall-scene")).ToHaveAttributeAsync("data-fit", "0");
        // Twenty metres away a letter is read where its line is a twentieth of the picture's height.
        foreach (var main in new[] { ".wall-site", ".wall-speaker strong", ".wall-time .figures" })
        {
            var size = await wall.Page.Locator(main).EvaluateAsync<double>("element => parseFloat(getComputedStyle(element).fontSize)");
            Assert.True(size >= 1080 * 0.05, $"{main}: {size} px");
        }
    }

    private static string Long(string name)
    {
        var text = string.Concat(Enumerable.Repeat($"{name} ", 200 / name.Length));
        return text[..Math.Min(199, text.Length)].TrimEnd();
    }

    private static string LongNames(string plan) => plan
        .Replace($"name: {Cast.AnKhe}", $"name: {Long(Cast.AnKhe)}", StringComparison.Ordinal)
        .Replace($"name: {Cast.AyunPa}", $"name: {Long(Cast.AyunPa)}", StringComparison.Ordinal)
        .Replace("title: Phát biểu khai mạc", $"title: {Long("Phát biểu khai mạc")}", StringComparison.Ordinal);

    private static Task ListenAsync(IPage page, List<string> heard)
    {
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
        {
            lock (heard) heard.Add(frame.Text ?? "");
        };
        return Task.CompletedTask;
    }
}
