using System.Text;
using System.Text.Json;
using BridgeCoordinator.Server.Plans;

namespace BridgeCoordinator.Server.Tests.Harness;

/// <summary>
/// A session of plan B with somebody in every role. <see cref="NearSite"/> and <see cref="FarSite"/> each have one person who
/// is both their secretary and their technician.
/// </summary>
public sealed class Meeting
{
    public const string NearSite = "cho-don";
    public const string FarSite = "na-ri";
    public const string Group = "dai-bieu";

    private Meeting(RealServer server, string id) => (Server, Id) = (server, id);

    public RealServer Server { get; }

    public string Id { get; }

    public required Person Organizer { get; init; }

    public required Person Moderator { get; init; }

    public required Person Secretary { get; init; }

    public required Person Technician { get; init; }

    public required Person Near { get; init; }

    public required Person Far { get; init; }

    public required Person Viewer { get; init; }

    public string Path => $"/api/sessions/{Id}";

    public static HttpContent Plan(bool isPublic = true)
    {
        var yaml = Encoding.UTF8.GetString(SamplePlans.Yaml(SamplePlans.BacKan));
        if (!isPublic) yaml = yaml.Replace("public: true", "public: false", StringComparison.Ordinal);
        return new StringContent(yaml, Encoding.UTF8, "application/yaml");
    }

    public static async Task<Meeting> InDraftAsync(RealServer server, bool isPublic = true)
    {
        var created = await server.Organizer.Post("/api/sessions", Plan(isPublic));
        Assert.True(created.Status == 201, created.Text);
        return await OfAsync(server, created.Json.GetProperty("id").GetString()!);
    }

    public static async Task<Meeting> OpenAsync(RealServer server, bool isPublic = true)
    {
        var meeting = await InDraftAsync(server, isPublic);
        await meeting.Moderator.Does(meeting.Id, new { type = "openSession" });
        return meeting;
    }

    /// <summary>Open, with the floor open and both sites heard.</summary>
    public static async Task<Meeting> TalkingAsync(RealServer server)
    {
        var meeting = await OpenAsync(server);
        await meeting.Moderator.Does(meeting.Id, new { type = "openFloor", mode = "request" });
        await meeting.Near.Does(meeting.Id, new { type = "reportVideo", siteId = NearSite, state = "good" });
        await meeting.Far.Does(meeting.Id, new { type = "reportVideo", siteId = FarSite, state = "good" });
        return meeting;
    }

    public static object Access(string label, string? siteId, params string[] roles) => siteId is null ? new { roles, label } : new { roles, siteId, label };

    public async Task<Person> GrantAsync(string? siteId, params string[] roles)
    {
        var answer = await Server.Organizer.Post($"{Path}/access", Access("Người thử", siteId, roles));
        Assert.True(answer.Status == 201, answer.Text);
        return new Person(Server.Address, answer.Json.GetProperty("code").GetString());
    }

    /// <summary>The commits after a seq as the log endpoint gives them.</summary>
    public async Task<List<JsonElement>> LogAsync(Person? reader = null, long after = 0)
    {
        var answer = await (reader ?? Moderator).Get($"{Path}/log?after={after}");
        Assert.Equal((200, "application/x-ndjson"), (answer.Status, answer.ContentType));
        return [.. answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    public static object Request(string requestId, string siteId = NearSite) =>
        new { type = "requestFloor", requestId, siteId, speaker = "Nguyễn Thị Hoa", speakerTitle = "Hội viên", topic = "Đường vào bản", kind = "question" };

    private static async Task<Meeting> OfAsync(RealServer server, string id)
    {
        var answer = await server.Organizer.Post($"/api/sessions/{id}/access", (object[])
        [
            Access("Ban Tổ chức", null, "organizer"), Access("Thư ký điều hành", null, "moderator"), Access("Thư ký", null, "secretary"),
            Access("Kỹ thuật hội trường", null, "technician"), Access("Chợ Đồn", NearSite, "siteSecretary", "siteTechnician"),
            Access("Na Rì", FarSite, "siteSecretary", "siteTechnician"), Access("Người xem", null, "viewer")
        ]);
        Assert.True(answer.Status == 201, answer.Text);
        var people = answer.Json.EnumerateArray().Select(grant => new Person(server.Address, grant.GetProperty("code").GetString())).ToList();
        return new Meeting(server, id)
        {
            Organizer = people[0], Moderator = people[1], Secretary = people[2], Technician = people[3],
            Near = people[4], Far = people[5], Viewer = people[6]
        };
    }
}
