using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using BridgeCoordinator.Server.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace BridgeCoordinator.Server.Tests.CommitLogs.RedisStreams;

/// <summary>
/// A real redis-server of a test's own, with the settings the handbook asks for, that can be frozen, killed, restarted and
/// emptied. The program must be there: ops/test.sh sees to it.
/// </summary>
public sealed class RedisServer : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private string[] settings;
    private Process process;

    public RedisServer()
        : this("--appendonly", "yes", "--appendfsync", "always")
    {
    }

    internal RedisServer(params string[] settings)
    {
        this.settings = settings;
        Port = FreePort();
        process = Start();
    }

    public int Port { get; }

    public string Configuration => $"127.0.0.1:{Port}";

    /// <summary>A patient connection: where nothing is wrong with Redis, a busy machine must not look like a fault of it.</summary>
    internal RedisLine Connect(string prefix = "bc:") => Connect(new RedisOptions(Configuration, prefix) { AttemptTimeout = TimeSpan.FromSeconds(15) });

    /// <summary>A connection as a server has it.</summary>
    internal RedisLine ConnectAsServed(int? port = null, int resolveWithinSeconds = 10) =>
        Connect(new RedisOptions($"127.0.0.1:{port ?? Port}") { ResolveWithin = TimeSpan.FromSeconds(resolveWithinSeconds) });

    private static RedisLine Connect(RedisOptions options) => RedisLine.Connect(
        options,
        TimeProvider.System,
        NullLogger<RedisLine>.Instance);

    public void Freeze() => Signal("STOP");

    public void Thaw() => Signal("CONT");

    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Restart() => process = Start();

    /// <summary>As another server would come up in its place.</summary>
    public void RestartWith(params string[] otherSettings)
    {
        settings = otherSettings;
        Restart();
    }

    public void RestartEmpty()
    {
        foreach (var kept in Directory.GetDirectories(folder.Path)) Directory.Delete(kept, recursive: true);
        Restart();
    }

    /// <summary>Does what an administrator would do by hand.</summary>
    public async Task<RedisResult> ByHandAsync(string command, params object[] arguments)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync($"{Configuration},allowAdmin=true");
        return await connection.GetDatabase().ExecuteAsync(command, arguments);
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
        folder.Dispose();
    }

    private Process Start()
    {
        string[] arguments = ["--port", $"{Port}", "--bind", "127.0.0.1", "--save", "", "--dir", folder.Path, "--loglevel", "warning", .. settings];
        var started = Process.Start(new ProcessStartInfo("redis-server", arguments) { RedirectStandardOutput = true })!;
        _ = started.StandardOutput.ReadToEndAsync();
        while (!Answers())
        {
            if (started.HasExited) throw new InvalidOperationException($"redis-server ended with {started.ExitCode}");
            Thread.Sleep(10);
        }
        return started;
    }

    private bool Answers()
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, Port);
            client.GetStream().Write("PING\r\n"u8);
            // "-LOADING" is no answer yet; "-NOAUTH" is.
            var answer = new byte[8];
            return client.GetStream().Read(answer) > 0 && !answer.AsSpan().StartsWith("-LOADING"u8);
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{process.Id}"]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
