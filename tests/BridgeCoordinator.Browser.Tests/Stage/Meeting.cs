using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace BridgeCoordinator.Browser.Tests.Stage;

/// <summary>A session on a running server, made and driven through the wire contract as any program would.</summary>
public sealed class Meeting : IDisposable
{
    private static readonly Dictionary<string, string> Called = new()
    {
        ["moderator"] = "Thư ký điều hành 1", ["technician"] = "Máy trực 1", ["siteTechnician"] = "Máy tính bảng", ["siteSecretary"] = "Máy điểm danh"
    };

    private readonly HttpClient organizer;

    private Meeting(HttpClient organizer, string id) => (this.organizer, Id) = (organizer, id);

    public string Id { get; }

    public static async Task<Meeting> CreateAsync(RunningServer server, string planYaml)
    {
        var http = new HttpClient { BaseAddress = server.Url };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", RunningServer.OrganizerCode);
        using var body = new StringContent(planYaml, Encoding.UTF8, "application/yaml");
        var answer = await http.PostAsync(new Uri("/api/sessions", UriKind.Relative), body);
        var created = await ReadAsync(answer);
        return new Meeting(http, created.GetProperty("id").GetString()!);
    }

    /// <summary>A link to sign in with, as an organizer would hand it out.</summary>
    public async Task<string> LinkAsync(string[] roles, string? siteId = null)
    {
        var request = new Dictionary<string, object> { ["roles"] = roles, ["label"] = string.Join(", ", roles.Select(role => Called.GetValueOrDefault(role, role))) };
        if (siteId is not null) request["siteId"] = siteId;
        var answer = await organizer.PostAsJsonAsync($"/api/sessions/{Id}/access", request);
        return (await ReadAsync(answer)).GetProperty("link").GetString()!;
    }

    /// <summary>Gives a command as the organizer; answers its seq once it is durable.</summary>
    public async Task<long> CommandAsync(object command)
    {
        var body = new { id = Guid.NewGuid().ToString("N"), command };
        var answer = await organizer.PostAsJsonAsync($"/api/sessions/{Id}/commands", body);
        // All the tests' meetings are one organizer's, who is faster than the server lets anybody be.
        while (answer.StatusCode == HttpStatusCode.TooManyRequests)
        {
            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? throw new InvalidOperationException("Refused for now, and not told for how long."));
            answer = await organizer.PostAsJsonAsync($"/api/sessions/{Id}/commands", body);
        }

        return (await ReadAsync(answer)).GetProperty("seq").GetInt64();
    }

    public async Task<JsonElement> BoardAsync() => await ReadAsync(await organizer.GetAsync(new Uri($"/api/sessions/{Id}/board", UriKind.Relative)));

    public async Task<JsonElement> CardAsync(string key) => (await BoardAsync()).GetProperty("cards").GetProperty(key).GetProperty("data");

    /// <summary>Every commit so far, first to last.</summary>
    public async Task<IReadOnlyList<JsonElement>> LogAsync()
    {
        var lines = await organizer.GetStringAsync(new Uri($"/api/sessions/{Id}/log", UriKind.Relative));
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }

    public void Dispose() => organizer.Dispose();

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<JsonElement>(text)
            : throw new InvalidOperationException($"{(int)answer.StatusCode}: {text}");
    }
}
