using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Sessions;

namespace BridgeCoordinator.Server.Tests.Simulation.Sabotages;

/// <summary>What is broken on purpose, to see whether the simulation notices. By default nothing.</summary>
internal sealed record Sabotage
{
    public static Sabotage None { get; } = new();

    public Func<ICommitLog, ICommitLog> Log { get; init; } = log => log;

    public Func<IRecoveryVote, IRecoveryVote> Vote { get; init; } = vote => vote;

    public Func<SharedLog> SharedLog { get; init; } = () => new SharedLog();

    /// <summary>The weather in which it shows; most show in any.</summary>
    public Func<Weather, Weather> Weather { get; init; } = weather => weather;

    /// <summary>Screens that apply whatever comes.</summary>
    public bool ScreensSkipTheCheck { get; init; }
}
