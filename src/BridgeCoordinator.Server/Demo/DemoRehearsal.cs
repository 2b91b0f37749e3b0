using System.Diagnostics;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Sessions;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace BridgeCoordinator.Server.Demo;

/// <summary>
/// <c>Demo:Rehearse=true</c> has the rehearsal program play a day of the sample meeting, so that a newcomer sees living screens.
/// The program is a process of its own that knows only the wire contract: nothing of it is part of this server.
/// </summary>
internal sealed partial class DemoRehearsal(
    SessionDirectory sessions, ICommitLog log, IAccessStore store, GrantDesk desk, IServer server, IConfiguration configuration, IHostEnvironment host,
    IHostApplicationLifetime lifetime, ILogger<DemoRehearsal> logger) : IDisposable
{
    private const string ProgramName = "BridgeCoordinator.Rehearsal";

    /// <summary>Slow enough to follow with the eye: the day takes eight minutes.</summary>
    private const string Speed = "30";

    /// <summary>Addresses to listen on, but not to call.</summary>
    private static readonly string[] AnyAddress = ["[::]", "0.0.0.0", "*", "+"];

    private Process? playing;

    public bool IsAsked => configuration.GetValue("Demo:Rehearse", false);

    /// <summary>A session to be played, in place of the last start's; it is played once the server listens.</summary>
    public async Task<string> PrepareAsync(MeetingPlan plan, CancellationToken cancellation)
    {
        foreach (var former in (await log.ListSessionsAsync(cancellation)).Where(id => id.StartsWith($"{DemoMeeting.SessionId}-", StringComparison.Ordinal)))
        {
            await store.DeleteSessionAsync(former, cancellation);
            await sessions.DeleteAsync(former, cancellation);
        }

        var sessionId = $"{DemoMeeting.SessionId}-{AccessCode.NewId(6)}";
        await sessions.MakeAsync(sessionId, $"create-{sessionId}", new CreateSession(plan, DemoMeeting.SessionId, false, Timetable.FromOpening));
        var code = AccessCode.New();
        await store.AddAsync([desk.GrantOf(sessionId, new GrantRequest([Role.Organizer], "Tổng duyệt"), code)], cancellation);
        lifetime.ApplicationStarted.Register(() => Play(sessionId, code));
        return sessionId;
    }

    public void Dispose()
    {
        if (playing is { HasExited: false }) playing.Kill(entireProcessTree: true);
        playing?.Dispose();
    }

    private void Play(string sessionId, string code)
    {
        if (Program() is not { } program)
        {
            LogNoProgram();
            return;
        }

        var start = new ProcessStartInfo("dotnet", [.. program, "--server", Address(), "--session", sessionId, "--speed", Speed, "--screens", "10"]);
        // Not among the arguments, which every user of the machine can read.
        start.Environment["REHEARSAL_CODE"] = code;
        playing = Process.Start(start);
    }

    /// <summary>Beside this program where both were published together, else as source beside this project.</summary>
    private string[]? Program()
    {
        var published = Path.Combine(AppContext.BaseDirectory, $"{ProgramName}.dll");
        if (File.Exists(published)) return [published];
        var source = Path.Combine(host.ContentRootPath, "..", ProgramName);
        return Directory.Exists(source) ? ["run", "--project", source, "--"] : null;
    }

    private string Address()
    {
        var listening = server.Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return AnyAddress.Aggregate(listening, (address, any) => address.Replace($"//{any}:", "//localhost:", StringComparison.Ordinal));
    }

    [LoggerMessage(1120, LogLevel.Warning, "Demo:Rehearse: the program " + ProgramName + " is neither beside this one nor beside its source")]
    private partial void LogNoProgram();
}
