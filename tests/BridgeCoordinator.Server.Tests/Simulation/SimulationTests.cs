using System.Collections.Concurrent;
using System.Globalization;
using BridgeCoordinator.Server.Tests.Simulation.Sabotages;

namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>
/// <c>SIMULATION_SEED=123</c> runs that seed alone; <c>SIMULATION_SEEDS=10000</c> runs as many.
/// </summary>
public class SimulationTests(ITestOutputHelper output)
{
    private const int UsualSeeds = 500;

    [Fact]
    public void Whatever_fails_nothing_accepted_is_lost_and_no_screen_lies()
    {
        var tally = new Tally();
        var broken = new ConcurrentBag<(int Seed, string Story)>();

        Parallel.ForEach(Partitioner.Create(Seeds(), EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, (seed, loop) =>
        {
            try
            {
                Simulation.Run(seed, Sabotage.None, tally);
            }
            catch (BrokenPromiseException story)
            {
                broken.Add((seed, story.Message));
                if (broken.Count >= 10) loop.Stop();
            }
        });

        output.WriteLine(tally.ToString());
        Assert.True(broken.IsEmpty, broken.IsEmpty ? "" : Report(broken));
        if (Seeds().Count() >= UsualSeeds) RequireThatAllWasMet(tally);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(60)]
    public void A_seed_repeats_itself_to_the_last_step(int seed) =>
        Assert.Equal(Simulation.Run(seed, Sabotage.None, new Tally()), Simulation.Run(seed, Sabotage.None, new Tally()));

    [Fact]
    public async Task A_seed_repeats_itself_in_another_process()
    {
        var here = Enumerable.Range(1, 40).Select(SimulationProcess.Play);
        Assert.Equal(here, await SimulationProcess.PlayElsewhereAsync(1, 40));
    }

    [Fact]
    public void Another_seed_is_another_story() =>
        Assert.NotEqual(Simulation.Run(1, Sabotage.None, new Tally()), Simulation.Run(2, Sabotage.None, new Tally()));

    /// <summary>A fault that no seed ever met proves nothing.</summary>
    private static void RequireThatAllWasMet(Tally tally)
    {
        Assert.All(Enum.GetValues<Fault>(), fault => Assert.NotEqual(0, tally[$"fault: {fault}"]));
        Assert.All(Enum.GetValues<Disaster>(), disaster => Assert.NotEqual(0, tally[$"disaster: {disaster}"]));
        Assert.All(["gap seen by a screen", "screen told that its node is behind"], sight => Assert.NotEqual(0, tally[sight]));
    }

    private static string Report(ConcurrentBag<(int Seed, string Story)> broken)
    {
        var first = broken.MinBy(failure => failure.Story.Length);
        var ends = broken.OrderBy(failure => failure.Seed).Select(failure => $"seed {failure.Seed} {failure.Story[failure.Story.LastIndexOf('\n')..].Trim()}");
        return $"{string.Join('\n', ends)}\n\nThe shortest story is that of seed {first.Seed}:\n{first.Story}";
    }

    private static IEnumerable<int> Seeds() =>
        Number("SIMULATION_SEED") is { } one ? [one] : Enumerable.Range(1, Number("SIMULATION_SEEDS") ?? UsualSeeds);

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
