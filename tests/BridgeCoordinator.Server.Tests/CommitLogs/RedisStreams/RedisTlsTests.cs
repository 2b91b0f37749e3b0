using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using static BridgeCoordinator.Server.Tests.CommitLogs.Entries;

namespace BridgeCoordinator.Server.Tests.CommitLogs.RedisStreams;

/// <summary>A real Redis that speaks TLS, with a certificate of a province's own authority, and wants a user and a password.</summary>
public sealed class RedisTlsTests : IDisposable
{
    private const string User = "user=bc,password=bí-mật";

    private readonly TemporaryFolder folder = new();
    private readonly RedisServer server;
    private readonly int port = RedisServer.FreePort();

    public RedisTlsTests()
    {
        WriteCertificates();
        server = new RedisServer(
            "--appendonly", "yes", "--appendfsync", "always",
            "--tls-port", $"{port}", "--tls-auth-clients", "no",
            "--tls-cert-file", folder.FileNamed("redis.pem"), "--tls-key-file", folder.FileNamed("redis.key"), "--tls-ca-cert-file", folder.FileNamed("authority.pem"),
            "--user", "default", "off", "--user", "bc", "on", ">bí-mật", "~bc:*", "&bc:*", "+@all");
    }

    public void Dispose()
    {
        server.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task The_authority_named_in_the_configuration_is_trusted()
    {
        await using var node = new RedisNode(Connect($"127.0.0.1:{port},ssl=true,{User}", folder.FileNamed("authority.pem")));

        await node.Log.Write("s", "a");

        Assert.Single(await node.Log.Read("s"));
        Assert.True(await node.Log.AcceptsWritesAsync(Now));
    }

    [Fact]
    public void Without_it_or_with_another_ones_the_start_ends()
    {
        Assert.Throws<StoreStartException>(() => Connect($"127.0.0.1:{port},ssl=true,{User}", null));
        Assert.Throws<StoreStartException>(() => Connect($"127.0.0.1:{port},ssl=true,{User}", folder.FileNamed("stranger.pem")));
    }

    [Fact]
    public void A_certificate_of_another_name_is_refused_although_its_authority_is_trusted() =>
        Assert.Throws<StoreStartException>(() => Connect($"127.0.0.1:{port},ssl=true,sslHost=elsewhere.test,{User}", folder.FileNamed("authority.pem")));

    [Fact]
    public void A_wrong_password_ends_the_start() =>
        Assert.Throws<StoreStartException>(() => Connect($"127.0.0.1:{port},ssl=true,user=bc,password=wrong", folder.FileNamed("authority.pem")));

    [Theory]
    [InlineData("nowhere.pem")]
    [InlineData("redis.key")]
    public void A_file_that_is_no_authority_ends_the_start(string file) =>
        Assert.Contains("Redis:CertificateAuthority", Assert.Throws<StoreStartException>(() => Connect($"127.0.0.1:{port},ssl=true,{User}", folder.FileNamed(file))).English, StringComparison.Ordinal);

    private static RedisLine Connect(string configuration, string? authority) =>
        RedisLine.Connect(new RedisOptions(configuration, CertificateAuthority: authority), TimeProvider.System, NullLogger<RedisLine>.Instance);

    private void WriteCertificates()
    {
        var (from, to) = (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var authority = Authority("CN=Sở Thông tin", from, to);
        using var stranger = Authority("CN=Người lạ", from, to);
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=redis.test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("redis.test");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(authority, from, to, [1, 2, 3]);
        File.WriteAllText(folder.FileNamed("authority.pem"), authority.ExportCertificatePem());
        File.WriteAllText(folder.FileNamed("stranger.pem"), stranger.ExportCertificatePem());
        File.WriteAllText(folder.FileNamed("redis.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(folder.FileNamed("redis.key"), key.ExportPkcs8PrivateKeyPem());
    }

    private static X509Certificate2 Authority(string name, DateTimeOffset from, DateTimeOffset to)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        return request.CreateSelfSigned(from, to);
    }
}
