using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace BridgeCoordinator.Browser.Tests.Stage;

/// <summary>The server as a process of its own, with its data in a folder of its own: it can be killed and started again.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    public const string OrganizerCode = "organizer-code-of-the-tests";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);
    private readonly string data = Directory.CreateTempSubdirectory("bridge-browser-").FullName;
    private readonly int port = FreePort();
    private Process? process;

    public Uri Url => new($"http://localhost:{port}");

    public long ResidentMegabytes
    {
        get
        {
            process!.Refresh();
            return process.WorkingSet64 / (1024 * 1024);
        }
    }

    /// <param name="settings">As on the command line, such as <c>--Links:WeakRttMs=100</c>.</param>
    public async Task StartAsync(params string[] settings)
    {
        var project = Path.Combine(Root(), "src", "BridgeCoordinator.Server");
        // Built beside these tests, so in the same configuration.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = project,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(project, "bin", configuration, "net10.0", "BridgeCoordinator.Server.dll"),
                $"--urls={Url}", $"--Data:Path={data}", $"--Access:OrganizerCode={OrganizerCode}", "--Demo=false"
            }
        };
        foreach (var setting in settings) start.ArgumentList.Add(setting);
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await UntilReadyAsync();
    }

    /// <summary>As a power cut would: nothing is told to anybody.</summary>
    public async Task KillAsync()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) await KillAsync();
        process?.Dispose();
        Directory.Delete(data, recursive: true);
    }

    private async Task UntilReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Url };
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < StartLimit)
        {
            if (process!.HasExited) throw new InvalidOperationException($"The server ended with {process.ExitCode}.");
            try
            {
                if ((await http.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("The server did not become ready.");
    }

    public static string SamplePlan(string name) =>
        File.ReadAllText(Path.Combine(Root(), "src", "BridgeCoordinator.Server", "Plans", "samples", $"{name}.yaml"));

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BridgeCoordinator.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
