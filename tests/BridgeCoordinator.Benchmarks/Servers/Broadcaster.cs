using System.Globalization;

namespace BridgeCoordinator.Benchmarks.Servers;

/// <summary>A server that tells all its screens of a change when it is asked to make one by HTTP.</summary>
internal abstract class Broadcaster(string name, string readyPath, params string[] command) : ServerProcess(readyPath, command)
{
    public string Name => name;

    /// <summary>Where a screen connects, and what it says first.</summary>
    public abstract Greeting Greeting { get; }

    /// <summary>Makes a change; answers its seq once it is as kept, and as much on its way, as this server keeps and sends.</summary>
    public abstract Task<long> ChangeAsync();
}

/// <summary>What a screen asks for when it connects: a path, then messages of the hub's protocol.</summary>
internal sealed record Greeting(string Path, params string[] Messages)
{
    /// <summary>The same by who holds this code.</summary>
    public Greeting With(string code) => this with { Path = $"{Path}?access_token={code}" };
}

/// <summary>A server to compare with, in a second process of this very program: it keeps nothing and sends the given bytes.</summary>
internal sealed class Peer(string kind) : Broadcaster(kind, "/ready", typeof(Peer).Assembly.Location, "serve", kind)
{
    public override Greeting Greeting => Name == HubPeer.Kind ? new("/hub", "{\"protocol\":\"json\",\"version\":1}") : new("/socket");

    /// <summary>What it is to send from now on, with the seq of each change in the place of this update's.</summary>
    public async Task LearnAsync(string update)
    {
        using var body = new StringContent(update);
        (await Http.PostAsync(new Uri("/payload", UriKind.Relative), body)).EnsureSuccessStatusCode();
    }

    public override async Task<long> ChangeAsync()
    {
        using var body = new StringContent("{}");
        using var answer = await Http.PostAsync(new Uri("/change", UriKind.Relative), body);
        return long.Parse(await answer.Content.ReadAsStringAsync(), CultureInfo.InvariantCulture);
    }
}
