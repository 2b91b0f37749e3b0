using System.Collections.Immutable;

namespace BridgeCoordinator.Domain.Sessions;

/// <summary>
/// One accepted command. <see cref="Seq"/> counts from 1 without a hole and goes on across epochs; <see cref="At"/> never
/// goes backwards. <see cref="Digest"/> is of the command's body, so that a reused id is told from a resend; whoever has it can
/// test guesses of what the body said.
/// </summary>
public sealed record Commit(
    int Epoch,
    long Seq,
    DateTimeOffset At,
    Actor Actor,
    string CommandId,
    [property: Personal] string Digest,
    ImmutableArray<Event> Events);
