using System.Text.Json;
using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Faults;

/// <summary>A server that is killed at any moment keeps every word it gave.</summary>
public sealed class KilledServerTests : IDisposable
{
    /// <summary>KILL_CYCLES=1000 for a long night.</summary>
    private static readonly int Cycles = int.Parse(Environment.GetEnvironmentVariable("KILL_CYCLES") ?? "40", System.Globalization.CultureInfo.InvariantCulture);

    private const string OrganizerCode = RealServer.OrganizerCode;

    private readonly TemporaryFolder folder = new();
    private readonly ServerProcess server;

    public KilledServerTests() => server = new ServerProcess(folder.Path, new() { ["Demo"] = "false", ["Access:OrganizerCode"] = OrganizerCode });

    public void Dispose()
    {
        server.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Killed_between_any_two_commands_it_stands_where_it_stood_and_screens_go_on_without_a_gap()
    {
        await server.StartAsync();
        var organizer = new Person(server.Address, OrganizerCode);
        var id = (await organizer.Post("/api/sessions", Meeting.Plan())).Json.GetProperty("id").GetString()!;
        await organizer.Does(id, new { type = "openSession" });
        await using var screen = new PersistentScreen(OrganizerCode, id, server.Address);

        for (var cycle = 0; cycle < Cycles; cycle++)
        {
            for (var i = 0; i <= cycle % 4; i++)
                await organizer.Does(id, Count(cycle * 10 + i + 1));
            var (seq, cards) = await KnownAsync(organizer, id);
            // Every other time one more is on its way when the power goes: stored or not, nobody was told.
            var underWay = cycle % 2 == 0 ? Task.FromResult<long?>(null) : SubmitUntilKilledAsync(organizer, id, cycle);
            if (cycle % 4 == 3) await Task.Delay(cycle % 5, TestContext.Current.CancellationToken);
            await server.KillAsync();
            var told = await underWay;

            await server.StartAsync();
            var (seqAfter, cardsAfter) = await KnownAsync(organizer, id);
            Assert.InRange(seqAfter, told ?? seq, cycle % 2 == 0 ? seq : seq + 1);
            if (seqAfter == seq) Assert.Equal(cards, cardsAfter);

            // Resent, it is in the log once, whichever way it went.
            var resent = await organizer.Does(id, Extra(cycle), id: $"extra-{cycle}");
            Assert.Equal(resent, await organizer.Does(id, Extra(cycle), id: $"extra-{cycle}"));
            await screen.Reaches(resent);
        }

        var log = (await organizer.Get($"/api/sessions/{id}/log")).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(Enumerable.Range(1, log.Count), log.Select(commit => commit.GetProperty("seq").GetInt32()));
        var ids = log.Select(commit => commit.GetProperty("commandId").GetString()).ToList();
        Assert.Distinct(ids);
        Assert.Equal(Cycles, ids.Count(commandId => commandId!.StartsWith("extra-", StringComparison.Ordinal)));
        Assert.Equal((await KnownAsync(organizer, id)).Cards, screen.Cards());
        Assert.Equal([], screen.Gaps);
    }

    [Fact]
    public async Task Start_links_go_to_the_console_and_their_codes_to_no_log_line()
    {
        using var demo = new ServerProcess(folder.FileNamed("demo"), []);
        Directory.CreateDirectory(folder.FileNamed("demo"));
        await demo.StartAsync();
        await Waiting.For(() => demo.Output.Count(line => line.Contains("/join#", StringComparison.Ordinal)) == 5, "the organizer's and the demo's links");
        var codes = demo.Output.Where(line => line.Contains("/join#", StringComparison.Ordinal)).Select(line => line.Split("/join#")[1].Trim()).ToList();

        var answers = await Task.WhenAll(codes.Select(code => new Person(demo.Address, null).Post("/api/sign-in", new { code })));
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        await demo.KillAsync();
        Assert.All(codes, code => Assert.Single(demo.Output, line => line.Contains(code, StringComparison.Ordinal)));

        await demo.StartAsync();
        await Waiting.For(() => demo.Output.Count(line => line.Contains("/join#", StringComparison.Ordinal)) == 9, "the demo's links again, not the organizer's");
        Assert.Equal(200, (await new Person(demo.Address, null).Post("/api/sign-in", new { code = codes[^1] })).Status);
    }

    private static object Count(int present) => new { type = "countPresent", siteId = Meeting.NearSite, groupId = Meeting.Group, present };

    private static object Extra(int cycle) => new { type = "addItem", itemId = $"item-{cycle}", title = $"Nội dung thêm {cycle}", presenters = Array.Empty<string>() };

    /// <summary>The seq it was told, or null where the answer never came.</summary>
    private static async Task<long?> SubmitUntilKilledAsync(Person organizer, string sessionId, int cycle)
    {
        try
        {
            var answer = await organizer.Do(sessionId, Extra(cycle), id: $"extra-{cycle}");
            return answer.Status == 200 ? answer.Json.GetProperty("seq").GetInt64() : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task<(long Seq, SortedDictionary<string, string> Cards)> KnownAsync(Person organizer, string sessionId)
    {
        var board = await organizer.Get($"/api/sessions/{sessionId}/board");
        return (board.Json.GetProperty("seq").GetInt64(), new SortedDictionary<string, string>(board.Cards(), StringComparer.Ordinal));
    }
}
