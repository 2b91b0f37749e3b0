using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;

namespace BridgeCoordinator.Server.Tests.Harness;

/// <summary>Somebody who calls the server as a program does, with a code or without.</summary>
public sealed class Person(Uri address, string? code)
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseCookies = false });

    public string? Code => code;

    public Uri Address => address;

    public Task<Answer> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, null, headers);

    public Task<Answer> Delete(string path) => Send(HttpMethod.Delete, path, null);

    public Task<Answer> Post(string path, object body, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Post, path, body as HttpContent ?? JsonContent.Create(body), headers);

    public Task<Answer> PostText(string path, string body, string contentType = "application/json", params (string Name, string Value)[] headers)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (contentType.Length > 0) content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return Send(HttpMethod.Post, path, content, headers);
    }

    /// <summary>Sends a command with a new id, or with a given one.</summary>
    public Task<Answer> Do(string sessionId, object command, string? id = null) =>
        Post($"/api/sessions/{sessionId}/commands", new { id = id ?? Guid.NewGuid().ToString("N"), command });

    /// <summary>Sends a command that must be accepted, and tells its seq.</summary>
    public async Task<long> Does(string sessionId, object command, string? id = null)
    {
        var answer = await Do(sessionId, command, id);
        Assert.True(answer.Status == 200, $"{JsonSerializer.Serialize(command)} got {answer.Status} {answer.Text}");
        return answer.Json.GetProperty("seq").GetInt64();
    }

    public async Task<Answer> Send(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, path)) { Content = content };
        if (code is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", code);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.Of(response);
    }

    /// <summary>An open hub connection.</summary>
    public async Task<HubConnection> ConnectAsync(string query = "")
    {
        var hub = Hubs.Build(address, code, query);
        await hub.StartAsync(TestContext.Current.CancellationToken);
        return hub;
    }

    public Task<Screen> WatchAsync(string sessionId, object? from = null) => Screen.OpenAsync(address, code, sessionId, from);

    /// <summary>The cards by key as the board endpoint gives them, everything.</summary>
    public async Task<Dictionary<string, string>> CardsAsync(string sessionId)
    {
        var answer = await Get($"/api/sessions/{sessionId}/board");
        Assert.Equal(200, answer.Status);
        return answer.Cards();
    }
}
