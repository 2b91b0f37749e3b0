using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using BridgeCoordinator.Rehearsal.Story;

namespace BridgeCoordinator.Rehearsal.Wire;

/// <summary>The calls over HTTP that the holder of one code makes.</summary>
internal sealed class ServerApi : IDisposable
{
    private readonly HttpClient http;

    public ServerApi(Uri server, string code, string language)
    {
        Server = server;
        http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = server, Timeout = TimeSpan.FromSeconds(60) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", code);
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    public Uri Server { get; }

    public async Task<string> CreateAsync(string plan, string contentType, CancellationToken cancellation)
    {
        using var body = new StringContent(plan, Encoding.UTF8, contentType);
        return IdOf(await PostAsync("api/sessions", body, cancellation));
    }

    public async Task<string> RehearseAsync(string sessionId, CancellationToken cancellation)
    {
        using var body = JsonContent.Create(new { shareAccess = true });
        return IdOf(await PostAsync($"api/sessions/{sessionId}/rehearsals", body, cancellation));
    }

    public Task DeleteAsync(string sessionId, CancellationToken cancellation) => SendAsync(HttpMethod.Delete, $"api/sessions/{sessionId}", null, cancellation);

    /// <summary>A way in for each, in their order.</summary>
    public async Task<IReadOnlyList<Way>> IssueAsync(string sessionId, IEnumerable<Person> people, CancellationToken cancellation)
    {
        using var body = JsonContent.Create(people.Select(person => new { roles = person.Roles, siteId = person.SiteId, label = person.Label }));
        var issued = Parse(await PostAsync($"api/sessions/{sessionId}/access", body, cancellation));
        return [.. issued.EnumerateArray().Select(grant => new Way(grant.GetProperty("code").GetString()!, grant.GetProperty("link").GetString()!))];
    }

    public async Task<Update> BoardAsync(string sessionId, CancellationToken cancellation) =>
        JsonSerializer.Deserialize<Update>(await SendAsync(HttpMethod.Get, $"api/sessions/{sessionId}/board", null, cancellation), WireJson.Options)!;

    public async Task<IReadOnlyList<JsonElement>> LogAsync(string sessionId, CancellationToken cancellation)
    {
        var lines = await SendAsync(HttpMethod.Get, $"api/sessions/{sessionId}/log", null, cancellation);
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
    }

    public void Dispose() => http.Dispose();

    private Task<string> PostAsync(string path, HttpContent body, CancellationToken cancellation) => SendAsync(HttpMethod.Post, path, body, cancellation);

    private async Task<string> SendAsync(HttpMethod method, string path, HttpContent? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body };
        using var response = await http.SendAsync(request, cancellation);
        var text = await response.Content.ReadAsStringAsync(cancellation);
        if (response.IsSuccessStatusCode) return text;
        throw response.Content.Headers.ContentType?.MediaType == "application/problem+json"
            ? RefusalOf(Parse(text))
            : new RefusalException($"{method} {path}: {(int)response.StatusCode} {response.ReasonPhrase}");
    }

    /// <summary>With what is wrong in each field, as a plan's faults come.</summary>
    private static RefusalException RefusalOf(JsonElement problem)
    {
        var title = problem.GetProperty("title").GetString()!;
        if (problem.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array)
            title = string.Join("\n- ", errors.EnumerateArray().Select(FaultOf).Prepend(title));
        return new RefusalException(title);
    }

    /// <summary>A plan's fault says itself where it is.</summary>
    private static string FaultOf(JsonElement fault)
    {
        var title = fault.GetProperty("title").GetString()!;
        return fault.TryGetProperty("line", out _) ? title : $"{fault.GetProperty("path").GetString()}: {title}";
    }

    private static string IdOf(string answer) => Parse(answer).GetProperty("id").GetString()!;

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
