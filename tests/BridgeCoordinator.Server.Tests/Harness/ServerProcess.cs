using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BridgeCoordinator.Server.Tests.Harness;

/// <summary>The server as a process of its own, which can be killed as a power cut would and started again on the same data.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    private readonly string folder;
    private readonly Dictionary<string, string> settings;
    private Process? process;
    private int port;

    public ServerProcess(string folder, Dictionary<string, string> settings) => (this.folder, this.settings) = (folder, settings);

    public Uri Address => new($"http://127.0.0.1:{port}");

    /// <summary>What it wrote to its console, of all its lives.</summary>
    public ConcurrentQueue<string> Output { get; } = new();

    /// <summary>Returns once it listens: on any free port the first time, on the same later, so that clients find it again.</summary>
    /// <param name="under">The command that runs it, as strace does; none otherwise.</param>
    public async Task StartAsync(params string[] under)
    {
        string[] command =
        [
            .. under, "dotnet", Path.Combine(AppContext.BaseDirectory, "BridgeCoordinator.Server.dll"), "--urls", $"http://127.0.0.1:{port}", "--Data:Path", folder,
            .. settings.SelectMany(setting => new[] { $"--{setting.Key}", setting.Value })
        ];
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        start.Environment["DOTNET_TieredPGO"] = "0";
        var listening = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Note(line.Data, listening);
        process.OutputDataReceived += (_, line) => Note(line.Data, listening);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var first = await Task.WhenAny(listening.Task, process.WaitForExitAsync(TestContext.Current.CancellationToken), Task.Delay(TimeSpan.FromSeconds(60)));
        Assert.True(first == listening.Task, "the server did not start:\n" + string.Join('\n', Output));
        port = await listening.Task;
    }

    /// <summary>SIGKILL: nothing in it gets to run any more.</summary>
    public async Task KillAsync()
    {
        process!.Kill(entireProcessTree: true);
        await EndsAsync();
    }

    /// <summary>Waits until it has died by itself.</summary>
    public async Task EndsAsync()
    {
        await process!.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.Dispose();
        process = null;
    }

    public void Dispose()
    {
        if (process is null) return;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private void Note(string? line, TaskCompletionSource<int> listening)
    {
        if (line is null) return;
        Output.Enqueue(line);
        if (Listening().Match(line) is { Success: true } match) listening.TrySetResult(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"Now listening on: http://127\.0\.0\.1:(\d+)")]
    private static partial Regex Listening();
}
