using System.Collections.Concurrent;
using System.Text.Json;
using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Nodes;

/// <summary>Writers at both nodes who note every answer, and what must be true of those answers whatever happened meanwhile.</summary>
internal sealed class Load : IAsyncDisposable
{
    private readonly TwoNodes nodes;
    private readonly ConcurrentDictionary<string, Answer> answers = new();
    private readonly CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly List<Task> writers;

    private Load(TwoNodes nodes)
    {
        this.nodes = nodes;
        writers = [.. Enumerable.Range(0, 8).Select(WriteAsync)];
    }

    private Meeting Meeting => nodes.Meeting;

    public int Accepted => answers.Values.Count(answer => answer.Status == 200);

    /// <summary>Returns once the load is under way.</summary>
    public static async Task<Load> BeginAsync(TwoNodes nodes)
    {
        var load = new Load(nodes);
        await load.AcceptsAsync(100);
        return load;
    }

    /// <summary>Waits until so many more commands were accepted.</summary>
    public Task AcceptsAsync(int more)
    {
        var before = Accepted;
        return Waiting.For(() => Accepted >= before + more, $"{more} more commands are accepted");
    }

    public async ValueTask DisposeAsync()
    {
        await enough.CancelAsync();
        await Task.WhenAll(writers);
        enough.Dispose();
    }

    /// <summary>
    /// Ends the load. No answer was false: what was accepted is stored once, where it was said to be; what was refused with
    /// certainty is not stored; and whoever resends what was refused or in doubt stores it once.
    /// </summary>
    public async Task EndTruthfullyAsync()
    {
        await enough.CancelAsync();
        await Task.WhenAll(writers);
        var stored = await StoredAsync();
        Assert.All(answers.Where(answer => answer.Value.Status == 200), answer =>
            Assert.Equal(answer.Value.Json.GetProperty("seq").GetInt64(), Assert.Single(stored[answer.Key]).GetProperty("seq").GetInt64()));
        var others = answers.Where(answer => answer.Value.Status != 200).ToList();
        Assert.All(others, answer => Assert.Equal(503, answer.Value.Status));
        Assert.All(others.Where(answer => answer.Value.Code == "logUnavailable"), answer => Assert.Empty(stored[answer.Key]));

        await Parallel.ForEachAsync(others, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (answer, _) =>
            await TwoNodes.Patiently(() => nodes.AtOther(Meeting.Organizer).Do(Meeting.Id, TwoNodes.Note(answer.Key), answer.Key)));
        stored = await StoredAsync();
        Assert.All(answers.Keys, id => Assert.Single(stored[id]));
    }

    private async Task WriteAsync(int writer)
    {
        var organizer = writer % 2 == 0 ? Meeting.Organizer : nodes.AtOther(Meeting.Organizer);
        for (var i = 0; !enough.IsCancellationRequested; i++)
        {
            var id = $"w{writer}-{i}";
            var answer = await organizer.Do(Meeting.Id, TwoNodes.Note(id), id);
            if (answer.Status != 429) answers[id] = answer;
            await Task.Delay(answer.Status == 200 ? 20 : 200, CancellationToken.None);
        }
    }

    private async Task<ILookup<string?, JsonElement>> StoredAsync() => (await Meeting.LogAsync()).ToLookup(commit => commit.GetProperty("commandId").GetString());
}
