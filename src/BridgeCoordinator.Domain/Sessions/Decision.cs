using System.Collections.Immutable;

namespace BridgeCoordinator.Domain.Sessions;

/// <summary>What becomes of a command: events to commit (none, where nothing would change), or a refusal.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    public sealed record Accepted(ImmutableList<Event> Events) : Decision;

    /// <summary><see cref="Code"/> is stable and worded elsewhere; <see cref="Field"/> names the offending field where there is one.</summary>
    public sealed record Refused(RefusalKind Kind, string Code, string? Field = null) : Decision;

    public static Decision Accept(params ReadOnlySpan<Event> events) => new Accepted([.. events]);

    public static Decision NothingChanges { get; } = new Accepted([]);

    public static Decision Conflict(string code) => new Refused(RefusalKind.Conflict, code);

    public static Decision Invalid(string code, string field) => new Refused(RefusalKind.Invalid, code, field);

    public static Decision Forbidden { get; } = new Refused(RefusalKind.Forbidden, "notAllowed");
}

/// <summary>Whose fault: the message's (400), the role's (403), or the moment's (409).</summary>
public enum RefusalKind { Invalid, Forbidden, Conflict }
