using System.Collections.Immutable;

namespace BridgeCoordinator.Domain.RollCall;

public enum RollCallPhase { NotStarted, Running, Ended }

/// <summary>The latest round of the roll call, with each site's latest answer in it.</summary>
public sealed record RollCallState(
    RollCallPhase Phase,
    int Round,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    string? CalledSiteId,
    DateTimeOffset? CalledAt,
    ImmutableDictionary<string, RollCallAnswer> Answers,
    GoDecision? Go)
{
    public static RollCallState Empty { get; } = new(
        RollCallPhase.NotStarted, 0, null, null, null, null, ImmutableDictionary<string, RollCallAnswer>.Empty, null);

    public bool HeardFrom(string siteId) =>
        Answers.TryGetValue(siteId, out var answer) && answer.Result is RollCallResult.Ok or RollCallResult.Weak;
}

public sealed record RollCallAnswer(RollCallResult Result, int? Present, DateTimeOffset At);

public sealed record GoDecision(bool Go, string? Note, DateTimeOffset At);
