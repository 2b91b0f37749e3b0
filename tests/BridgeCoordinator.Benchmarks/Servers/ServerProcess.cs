using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace BridgeCoordinator.Benchmarks.Servers;

/// <summary>
/// A server in a process of its own, so that its processor time and memory are its own. All of them get the same garbage
/// collector, the one our server is published with.
/// </summary>
internal class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private readonly string[] command;
    private readonly string readyPath;
    private Process? process;

    protected ServerProcess(string readyPath, params string[] command)
    {
        (this.readyPath, this.command) = (readyPath, command);
        Http = new HttpClient { BaseAddress = Url };
    }

    public int Port { get; } = FreePort();

    public Uri Url => new($"http://127.0.0.1:{Port}");

    public HttpClient Http { get; }

    /// <summary>Processor time so far, user and system; the kernel counts it in hundredths of a second.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process!.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public double ResidentMegabytes
    {
        get
        {
            process!.Refresh();
            return process.WorkingSet64 / (1024.0 * 1024);
        }
    }

    /// <summary>Answers how long it took until it was ready.</summary>
    public async Task<TimeSpan> StartAsync()
    {
        var started = Stopwatch.GetTimestamp();
        var start = new ProcessStartInfo("dotnet", [.. command, $"--urls={Url}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_gcServer"] = "1";
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (!await IsReadyAsync())
        {
            if (process.HasExited) throw new InvalidOperationException($"The server ended with {process.ExitCode}.");
            if (Stopwatch.GetElapsedTime(started) > StartLimit) throw new TimeoutException("The server did not become ready.");
            await Task.Delay(5);
        }

        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>As a power cut would: nothing is told to anybody.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (process is not null) await KillAsync();
        Http.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri(readyPath, UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // It does not listen yet.
            return false;
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
