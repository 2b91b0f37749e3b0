using System.Text.Json;

namespace BridgeCoordinator.Benchmarks.Table;

/// <summary>
/// The lines that each bench last gave, so that the table can be measured in pieces. A line is of one build only: the
/// folder is emptied when another is published.
/// </summary>
internal sealed class Results(string folder)
{
    public void Keep(string bench, IReadOnlyList<Line> lines) =>
        File.WriteAllText(PathOf(bench), JsonSerializer.Serialize(new Kept(DateTimeOffset.UtcNow, lines)));

    public Kept? Of(string bench) => File.Exists(PathOf(bench)) ? JsonSerializer.Deserialize<Kept>(File.ReadAllText(PathOf(bench))) : null;

    private string PathOf(string bench)
    {
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, $"{bench}.json");
    }

    internal sealed record Kept(DateTimeOffset At, IReadOnlyList<Line> Lines);
}
