using System.Runtime.InteropServices;
using BridgeCoordinator.Domain.Boards;
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
    private readonly List<Session> states = [];
    private readonly List<CommandOutcome> answers;
    private readonly bool apart;
    private Session session;

    /// <param name="before">What was decided but is not yet durable: this is decided on top of it. Null where all is durable.</param>
    /// <param name="apart">
    /// Whether each command is put on the cards by itself, so that one for which that fails is refused and the others are not:
    /// what is in the log but cannot be shown would be the session's end. Together is faster, and throws where any fails.
    /// </param>
    public DecisionBatch(List<Letter> letters, SessionHistory history, DecisionBatch? before, DateTimeOffset now, bool apart = false)
    {
        (Letters, this.history, Now, this.apart) = (letters, history, now, apart);
        (session, Board, decidedBefore) = (before?.session ?? history.Session, before?.Board ?? history.Board, before?.decided);
        answers = letters.ConvertAll(letter => apart ? DecideOrFail(letter.Envelope) : Decide(letter.Envelope));
        if (!apart) Board = Board.After(CollectionsMarshal.AsSpan(Commits), CollectionsMarshal.AsSpan(states));
    }

    public List<Letter> Letters { get; }

    public DateTimeOffset Now { get; }

    public List<Commit> Commits { get; } = [];

    /// <summary>What all screens are to be told once <see cref="Commits"/> are stored.</summary>
    public Board Board { get; private set; }

    /// <summary>Tells everybody what became of their command.</summary>
    public void Answer()
    {
        for (var i = 0; i < answers.Count; i++) Letters[i].Answer(answers[i]);
    }

    private CommandOutcome DecideOrFail(CommandEnvelope envelope)
    {
        try
        {
            return Decide(envelope);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            return new CommandOutcome.Failed();
        }
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
        var after = Decider.Apply(session, commit);
        if (apart) Board = Board.After([commit], [after]);
        session = after;
        Commits.Add(commit);
        states.Add(after);
        decided[envelope.Id] = KnownCommand.Of(commit);
        return new CommandOutcome.Accepted(commit.Epoch, commit.Seq);
    }
}
