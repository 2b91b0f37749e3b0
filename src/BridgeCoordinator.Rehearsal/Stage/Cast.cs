using BridgeCoordinator.Rehearsal.Screens;
using BridgeCoordinator.Rehearsal.Story;
using BridgeCoordinator.Rehearsal.Wire;
using BridgeCoordinator.Rehearsal.Words;

namespace BridgeCoordinator.Rehearsal.Stage;

/// <summary>Everybody with a screen: who acts, each with a link of their own, and the audience, who share one.</summary>
internal sealed class Cast : IAsyncDisposable
{
    private const int JoinAtOnce = 50;
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan JoinPatience = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, Screen> actors = new(StringComparer.Ordinal);
    private readonly List<Screen> audience = [];
    private readonly Dictionary<string, ViewWitness> witnesses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> codeOfView = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource leaving = new();
    private readonly string sessionId;
    private readonly IReadOnlyList<Uri> servers;
    private readonly Tongue tongue;
    private readonly List<Task> pulses = [];
    private int placed;

    private Cast(IReadOnlyList<Uri> servers, string sessionId, Tongue tongue) => (this.servers, this.sessionId, this.tongue) = (servers, sessionId, tongue);

    public IEnumerable<Screen> Screens => actors.Values.Concat(audience);

    public IReadOnlyList<Screen> Audience => audience;

    public IReadOnlyCollection<ViewWitness> Witnesses => witnesses.Values;

    /// <summary>A code that opens the view, by view.</summary>
    public IReadOnlyDictionary<string, string> CodeOfView => codeOfView;

    /// <summary>For whoever wants to see the meeting in a browser.</summary>
    public string LinkToWatch { get; private set; } = "";

    public Screen this[string who] => actors[who];

    /// <summary>Gives everybody access and a screen. Who is at a site connects when the story says so, everyone else at once.</summary>
    public static async Task<Cast> AssembleAsync(
        ServerApi organizer, IReadOnlyList<Uri> servers, string sessionId, Outline meeting, Script script, Tongue tongue, CancellationToken cancellation)
    {
        var cast = new Cast(servers, sessionId, tongue);
        var people = People.Of(meeting).Append(new Person(People.Viewer, "Đại biểu", ["viewer"], null)).ToList();
        var ways = await organizer.IssueAsync(sessionId, people, cancellation);
        foreach (var (person, way) in people.Zip(ways))
        {
            cast.codeOfView.TryAdd(ViewOf(person), way.Code);
            if (person.Key != People.Viewer) cast.actors[person.Key] = cast.NewScreen(way.Code, ViewOf(person), steady: !script.Unsteady.Contains(person.Key));
        }

        cast.LinkToWatch = ways[^1].Link;

        foreach (var person in people.Where(person => person.SiteId is null && person.Key != People.Viewer)) cast.actors[person.Key].Plug();
        foreach (var actor in cast.actors.Values) actor.Start();
        await cast.UntilShownAsync(cast.actors.Values.Where(actor => actor.IsPlugged), cancellation);
        return cast;
    }

    public async Task SeatAudienceAsync(int screens, Action<int> seated, CancellationToken cancellation)
    {
        while (audience.Count < screens)
        {
            var group = Enumerable.Range(0, Math.Min(JoinAtOnce, screens - audience.Count)).Select(_ => NewScreen(codeOfView["public"], "public", steady: true)).ToList();
            foreach (var screen in group)
            {
                audience.Add(screen);
                screen.Plug();
                screen.Start();
            }

            await UntilShownAsync(group, cancellation);
            seated(audience.Count);
        }
    }

    /// <summary>Every site's console reports its line every ten seconds of real time, as the pages do.</summary>
    public void StartPulses(Outline meeting, int seed)
    {
        for (var i = 0; i < meeting.Bridges.Count; i++) pulses.Add(PulseAsync(meeting.Bridges[i], new Chance((seed * 1_000) + i)));
    }

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        await Task.WhenAll(pulses);
        foreach (var group in Screens.Chunk(JoinAtOnce)) await Task.WhenAll(group.Select(screen => screen.DisposeAsync().AsTask()));
        leaving.Dispose();
    }

    private static string ViewOf(Person person) => person switch
    {
        { SiteId: { } siteId } => $"site/{siteId}",
        { Key: People.Viewer } => "public",
        _ => "hall"
    };

    private Screen NewScreen(string code, string view, bool steady)
    {
        if (!witnesses.TryGetValue(view, out var witness)) witnesses[view] = witness = new ViewWitness(view, tongue);
        return new Screen(new Line(servers[placed++ % servers.Count], code, tongue.Code), witness, sessionId, steady);
    }

    private async Task UntilShownAsync(IEnumerable<Screen> screens, CancellationToken cancellation)
    {
        try
        {
            await Task.WhenAll(screens.Select(screen => screen.FirstShown.Task)).WaitAsync(JoinPatience, cancellation);
        }
        catch (TimeoutException)
        {
            throw new RefusalException(tongue.Say($"Sau {JoinPatience.TotalSeconds:0} s vẫn còn màn hình chưa kết nối được.", $"After {JoinPatience.TotalSeconds:0} s not every screen could connect."));
        }
    }

    private async Task PulseAsync(Site site, Chance chance)
    {
        var console = actors[People.TechnicianOf(site)];
        var usual = chance.Between(12, 90);
        try
        {
            while (true)
            {
                await Task.Delay(Pulse, leaving.Token);
                if (!console.IsPlugged || !console.Line.IsUp) continue;
                var pulse = new { rttMs = usual + chance.Between(0, 15), jitterMs = chance.Between(1, 9), lossPercent = 0, samples = 5 };
                await console.Line.PulseAsync(sessionId, site.Id, pulse, leaving.Token);
            }
        }
        catch (Exception) when (leaving.IsCancellationRequested)
        {
            // The rehearsal is over.
        }
    }
}
