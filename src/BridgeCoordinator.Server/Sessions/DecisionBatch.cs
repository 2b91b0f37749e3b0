using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>
/// Commands decided one after another, each on the state that the commits before it will give. Nothing in here is true
/// until <see cref="Commits"/> are stored; then every answer is.
/// </summary>
internal sealed class DecisionBatch(SessionHistory history, DateTimeOffset now)
{
    private readonly Dictionary<string, KnownCommand> decided = new(StringComparer.Ordinal);
    private Session session = history.Session;

    public List<Commit> Commits { get; } = [];

    public CommandOutcome Decide(CommandEnvelope envelope)
    {
        if ((history.Find(envelope.Id) ?? decided.GetValueOrDefault(envelope.Id)) is { } known) return known.AnswerTo(envelope);
        return Decider.Decide(session, envelope.Command, envelope.Actor, now) switch
        {
            Decision.Refused refused => new CommandOutcome.Refused(refused.Kind, refused.Code, refused.Field),
            Decision.Accepted { Events.IsEmpty: true } => new CommandOutcome.Accepted(session.Epoch, session.Seq),
            Decision.Accepted accepted => Commit(envelope, accepted),
            _ => throw new System.Diagnostics.UnreachableException()
        };
    }

    private CommandOutcome.Accepted Commit(CommandEnvelope envelope, Decision.Accepted accepted)
    {
        var at = now > session.At ? now : session.At;
        // The first commit of a log begins its first epoch.
        var commit = new Commit(
            Math.Max(1, session.Epoch), session.Seq + 1, at.ToUniversalTime(), envelope.Actor, envelope.Id, envelope.Digest, [.. accepted.Events]);
        Commits.Add(commit);
        decided[envelope.Id] = KnownCommand.Of(commit);
        session = Decider.Apply(session, commit);
        return new CommandOutcome.Accepted(commit.Epoch, commit.Seq);
    }
}
