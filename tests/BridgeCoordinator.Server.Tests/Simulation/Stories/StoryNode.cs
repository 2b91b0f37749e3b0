using BridgeCoordinator.Domain.Notices;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Sessions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BridgeCoordinator.Server.Tests.Simulation.Stories;

/// <summary>A node in a story: a directory of its own on a log that it shares with others.</summary>
internal sealed class StoryNode(StoryLog log, IRecoveryVote? vote = null, ILoggerFactory? loggers = null) : IAsyncDisposable
{
    public const string MeetingId = "meeting";

    public SessionDirectory Directory { get; } = new(log, vote ?? new OnlyNode(), new LogTime(TimeProvider.System), loggers ?? NullLoggerFactory.Instance);

    public static SendNotice Notice(string id) => new(id, "everyone", "Thông báo", Urgency.Normal);

    public Task<CommandOutcome> CreateAsync() =>
        Directory.CreateAsync(MeetingId, "create", new CreateSession(SmallMeeting.Plan, null, false, Timetable.ByClock));

    public async Task<SessionRunner> RunnerAsync() => (await Directory.FindAsync(MeetingId))!;

    public async Task<CommandOutcome> GiveAsync(string id, Command command) =>
        await (await RunnerAsync()).SubmitAsync(CommandEnvelope.Of(id, command, SmallMeeting.Organizer));

    /// <summary>Gives a command that must be accepted.</summary>
    public async Task<CommandOutcome.Accepted> MustAsync(string id, Command command) => Assert.IsType<CommandOutcome.Accepted>(await GiveAsync(id, command));

    public ValueTask DisposeAsync() => Directory.DisposeAsync();
}

/// <summary>A vote during which something happens.</summary>
internal sealed class StoryVote : IRecoveryVote
{
    public Func<Task> During { get; set; } = () => Task.CompletedTask;

    public LogTail Asked { get; private set; }

    public async Task<bool> KnowsMostAsync(string sessionId, LogTail known, CancellationToken cancellation)
    {
        Asked = known;
        await During();
        return true;
    }
}
