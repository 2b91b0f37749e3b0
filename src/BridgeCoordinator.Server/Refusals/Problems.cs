using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Sessions;

namespace BridgeCoordinator.Server.Refusals;

/// <summary>An error as <c>application/problem+json</c>.</summary>
internal sealed record Problem(int Status, string Code, string Title, IReadOnlyList<ProblemField>? Errors = null);

/// <summary>One field's or one plan line's fault. Line and column count from 1 and are a plan's own; elsewhere there are none.</summary>
internal sealed record ProblemField(string Path, string Code, string Title, int? Line = null, int? Column = null);

/// <summary>Words a refusal in the caller's language.</summary>
internal static class Problems
{
    public static Problem Of(string code, Language language, IEnumerable<FieldFault>? faults = null) => new(
        RefusalTexts.StatusOf(code), code, RefusalTexts.Title(code, language),
        faults?.Select(fault => new ProblemField(fault.Path, fault.Code, FieldTexts.Title(fault, language))).ToList());

    /// <summary>Null where the command was accepted.</summary>
    public static Problem? Of(CommandOutcome outcome, Language language) => outcome switch
    {
        CommandOutcome.Accepted => null,
        CommandOutcome.Refused { Field: { } field } refused => Of(refused.Code, language) with
        {
            Errors = [new ProblemField($"command.{field}", refused.Code, RefusalTexts.Title(refused.Code, language))]
        },
        CommandOutcome.Refused refused => Of(refused.Code, language),
        CommandOutcome.IdReused => Of("idReused", language),
        CommandOutcome.LogUnavailable => Of("logUnavailable", language),
        CommandOutcome.OutcomeUnknown => Of("outcomeUnknown", language),
        CommandOutcome.Failed => Of("commandFailed", language),
        CommandOutcome.Overloaded => Of("overloaded", language),
        _ => throw new System.Diagnostics.UnreachableException()
    };

    public static IResult AsResult(this Problem problem) =>
        new ProblemResult(problem);

    public static IResult Result(string code, HttpContext http) => Of(code, Languages.Of(http)).AsResult();

    private sealed class ProblemResult(Problem problem) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = problem.Status;
            if (problem.Status is StatusCodes.Status503ServiceUnavailable) httpContext.Response.Headers.RetryAfter = "2";
            if (problem.Status is StatusCodes.Status429TooManyRequests) httpContext.Response.Headers.RetryAfter = problem.Code == "tooManyAttempts" ? "60" : "2";
            return httpContext.Response.WriteAsJsonAsync(problem, WireJson.Options, "application/problem+json", httpContext.RequestAborted);
        }
    }
}
