using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace BridgeCoordinator.Benchmarks.Servers;

/// <summary>
/// The published build of this repository's server with one session in it, driven through the wire contract. A grant may
/// send 50 commands a second, so many moderators take turns.
/// </summary>
internal sealed class OurServer : Broadcaster
{
    private const string OrganizerCode = "organizer-code-of-the-benchmarks";
    private const string Item = "khai-mac";
    private static readonly string[] HallRoles = ["moderator", "secretary", "technician"];
    private readonly string data;
    private List<AuthenticationHeaderValue> moderators = [];
    private int turns;
    private int changes;

    private OurServer(string data, params string[] settings)
        : base("ours", "/health/ready", [Build, $"--Data:Path={data}", $"--Access:OrganizerCode={OrganizerCode}", "--Demo=false", .. settings])
    {
        this.data = data;
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", OrganizerCode);
    }

    public string SessionId { get; private set; } = "";

    public override Greeting Greeting => Watching(SessionId);

    /// <summary>ops/benchmarks.sh publishes it and says where.</summary>
    private static string Build => Path.Combine(
        Environment.GetEnvironmentVariable("BENCHMARK_SERVER") ?? throw new InvalidOperationException("BENCHMARK_SERVER names no published server: use ops/benchmarks.sh."),
        "BridgeCoordinator.Server.dll");

    /// <summary>Started, with an open session of this plan whose item can be extended.</summary>
    public static async Task<OurServer> StartOpenAsync(string plan, int moderators = 20)
    {
        var server = OnFolder(Directory.CreateTempSubdirectory("bridge-bench-").FullName);
        await server.StartAsync();
        server.SessionId = await server.CreateAsync(plan);
        await server.CommandAsync(new { type = "openSession" });
        await server.CommandAsync(new { type = "startItem", itemId = Item });
        await server.AddModeratorsAsync(moderators);
        return server;
    }

    /// <summary>Not started yet, on what lies in this folder; the folder is deleted with it.</summary>
    public static OurServer OnFolder(string data, params string[] settings) => new(data, settings);

    public static Greeting Watching(string sessionId) => new(
        "/hub",
        "{\"protocol\":\"json\",\"version\":1}",
        $"{{\"type\":4,\"invocationId\":\"1\",\"target\":\"Watch\",\"arguments\":[\"{sessionId}\",null]}}");

    public async Task<string> CreateAsync(string plan)
    {
        using var body = new StringContent(plan, Encoding.UTF8, "application/yaml");
        return (await ReadAsync(await Http.PostAsync(new Uri("/api/sessions", UriKind.Relative), body))).GetProperty("id").GetString()!;
    }

    public async Task AddModeratorsAsync(int count)
    {
        var asked = Enumerable.Range(1, count).Select(i => new { roles = HallRoles, label = $"Moderator {i}" });
        moderators = [.. (await IssueAsync(asked)).Select(code => new AuthenticationHeaderValue("Bearer", code))];
    }

    /// <summary>The codes of new grants.</summary>
    public async Task<IReadOnlyList<string>> IssueAsync(IEnumerable<object> grants)
    {
        var issued = await ReadAsync(await Http.PostAsJsonAsync($"/api/sessions/{SessionId}/access", grants));
        return [.. issued.EnumerateArray().Select(grant => grant.GetProperty("code").GetString()!)];
    }

    /// <summary>The agenda card is the largest that everybody sees.</summary>
    public override Task<long> ChangeAsync() =>
        CommandAsync(new { type = "extendItem", itemId = Item, seconds = Interlocked.Increment(ref changes) % 2 == 1 ? 60 : -60 });

    /// <summary>Answers the command's seq once it is durable.</summary>
    public Task<long> CommandAsync(object command) => CommandAsync(SessionId, command);

    public async Task<long> CommandAsync(string sessionId, object command)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/sessions/{sessionId}/commands");
        if (moderators.Count > 0 && sessionId == SessionId) request.Headers.Authorization = moderators[(int)((uint)Interlocked.Increment(ref turns) % moderators.Count)];
        request.Content = JsonContent.Create(new { id = Guid.NewGuid().ToString("N"), command });
        return (await ReadAsync(await Http.SendAsync(request))).GetProperty("seq").GetInt64();
    }

    /// <summary>What changed for everybody since, as the wire carries it.</summary>
    public async Task<string> UpdateSinceAsync(long seq)
    {
        using var anyone = new HttpClient { BaseAddress = Url };
        return await anyone.GetStringAsync(new Uri($"/api/sessions/{SessionId}/board?epoch=1&view=public&since={seq}", UriKind.Relative));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonSerializer.Deserialize<JsonElement>(text) : throw new InvalidOperationException($"{(int)answer.StatusCode}: {text}");
    }
}
