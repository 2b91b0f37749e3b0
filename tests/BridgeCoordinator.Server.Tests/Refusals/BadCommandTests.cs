using System.Net.Http.Headers;
using System.Text;
using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Refusals;

/// <summary>What is no command is refused by a stable code and a sentence in the caller's language, and leaves no trace.</summary>
public class BadCommandTests(RealServer server)
{
    public static TheoryData<string, string, int, string> Bodies { get; } = new()
    {
        { "nothing", "", 400, "malformedJson" },
        { "half an object", "{\"id\":\"a\"", 400, "malformedJson" },
        { "a list", "[]", 400, "malformedJson" },
        { "null", "null", 400, "malformedJson" },
        { "two documents", Envelope("{\"type\":\"openSession\"}") + "{}", 400, "malformedJson" },
        { "a comment", "/* hi */" + Envelope("{\"type\":\"openSession\"}"), 400, "malformedJson" },
        { "a doubled key", "{\"id\":\"a\",\"id\":\"b\",\"command\":{\"type\":\"openSession\"}}", 400, "malformedJson" },
        { "a doubled key inside", Envelope("{\"type\":\"openSession\",\"type\":\"closeSession\"}"), 400, "malformedJson" },
        { "depth", new string('[', 5000), 400, "malformedJson" },
        { "depth in a field", Envelope($"{{\"type\":\"skipItem\",\"itemId\":{new string('[', 200)}{new string(']', 200)}}}"), 400, "malformedJson" },
        { "no command", "{\"id\":\"a\"}", 400, "badField" },
        { "command null", Envelope("null"), 400, "badField" },
        { "command text", Envelope("\"openSession\""), 400, "badField" },
        { "no id", "{\"command\":{\"type\":\"openSession\"}}", 400, "badField" },
        { "id a number", "{\"id\":7,\"command\":{\"type\":\"openSession\"}}", 400, "badField" },
        { "id with a space", "{\"id\":\"a b\",\"command\":{\"type\":\"openSession\"}}", 400, "badField" },
        { "id too long", $"{{\"id\":\"{new string('a', 65)}\",\"command\":{{\"type\":\"openSession\"}}}}", 400, "badField" },
        { "a field beside", "{\"id\":\"a\",\"hello\":1,\"command\":{\"type\":\"openSession\"}}", 400, "badField" },
        { "no type", Envelope("{}"), 400, "unknownCommand" },
        { "an unknown command", Envelope("{\"type\":\"flyAway\"}"), 400, "unknownCommand" },
        { "a system command", Envelope("{\"type\":\"observeApp\",\"siteId\":\"cho-don\",\"app\":\"online\"}"), 400, "unknownCommand" },
        { "the type a number", Envelope("{\"type\":7}"), 400, "unknownCommand" },
        { "another case", Envelope("{\"type\":\"OpenSession\"}"), 400, "unknownCommand" },
        { "an unknown field", Envelope("{\"type\":\"openSession\",\"speed\":9}"), 400, "badField" },
        { "a field missing", Envelope("{\"type\":\"startItem\"}"), 400, "badField" },
        { "text for a number", Envelope("{\"type\":\"extendItem\",\"itemId\":\"bao-cao\",\"seconds\":\"60\"}"), 400, "badField" },
        { "a fraction", Envelope("{\"type\":\"extendItem\",\"itemId\":\"bao-cao\",\"seconds\":1.5}"), 400, "badField" },
        { "a huge number", Envelope("{\"type\":\"extendItem\",\"itemId\":\"bao-cao\",\"seconds\":1e99}"), 400, "badField" },
        { "null for a number", Envelope("{\"type\":\"extendItem\",\"itemId\":\"bao-cao\",\"seconds\":null}"), 400, "badField" },
        { "an unknown word", Envelope("{\"type\":\"openFloor\",\"mode\":\"shout\"}"), 400, "badField" },
        { "a number for a word", Envelope("{\"type\":\"openFloor\",\"mode\":1}"), 400, "badField" },
        { "a text for a list", Envelope("{\"type\":\"addItem\",\"itemId\":\"x\",\"title\":\"x\",\"presenters\":\"x\"}"), 400, "badField" },
        { "null in a list", Envelope("{\"type\":\"addItem\",\"itemId\":\"x\",\"title\":\"x\",\"presenters\":[null]}"), 400, "badField" },
        { "a long list", Envelope($"{{\"type\":\"addItem\",\"itemId\":\"x\",\"title\":\"x\",\"presenters\":[{string.Join(',', Enumerable.Repeat("\"x\"", 51))}]}}"), 400, "badField" },
        { "ten thousand characters", Envelope($"{{\"type\":\"addItem\",\"itemId\":\"x\",\"title\":\"{new string('ộ', 10_000)}\",\"presenters\":[]}}"), 400, "badField" },
        { "one character too many", Envelope($"{{\"type\":\"pauseSession\",\"reason\":\"{new string('x', 501)}\"}}"), 400, "badField" },
        { "blank", Envelope("{\"type\":\"pauseSession\",\"reason\":\" \\u00a0 \"}"), 400, "badField" },
        { "a zero character", Envelope("{\"type\":\"pauseSession\",\"reason\":\"a\\u0000b\"}"), 400, "badField" },
        { "a bell", Envelope("{\"type\":\"pauseSession\",\"reason\":\"a\\u0007b\"}"), 400, "badField" },
        { "an escape", Envelope("{\"type\":\"pauseSession\",\"reason\":\"a\\u009bb\"}"), 400, "badField" },
        { "half a surrogate pair", Envelope("{\"type\":\"pauseSession\",\"reason\":\"a\\ud83d\"}"), 400, "badField" },
        { "half a pair as a word", Envelope("{\"type\":\"openFloor\",\"mode\":\"\\ud83d\"}"), 400, "badField" },
        { "half a pair as a type", Envelope("{\"type\":\"\\ud83d\"}"), 400, "malformedJson" },
        { "half a pair as a key", Envelope("{\"type\":\"openSession\",\"\\ud83d\":1}"), 400, "malformedJson" },
        { "half a pair as the id", "{\"id\":\"\\ud83d\",\"command\":{\"type\":\"openSession\"}}", 400, "malformedJson" },
        { "a negative count", Envelope("{\"type\":\"countPresent\",\"siteId\":\"cho-don\",\"groupId\":\"dai-bieu\",\"present\":-1}"), 400, "badField" },
        { "a count beyond all", Envelope("{\"type\":\"countPresent\",\"siteId\":\"cho-don\",\"groupId\":\"dai-bieu\",\"present\":100001}"), 400, "badField" },
        { "an unknown site", Envelope("{\"type\":\"reportVideo\",\"siteId\":\"ha-noi\",\"state\":\"good\"}"), 400, "unknownSite" },
        { "an unknown group", Envelope("{\"type\":\"countPresent\",\"siteId\":\"cho-don\",\"groupId\":\"khach\",\"present\":1}"), 400, "unknownGroup" },
        { "an unknown item", Envelope("{\"type\":\"startItem\",\"itemId\":\"khong-co\"}"), 400, "unknownItem" },
        { "an unknown request", Envelope("{\"type\":\"giveFloor\",\"requestId\":\"khong-co\"}"), 400, "unknownRequest" },
        { "an unknown incident", Envelope("{\"type\":\"resolveIncident\",\"incidentId\":\"khong-co\"}"), 400, "unknownIncident" },
        { "an unknown notice", Envelope("{\"type\":\"clearNotice\",\"noticeId\":\"khong-co\"}"), 400, "unknownNotice" },
        { "an unknown recipient", Envelope("{\"type\":\"sendNotice\",\"noticeId\":\"n\",\"to\":\"ha-noi\",\"text\":\"x\",\"urgency\":\"normal\"}"), 400, "unknownRecipient" },
        { "70 kB", Envelope($"{{\"type\":\"pauseSession\",\"reason\":\"{new string('x', 70_000)}\"}}"), 413, "tooLarge" },
        { "a megabyte", Envelope($"{{\"type\":\"pauseSession\",\"reason\":\"{new string('x', 1_000_000)}\"}}"), 413, "tooLarge" }
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task It_is_refused_and_nothing_is_stored(string what, string body, int status, string code)
    {
        var meeting = await SharedMeetingAsync();
        var before = await SeqAsync(meeting);

        var vietnamese = await meeting.Organizer.PostText($"{meeting.Path}/commands", body);
        var english = await meeting.Organizer.PostText($"{meeting.Path}/commands", body, headers: ("Accept-Language", "fr, en-GB;q=0.8, vi;q=0.5"));

        Assert.True((status, code) == (vietnamese.Status, vietnamese.Code), $"{what}: {vietnamese.Status} {vietnamese.Text}");
        Assert.Equal((status, code), (english.Status, english.Code));
        Assert.NotEqual(vietnamese.Title, english.Title);
        Assert.Equal("application/problem+json", vietnamese.ContentType);
        Assert.Equal(before, await SeqAsync(meeting));
    }

    [Fact]
    public async Task Every_faulty_field_is_named_at_once()
    {
        var meeting = await SharedMeetingAsync();
        var answer = await meeting.Organizer.Do(meeting.Id, new { type = "addItem", itemId = "a b", title = " ", presenters = new[] { "x", new string('y', 201) }, seconds = -5 });
        Assert.Equal(
            ["command.itemId badId", "command.presenters[1] tooLong", "command.seconds outOfRange", "command.title blank"],
            answer.Json.GetProperty("errors").EnumerateArray().Select(fault => $"{fault.GetProperty("path").GetString()} {fault.GetProperty("code").GetString()}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/yaml")]
    public async Task Another_content_type_is_refused(string contentType)
    {
        var meeting = await SharedMeetingAsync();
        var answer = await meeting.Organizer.PostText($"{meeting.Path}/commands", Envelope("{\"type\":\"openSession\"}"), contentType);
        Assert.Equal((415, "unsupportedMediaType"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_chunked_megabyte_is_refused_without_being_read()
    {
        var meeting = await SharedMeetingAsync();
        using var body = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(Envelope($"{{\"type\":\"pauseSession\",\"reason\":\"{new string('x', 1_000_000)}\"}}"))));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        body.Headers.ContentLength = null;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, $"{meeting.Path}/commands")) { Content = body };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", meeting.Organizer.Code);
        using var client = new HttpClient();
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await Answer.Of(response);
        Assert.Equal((413, "tooLarge"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData(new byte[] { 0xff, 0xfe, 0x7b, 0x00 })]
    [InlineData(new byte[] { 0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d })]
    public async Task Bytes_that_are_no_utf8_are_refused(byte[] bytes)
    {
        var meeting = await SharedMeetingAsync();
        using var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var answer = await meeting.Organizer.Post($"{meeting.Path}/commands", body);
        Assert.Equal(400, answer.Status);
        Assert.True(answer.Code is "malformedJson" or "badField", answer.Text);
    }

    [Fact]
    public async Task Ids_of_another_session_mean_nothing_here()
    {
        var meeting = await Meeting.TalkingAsync(server);
        var other = await Meeting.TalkingAsync(server);
        await other.Near.Does(other.Id, Meeting.Request("theirs"));
        Assert.Equal((400, "unknownRequest"), await RefusalOf(meeting.Moderator.Do(meeting.Id, new { type = "giveFloor", requestId = "theirs" })));
        Assert.Equal((403, "notAllowed"), await RefusalOf(meeting.Moderator.Do(other.Id, new { type = "giveFloor", requestId = "theirs" })));
    }

    [Fact]
    public async Task A_decomposed_name_is_stored_composed()
    {
        var meeting = await Meeting.TalkingAsync(server);
        var decomposed = "Nguyễn Thị Hoà".Normalize(NormalizationForm.FormD);
        await meeting.Near.Does(meeting.Id, new { type = "requestFloor", requestId = "r1", siteId = Meeting.NearSite, speaker = decomposed, kind = "question" });
        var log = (await meeting.Moderator.Get($"{meeting.Path}/log")).Text;
        Assert.Contains("\"Nguyễn Thị Hoà\"", log, StringComparison.Ordinal);
        Assert.DoesNotContain(decomposed, log, StringComparison.Ordinal);
    }

    private static string Envelope(string command) => $"{{\"id\":\"a\",\"command\":{command}}}";

    private async Task<Meeting> SharedMeetingAsync() => await Meeting.TalkingAsync(server);

    private static async Task<long> SeqAsync(Meeting meeting) => (await meeting.Viewer.Get($"{meeting.Path}/board")).Json.GetProperty("seq").GetInt64();

    private static async Task<(int, string)> RefusalOf(Task<Answer> asked)
    {
        var answer = await asked;
        return (answer.Status, answer.Code);
    }
}
