using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.SignalR;

namespace BridgeCoordinator.Benchmarks.Servers;

/// <summary>What most people would write: a SignalR hub as the framework sets it up, and <c>Clients.All.SendAsync</c>.</summary>
internal static class HubPeer
{
    public const string Kind = "bare hub";

    public static void Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        builder.Services.AddSignalR();
        var app = builder.Build();
        app.MapHub<EmptyHub>("/hub");
        var hub = app.Services.GetRequiredService<IHubContext<EmptyHub>>();
        new PeerPayload().Map(app, update => hub.Clients.All.SendAsync("update", new Written(update)));
        app.Run();
    }

    private sealed class EmptyHub : Hub;

    [JsonConverter(typeof(AsIs))]
    private readonly record struct Written(byte[] Utf8);

    private sealed class AsIs : JsonConverter<Written>
    {
        public override Written Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Written value, JsonSerializerOptions options) => writer.WriteRawValue(value.Utf8, skipInputValidation: true);
    }
}
