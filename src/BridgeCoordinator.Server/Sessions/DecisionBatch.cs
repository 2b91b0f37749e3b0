using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>
/// Commands decided one after another, each on the state that the commits before it will give. Nothing in here is true
/// until <see cref="Commits"/> are stored; then every answer is.
/// </summary>
internal sealed class DecisionBatch
{
    private readonly SessionHistory history;
    private readonly Dictionary<string, KnownCommand>? decidedBefore;
    private readonly Dictionary<string, KnownCommand> decided = new(StringComparer.Ordinal);
    private readonly List<CommandOutcome> answers;
    private Session session;

    /// <param name="before">What was decided but is not yet durable: this is decided on top of it. Null where all is durable.</param>
    public DecisionBatch(List<Letter> letters, SessionHistory history, DecisionBatch? before, DateTimeOffset now)
    {
        (Letters, this.history, Now) = (letters, history, now);
        (session, decidedBefore) = (before?.session ?? history.Session, before?.decided);
        answers = letters.ConvertAll(letter => Decide(letter.Envelope));
    }

    public List<Letter> Letters { get; }

    public DateTimeOffset Now { get; }

    public List<Commit> Commits { get; } = [];

    /// <summary>The session after each of <see cref="Commits"/>.</summary>
    public List<Session> States { get; } = [];

    /// <summary>Tells everybody what became of their command.</summary>
    public void Answer()
    {
        for (var i = 0; i < answers.Count; i++) Letters[i].Answer(answers[i]);
    }

    private CommandOutcome Decide(CommandEnvelope envelope)
    {
        if (Find(envelope.Id) is { } known) return known.AnswerTo(envelope);
        return Decider.Decide(session, envelope.Command, envelope.Actor, Now) switch
        {
            Decision.Refused refused => new CommandOutcome.Refused(refused.Kind, refused.Code, refused.Field),
            Decision.Accepted { Events.IsEmpty: true } => new CommandOutcome.Accepted(session.Epoch, session.Seq),
            Decision.Accepted accepted => Commit(envelope, accepted),
            _ => throw new System.Diagnostics.UnreachableException()
        };
    }

    private KnownCommand? Find(string commandId) =>
        history.Find(commandId) ?? decidedBefore?.GetValueOrDefault(commandId) ?? decided.GetValueOrDefault(commandId);

    private CommandOutcome.Accepted Commit(CommandEnvelope envelope, Decision.Accepted accepted)
    {
        var at = Now > session.At ? Now : session.At;
        // The first commit of a log begins its first epoch.
        var commit = new Commit(
            Math.Max(1, session.Epoch), session.Seq + 1, at.ToUniversalTime(), envelope.Actor, envelope.Id, envelope.Digest, [.. accepted.Events]);
        session = Decider.Apply(session, commit);
        Commits.Add(commit);
        States.Add(session);
        decided[envelope.Id] = KnownCommand.Of(commit);
        return new CommandOutcome.Accepted(commit.Epoch, commit.Seq);
    }
}
