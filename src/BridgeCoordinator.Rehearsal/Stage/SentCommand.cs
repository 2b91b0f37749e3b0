using BridgeCoordinator.Rehearsal.Story;

namespace BridgeCoordinator.Rehearsal.Stage;

internal enum Outcome
{
    Accepted,

    /// <summary>By a rule or a right; certainly not kept.</summary>
    Refused,

    /// <summary>No answer in all the time there was: it may be kept or not.</summary>
    Unknown
}

/// <summary>
/// A command and what became of it. Times are of this process's clock (<see cref="System.Diagnostics.Stopwatch"/>): the first
/// sending and the answer. <see cref="Resends"/> counts sendings after the first; <see cref="OtherAnswer"/> is set where one of
/// them was answered with another place in the log.
/// </summary>
internal sealed record SentCommand(CommandAct Act, Outcome Outcome, long? Seq, string? Code, long SentAt, long AnsweredAt, int Resends, bool OtherAnswer);
