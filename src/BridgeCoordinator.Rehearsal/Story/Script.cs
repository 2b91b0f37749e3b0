using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BridgeCoordinator.Rehearsal.Story;

/// <summary>
/// Everything that everyone will do, in order, decided before the first command is sent: what the server or the network
/// does changes nothing in it. Acts of one instant are done at once; any other waits for the answers to those before.
/// </summary>
internal sealed record Script(int Seed, IReadOnlyList<Act> Acts)
{
    /// <summary>The story of a day: the same meeting and seed give the same script.</summary>
    public static Script Of(Outline meeting, int seed)
    {
        var draft = new Draft(meeting, seed);
        var day = Day.Plan(draft);
        Morning.Write(draft);
        RollCalls.Write(draft, day);
        Arrivals.Write(draft, day);
        RunningOrder.Write(draft, day);
        Dialogue.Write(draft, day);
        Notices.Write(draft, day);
        return draft.Finish();
    }

    public IEnumerable<CommandAct> Commands => Acts.OfType<CommandAct>();

    public TimeSpan Start => Acts[0].At;

    public TimeSpan Length => Acts[^1].At - Start;

    /// <summary>Whoever loses the connection at some time; everyone else shows each change as soon as the server can.</summary>
    public IReadOnlySet<string> Unsteady => Acts.OfType<LineAct>().Where(line => !line.Up).Select(line => line.Who).ToHashSet();
}

/// <summary>A script being written, in any order.</summary>
internal sealed class Draft(Outline meeting, int seed)
{
    private const int OneInIsSentTwice = 20;

    private static readonly JsonSerializerOptions Wire = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(1);

    private readonly List<Act> acts = [];
    private readonly HashSet<TimeSpan> taken = [];

    public Outline Meeting => meeting;

    public Chance Chance { get; } = new(seed);

    public void Do(TimeSpan at, string who, object command, Ending ending = Ending.Kept) =>
        acts.Add(new CommandAct(Free(at), who, "", JsonSerializer.SerializeToElement(command, Wire), ending, ending == Ending.Kept && Chance.OneIn(OneInIsSentTwice)));

    /// <summary>At just this instant, together with others: what each does hinders none of them.</summary>
    public void DoTogether(TimeSpan at, string who, object command, Ending ending = Ending.Kept)
    {
        taken.Add(at);
        acts.Add(new CommandAct(at, who, "", JsonSerializer.SerializeToElement(command, Wire), ending, Twice: false));
    }

    public void Connect(TimeSpan at, string who) => acts.Add(new LineAct(Free(at), who, Up: true));

    public void Cut(TimeSpan at, string who) => acts.Add(new LineAct(Free(at), who, Up: false));

    /// <summary>Puts the acts in order and gives the commands their ids.</summary>
    public Script Finish() => new(seed,
    [
        .. acts.OrderBy(act => act.At).Select((act, number) => act is CommandAct command
            ? command with { Id = string.Create(CultureInfo.InvariantCulture, $"rehearsal-{seed}-{number:0000}") }
            : act)
    ]);

    /// <summary>The next instant at which nobody does anything: who does things together was meant to.</summary>
    private TimeSpan Free(TimeSpan at)
    {
        while (!taken.Add(at)) at += Least;
        return at;
    }
}
