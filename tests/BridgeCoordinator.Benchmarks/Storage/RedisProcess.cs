using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using BridgeCoordinator.Benchmarks.Servers;

namespace BridgeCoordinator.Benchmarks.Storage;

/// <summary>A redis-server of its own that syncs every write, and the program that comes with it to measure it.</summary>
internal sealed class RedisProcess : IDisposable
{
    private const int Requests = 10_000;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bridge-bench-");
    private readonly Process process;

    public RedisProcess()
    {
        Port = ServerProcess.FreePort();
        process = Run("redis-server", "--port", $"{Port}", "--bind", "127.0.0.1", "--save", "", "--dir", folder.FullName, "--appendonly", "yes", "--appendfsync", "always");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        while (!Listens())
        {
            if (process.HasExited) throw new InvalidOperationException($"redis-server ended with {process.ExitCode}.");
            Thread.Sleep(10);
        }
    }

    public int Port { get; }

    /// <summary>XADDs a second of so many bytes, over one connection.</summary>
    public double Benchmark(int pipelined, int bytes)
    {
        var requests = pipelined == 1 ? Requests / 2 : Requests * 4;
        using var benchmark = Run(
            "redis-benchmark", "-p", $"{Port}", "-c", "1", "-P", $"{pipelined}", "-n", $"{requests}", "--csv",
            "XADD", "beside", "*", "c", "0123456789abcdef0123456789abcdef", "j", new string('x', bytes));
        // "test","rps",…, then a line of figures.
        var figures = benchmark.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Split("\",\"");
        return double.Parse(figures[1], CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static Process Run(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;

    private bool Listens()
    {
        try
        {
            using var client = new TcpClient("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
