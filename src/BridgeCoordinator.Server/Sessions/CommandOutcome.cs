using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>A command on its way to a session. <see cref="Digest"/> is of its body as parsed, so that spelling does not matter.</summary>
internal sealed record CommandEnvelope(string Id, Command Command, Actor Actor, string Digest)
{
    public static CommandEnvelope Of(string id, Command command, Actor actor) => new(id, command, actor, CommandDigest.Of(command));
}

/// <summary>What became of a command. Only <see cref="Accepted"/> promises anything, and only after the log is durable.</summary>
internal abstract record CommandOutcome
{
    private CommandOutcome()
    {
    }

    public sealed record Accepted(int Epoch, long Seq) : CommandOutcome;

    public sealed record Refused(RefusalKind Kind, string Code, string? Field = null) : CommandOutcome;

    /// <summary>The id was used for another body or by another actor.</summary>
    public sealed record IdReused : CommandOutcome;

    /// <summary>Certainly not stored.</summary>
    public sealed record LogUnavailable : CommandOutcome;

    /// <summary>May be stored, now or later: resend the same id.</summary>
    public sealed record OutcomeUnknown : CommandOutcome;

    /// <summary>A bug of ours stands in its way; certainly not stored.</summary>
    public sealed record Failed : CommandOutcome;

    /// <summary>Too many commands wait for this session; certainly not stored.</summary>
    public sealed record Overloaded : CommandOutcome;
}
