using System.Threading.Channels;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>Commands that wait for a session, bounded, and who waits for a look at its log.</summary>
internal sealed class Mailbox
{
    private const int MostWaiting = 2_000;
    private const int MostAtOnce = 256;

    /// <summary>Only wakes the reader.</summary>
    private static readonly Letter Nudge = new(null!);

    private readonly AwaitedLook looks = new();
    private List<Letter> returned = [];
    private readonly Channel<Letter> letters = Channel.CreateBounded<Letter>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    /// <summary>Refused at once where too many wait: that beats a queue that nobody waits for any more.</summary>
    public async Task<CommandOutcome> PutAsync(CommandEnvelope envelope)
    {
        var letter = new Letter(envelope);
        return letters.Writer.TryWrite(letter) ? await letter.Answered : new CommandOutcome.Overloaded();
    }

    /// <summary>See <see cref="AwaitedLook.AskAsync"/>. However often it is asked for, one look waits at most.</summary>
    public Task<bool> AskToLookAsync()
    {
        var looked = looks.AskAsync(out var isFirst);
        // With a full mailbox the reader is awake, and sees by itself that a look is asked for.
        if (isFirst) letters.Writer.TryWrite(Nudge);
        return looked;
    }

    /// <summary>Whether somebody waits for a look at the log.</summary>
    public bool IsLookAsked => looks.IsAsked;

    /// <summary>False once the mailbox is closed and empty.</summary>
    public ValueTask<bool> WaitAsync() => returned.Count > 0 ? ValueTask.FromResult(true) : letters.Reader.WaitToReadAsync();

    /// <summary>What waits, those returned first.</summary>
    public List<Letter> Take()
    {
        var taken = returned;
        returned = [];
        while (taken.Count < MostAtOnce && letters.Reader.TryRead(out var letter))
            if (letter != Nudge) taken.Add(letter);
        return taken;
    }

    /// <summary>What was taken and is to be decided anew.</summary>
    public void Return(List<Letter> again) => returned.AddRange(again);

    /// <summary>Those to be answered by a look that begins now; null where nobody asked.</summary>
    public TaskCompletionSource<bool>? TakeLook() => looks.Begin();

    /// <summary>What waits is still taken; nothing more comes.</summary>
    public void Close() => letters.Writer.TryComplete();

    /// <summary>Nobody will ever look again.</summary>
    public void Over() => looks.Over();
}

/// <summary>A command and who waits for its answer.</summary>
internal sealed class Letter(CommandEnvelope envelope)
{
    private readonly TaskCompletionSource<CommandOutcome> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CommandEnvelope Envelope => envelope;

    public Task<CommandOutcome> Answered => answer.Task;

    public void Answer(CommandOutcome outcome) => answer.TrySetResult(outcome);
}
