using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace BridgeCoordinator.Server.Tests.Harness;

/// <summary>A cookie jar, as every page of one browser shares it.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient client;

    public Browser(Uri address)
    {
        client = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies }) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; } = new();

    public IReadOnlyList<string> LastSetCookies { get; private set; } = [];

    public async Task<JsonElement> SignInAsync(string code)
    {
        using var response = await PostAsync("/api/sign-in", new { code });
        response.EnsureSuccessStatusCode();
        LastSetCookies = [.. response.Headers.GetValues("Set-Cookie")];
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> PostAsync(string path, object body) => client.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);

    public async Task<HttpResponseMessage> GetAsync(string path, string? grant)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (grant is not null) request.Headers.Add("X-Grant", grant);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public void Dispose() => client.Dispose();
}
