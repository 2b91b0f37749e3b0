using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Access;

/// <summary>
/// Takes the caller's address and scheme from X-Forwarded-For and X-Forwarded-Proto, where the configured proxies say so:
/// behind them all callers would share one address, cookies would not be secure and links not lead to https.
/// </summary>
internal static class TrustedProxies
{
    public static void UseTrustedProxies(this WebApplication app)
    {
        var trusted = app.Services.GetRequiredService<IOptions<AccessOptions>>().Value.TrustedProxies;
        if (trusted.Length == 0) return;
        // Several proxies in a row are gone through up to the first that is not ours.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in trusted) options.KnownIPNetworks.Add(Read(network.Trim()));
        app.UseForwardedHeaders(options);
    }

    private static System.Net.IPNetwork Read(string text)
    {
        if (System.Net.IPNetwork.TryParse(text, out var network)) return network;
        if (IPAddress.TryParse(text, out var address)) return new System.Net.IPNetwork(address, 8 * address.GetAddressBytes().Length);
        throw new InvalidOperationException(
            $"Access:TrustedProxies: '{text}' không phải địa chỉ IP hay dải mạng. / '{text}' is neither an IP address nor a network such as 10.0.0.0/8.");
    }
}
