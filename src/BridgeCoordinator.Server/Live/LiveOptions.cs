namespace BridgeCoordinator.Server.Live;

/// <summary>Section <c>Live</c> of the configuration.</summary>
internal sealed class LiveOptions
{
    public const string Section = "Live";

    /// <summary>Open hub connections; more are asked to come back later. Of others that are open at once there may be as many.</summary>
    public int MostConnections { get; set; } = 20_000;

    /// <summary>How many of them may be without a valid grant; by default three of four, so that consoles always find a place.</summary>
    public int? MostAnonymousConnections { get; set; }

    /// <summary>How many of those may come from one address, this machine's own excepted: there a proxy speaks for many.</summary>
    public int MostAnonymousConnectionsOfAddress { get; set; } = 2_000;

    /// <summary>A connection that sends nothing for so long, not even a ping, is dropped. Clients ping every 10 to 15 s.</summary>
    public double SilentSeconds { get; set; } = 45;

    /// <summary>A request whose headers are not there after so long is given up.</summary>
    public double HeaderSeconds { get; set; } = 10;
}
