using System.Collections.Concurrent;
using BridgeCoordinator.Server.Access;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Start;

/// <summary>
/// The links that a start prints. They go to the console alone, never through logging: they carry codes.
/// </summary>
internal sealed class StartLinks(IServer server, IOptions<AccessOptions> options, IHostApplicationLifetime lifetime)
{
    private readonly ConcurrentQueue<(string Who, string? Code, string? Path)> links = new();

    public void Add(string who, string code) => links.Enqueue((who, code, null));

    public void AddPage(string who, string path) => links.Enqueue((who, null, path));

    /// <summary>At once where the server listens already.</summary>
    public void PrintOnceListening() => lifetime.ApplicationStarted.Register(Print);

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
