namespace BridgeCoordinator.Server.Access;

/// <summary>Section <c>Access</c> of the configuration.</summary>
internal sealed class AccessOptions
{
    public const string Section = "Access";

    /// <summary>The first organizer's code, 16 characters or more. Where none is set the server makes one at its first start.</summary>
    public string? OrganizerCode { get; set; }

    /// <summary>Different wrong codes an address may send in a minute before it has to wait.</summary>
    public int FailedSignInsPerMinute { get; set; } = 20;

    /// <summary>Origins besides the server's own whose pages may open the hub and send commands, e.g. https://hop.gialai.gov.vn.</summary>
    public string[] AllowedOrigins { get; set; } = [];

    /// <summary>Addresses, or networks such as 10.0.0.0/8, of the proxies whose word on who calls and by which scheme is taken.</summary>
    public string[] TrustedProxies { get; set; } = [];

    /// <summary>Where people reach the service, for the links it prints; else the address of the request.</summary>
    public string? PublicUrl { get; set; }

    public bool IsReachedByHttps => PublicUrl?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;
}
