using System.Collections.Immutable;

namespace BridgeCoordinator.Domain.RollCall;

public enum RollCallPhase { NotStarted, Running, Ended }

/// <summary>
/// The latest round of the roll call, with each site's latest answer in it. <see cref="LastAnswers"/> keeps each site's latest
/// answer of any round: a second round that calls only the exceptions does not make the others unheard.
/// </summary>
public sealed record RollCallState(
    RollCallPhase Phase,
    int Round,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    string? CalledSiteId,
    DateTimeOffset? CalledAt,
    ImmutableDictionary<string, RollCallAnswer> Answers,
    ImmutableDictionary<string, RollCallAnswer> LastAnswers,
    GoDecision? Go)
{
    public static RollCallState Empty { get; } = new(
        RollCallPhase.NotStarted, 0, null, null, null, null,
        ImmutableDictionary<string, RollCallAnswer>.Empty, ImmutableDictionary<string, RollCallAnswer>.Empty, null);
}

public sealed record RollCallAnswer(RollCallResult Result, int? Present, DateTimeOffset At)
{
    public bool IsHeard => Result is RollCallResult.Ok or RollCallResult.Weak;
}

public sealed record GoDecision(bool Go, string? Note, DateTimeOffset At);
