using StackExchange.Redis;

namespace BridgeCoordinator.Server.Storage;

/// <summary>
/// Where the shared store is and how long to wait for it. <paramref name="Configuration"/> has StackExchange.Redis' format
/// (hosts, ssl, user, password); on a Redis Cluster <paramref name="KeyPrefix"/> must carry a hash tag, as <c>{bc}:</c>.
/// <paramref name="CertificateAuthority"/> names a PEM file: with it, certificates of that authority are trusted as well as
/// those that the machine trusts; the name must fit all the same.
/// </summary>
public sealed record RedisOptions(string Configuration, string KeyPrefix = "bc:", string? CertificateAuthority = null)
{
    /// <summary>How long one attempt may take.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long an append whose outcome is unknown is repeated before its caller is told so.</summary>
    public TimeSpan ResolveWithin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a node looks whether others appended, and how the connection is.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(500);

    internal ConfigurationOptions ToConnectionOptions()
    {
        var options = ConfigurationOptions.Parse(Configuration);
        options.ClientName ??= "bridge-coordinator";
        // A queued command could be sent long after its caller gave up on it; refused at once, it is certainly not stored.
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ReconnectRetryPolicy = new LinearRetry(200);
        // How soon it is noticed that a replica was made the primary: well within the time that nodes wait for each other's vote.
        options.ConfigCheckSeconds = 1;
        options.HeartbeatInterval = TimeSpan.FromMilliseconds(500);
        // Redis drops a connection with subscriptions when more than 32 MB wait on it, and a long history may be that much.
        options.SharedSubscriptionConnection = false;
        options.AbortOnConnectFail = true;
        // The policy above goes on trying; the start need not wait for long.
        options.ConnectRetry = 1;
        if (CertificateAuthority is not null) options.TrustIssuer(CertificateAuthority);
        // The library counts CONFIG GET, which the start asks once, among what an administrator does.
        options.AllowAdmin = true;
        return options;
    }
}
