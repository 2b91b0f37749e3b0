using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Access;

/// <summary>
/// The links that a start prints, once it listens. They go to the console alone, never through logging: they carry codes.
/// </summary>
internal sealed class StartLinks(IServer server, IOptions<AccessOptions> options, IHostApplicationLifetime lifetime) : IHostedService
{
    private readonly ConcurrentQueue<(string Who, string? Code, string? Path)> links = new();

    public void Add(string who, string code) => links.Enqueue((who, code, null));

    public void AddPage(string who, string path) => links.Enqueue((who, null, path));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Print);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Print()
    {
        if (links.IsEmpty) return;
        var baseUrl = options.Value.PublicUrl
            ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.Replace("[::]", "localhost", StringComparison.Ordinal)
            ?? "http://localhost:5080";
        var width = links.Max(link => link.Who.Length);
        Console.WriteLine();
        while (links.TryDequeue(out var link))
            Console.WriteLine($"  {link.Who.PadRight(width)}  {(link.Code is { } code ? GrantDesk.LinkOf(baseUrl, code) : baseUrl.TrimEnd('/') + link.Path)}");
        Console.WriteLine();
    }
}
