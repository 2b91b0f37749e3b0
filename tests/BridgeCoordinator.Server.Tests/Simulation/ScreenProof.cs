using BridgeCoordinator.Server.Live;

namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>Holds what one screen shows against the log.</summary>
internal sealed class ScreenProof
{
    /// <summary>
    /// The product promises to admit after 5 s that it cannot confirm its log, and looks every second; a look, an item and
    /// the screen's own turn add the rest.
    /// </summary>
    private static readonly TimeSpan MostSilentlyStale = TimeSpan.FromSeconds(9);

    private IReadOnlyDictionary<string, long> seqs = new Dictionary<string, long>();
    private Line? shown;
    private bool mayBeLost;

    public Line? Shown => shown;

    public void Check(World world, Screen screen, WatchFrom? before, long from, NodeLife node)
    {
        var at = screen.Position!;
        var candidates = world.Witness.Of(screen.SessionId).At(at.Epoch, at.Seq);
        var lines = candidates.Where(line => line.Shows(screen.Cards, screen.View)).ToList();
        var line = lines.OrderByDescending(line => line.IsInLog).ThenByDescending(line => shown is { } past && line.Includes(past)).FirstOrDefault();
        if (candidates.Count == 0) throw new BrokenPromiseException($"{screen} shows {at.Epoch}-{at.Seq}, which the log never held.");
        if (line is null) throw new BrokenPromiseException($"{screen} shows {at.Epoch}-{at.Seq} otherwise than the log ever held it, by {node}.");
        RequireForward(screen, before, from);

        // Lost lines may look like those that came in their place: the screen may show either.
        (shown, mayBeLost) = (line, lines.Exists(line => line.WasMissing));
        seqs = screen.Cards.ToDictionary(card => card.Key, card => card.Value.Seq);
    }

    public void RequireFresh(World world, Screen screen)
    {
        var node = screen.Connection!.Node;
        var settled = world.Engine.Now - MostSilentlyStale;
        if (!screen.IsConnected || screen.BehindSince is not null || screen.Connection.LostSomething || shown is not { IsInLog: true } line) return;
        if (screen.StalledUntil > settled || node.Machine.IsPaused || node.ResumedAt > settled || node.StartedAt > settled || screen.ConnectedAt > settled) return;
        var chapter = world.Witness.Of(screen.SessionId);
        for (var seq = line.Entry.Seq + 1; chapter.InLog(seq) is { } next && next.LastInLogAt < settled; seq++)
            if (!next.Shows(screen.Cards, screen.View))
                throw new BrokenPromiseException($"{screen} on {node} shows {line} as current, though {next} has been in the log since {next.LastInLogAt.TotalSeconds:0.000}.");
    }

    private void RequireForward(Screen screen, WatchFrom? before, long from)
    {
        var at = screen.Position!;
        if (before is null || shown is null || shown.WasMissing || mayBeLost) return;
        if (at.Epoch < before.Epoch) throw new BrokenPromiseException($"{screen} went back from epoch {before.Epoch} to {at.Epoch}.");
        if (at.Epoch > before.Epoch) return;
        if (at.Seq < before.Seq) throw new BrokenPromiseException($"{screen} went back from {before.Epoch}-{before.Seq} to {at.Seq} (from {from}).");
        foreach (var (key, seq) in seqs)
            if (!screen.Cards.TryGetValue(key, out var card) || card.Seq < seq) throw new BrokenPromiseException($"{screen}: card {key} went back from {seq} to {card?.Seq}.");
    }
}
