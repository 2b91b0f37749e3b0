using System.Net.Security;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Live;

/// <summary>What the hub says reaches a screen whole and in order, whatever lies between them.</summary>
public class DirectOutputTests(RealServer server)
{
    [Fact]
    public async Task Messages_from_a_few_bytes_to_more_than_a_short_frame_holds_arrive_whole()
    {
        var meeting = await Meeting.OpenAsync(server);
        await using var screen = await server.Anyone.WatchAsync(meeting.Id);
        long last = 0;
        for (var i = 0; i < 40; i++)
            last = await meeting.Moderator.Does(meeting.Id, new { type = "sendNotice", noticeId = $"n{i}", to = "everyone", text = new string('x', 2_000), urgency = "normal" });

        await screen.Reaches(last);
        Assert.NotEqual(default, await Microsoft.AspNetCore.SignalR.Client.HubConnectionExtensions.InvokeAsync<DateTimeOffset>(screen.Hub, "Echo", TestContext.Current.CancellationToken));
        await using var newcomer = await server.Anyone.WatchAsync(meeting.Id);
        Assert.InRange(newcomer.Items[0].GetRawText().Length, ushort.MaxValue + 1, 200_000);
        Assert.Equal((await server.Anyone.CardsAsync(meeting.Id)).OrderBy(card => card.Key), newcomer.Cards().OrderBy(card => card.Key));
    }

    [Fact]
    public async Task Encrypted_connections_are_told_as_well()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.FileNamed("server.pfx"), Certificate(), TestContext.Current.CancellationToken);
        using var process = new ServerProcess(folder.Path, new()
        {
            ["Access:OrganizerCode"] = RealServer.OrganizerCode,
            ["Kestrel:Endpoints:Plain:Url"] = "http://127.0.0.1:0",
            ["Kestrel:Endpoints:Secure:Url"] = "https://127.0.0.1:0",
            ["Kestrel:Endpoints:Secure:Certificate:Path"] = folder.FileNamed("server.pfx")
        });
        await process.StartAsync();
        var organizer = new Person(process.Address, RealServer.OrganizerCode);
        var id = (await organizer.Get("/api/sessions")).Json[0].GetProperty("id").GetString()!;
        string? port = null;
        await Waiting.For(() => (port = Regex.Match(string.Join('\n', process.Output), @"https://127\.0\.0\.1:(\d+)").Groups[1].Value).Length > 0);

        using var socket = new ClientWebSocket();
        socket.Options.RemoteCertificateValidationCallback = (_, _, _, errors) => errors != SslPolicyErrors.RemoteCertificateNotAvailable;
        await socket.ConnectAsync(new Uri($"wss://127.0.0.1:{port}/hub"), TestContext.Current.CancellationToken);
        await SendAsync(socket, "{\"protocol\":\"json\",\"version\":1}");
        await SendAsync(socket, $$"""{"type":4,"invocationId":"1","target":"Watch","arguments":["{{id}}",null]}""");
        var seq = await organizer.Does(id, new { type = "sendNotice", noticeId = "n1", to = "everyone", text = "Xin chào", urgency = "normal" });
        await ReadToAsync(socket, $"\"seq\":{seq},");
    }

    private static async Task ReadToAsync(ClientWebSocket socket, string expected)
    {
        var (buffer, text) = (new byte[64 * 1024], new StringBuilder());
        using var patience = new CancellationTokenSource(Waiting.Longest);
        while (!text.ToString().Contains(expected, StringComparison.Ordinal))
            text.Append(Encoding.UTF8.GetString(buffer, 0, (await socket.ReceiveAsync(buffer, patience.Token)).Count));
    }

    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + "\u001e"), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    private static byte[] Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=bridge.test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return certificate.Export(X509ContentType.Pfx);
    }
}
