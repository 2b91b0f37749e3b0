using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Refusals;
using BridgeCoordinator.Server.Telemetry;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>What a command got: a place in the log, or a problem.</summary>
internal sealed record CommandAnswer(CommandPlace? Place, Problem? Problem);

/// <summary>Where a command stands in the log, or, where it changed nothing, the log's present end.</summary>
internal sealed record CommandPlace(int Epoch, long Seq);

/// <summary>Takes commands from HTTP and hub alike: who calls, how fast, and then the session's own answer.</summary>
internal sealed class CommandDesk(SessionDirectory sessions, CommandPace pace)
{
    public async Task<CommandAnswer> SubmitAsync(Caller caller, string sessionId, CommandReading reading, Language language)
    {
        if (caller.Grant is null) return Refuse(caller.WhyNobody, language);
        if (reading.Problem is { } problem) return new CommandAnswer(null, problem);
        SessionRunner? runner;
        try
        {
            runner = await sessions.FindAsync(sessionId);
        }
        catch (LogUnavailableException)
        {
            return Refuse("logUnavailable", language);
        }

        if (runner is null) return Refuse("unknownSession", language);
        if (caller.ActorIn(runner.Session) is not { } actor) return Refuse("notAllowed", language);
        if (!pace.Allows(actor.GrantId)) return Refuse("tooManyCommands", language);
        return Answer(await runner.SubmitAsync(CommandEnvelope.Of(reading.Id!, reading.Command!, actor)), language);
    }

    private static CommandAnswer Answer(CommandOutcome outcome, Language language)
    {
        var problem = Problems.Of(outcome, language);
        Instruments.Commands.Add(1, new KeyValuePair<string, object?>("outcome", problem?.Code ?? "accepted"));
        return outcome is CommandOutcome.Accepted accepted
            ? new CommandAnswer(new CommandPlace(accepted.Epoch, accepted.Seq), null)
            : new CommandAnswer(null, problem);
    }

    private static CommandAnswer Refuse(string code, Language language) => new(null, Problems.Of(code, language));
}
