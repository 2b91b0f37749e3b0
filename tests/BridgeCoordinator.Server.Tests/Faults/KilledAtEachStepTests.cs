using System.Text.Json;
using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Faults;

/// <summary>
/// Between a command and its screens lie a write to the journal, a sync of it, and what is sent to caller and screens. The
/// kernel kills the server as it enters one of these calls, so that each step is met and not only the likely one.
/// </summary>
[Collection(RunsAlone.Name)]
public sealed class KilledAtEachStepTests : IDisposable
{
    private const string Code = RealServer.OrganizerCode;

    private readonly TemporaryFolder folder = new();
    private readonly ServerProcess server;

    public KilledAtEachStepTests() => server = new ServerProcess(folder.Path, new() { ["Demo"] = "false", ["Access:OrganizerCode"] = Code });

    public void Dispose()
    {
        server.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("pwrite64", true)]
    [InlineData("fsync,fdatasync", true)]
    [InlineData("sendto,sendmsg", false)]
    public async Task What_was_accepted_is_there_once_and_screens_go_on(string calls, bool ofTheJournal)
    {
        await server.StartAsync();
        var organizer = new Person(server.Address, Code);
        var id = (await organizer.Post("/api/sessions", Meeting.Plan())).Json.GetProperty("id").GetString()!;
        await organizer.Does(id, new { type = "openSession" });
        await server.KillAsync();
        await using var screen = new PersistentScreen(Code, id, server.Address);
        var accepted = new Dictionary<string, long>();

        foreach (var nth in (int[])[2, 7, 20])
        {
            string[] journal = ofTheJournal ? ["-P", folder.FileNamed("log.db-wal")] : [];
            await server.StartAsync(["strace", "-f", "-qq", "-o", folder.FileNamed("trace"), "-e", $"trace={calls}", .. journal, "-e", $"inject={calls}:signal=KILL:when={nth}"]);
            var open = await SendUntilKilledAsync(organizer, id, $"{nth}", accepted);
            await server.EndsAsync();

            await server.StartAsync();
            accepted[open] = await organizer.Does(id, Extra(open), open);
            await screen.Reaches(accepted[open]);
            await server.KillAsync();
        }

        await server.StartAsync();
        var log = (await organizer.Get($"/api/sessions/{id}/log")).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement);
        var stored = log.ToLookup(commit => commit.GetProperty("commandId").GetString(), commit => commit.GetProperty("seq").GetInt64());
        Assert.All(accepted, command => Assert.Equal(command.Value, Assert.Single(stored[command.Key])));
        Assert.True(accepted.Count > 3, "it was killed before anything was accepted");
        Assert.Empty(screen.Gaps);
    }

    /// <summary>One command after the other; tells the one that was not answered.</summary>
    private static async Task<string> SendUntilKilledAsync(Person organizer, string sessionId, string round, Dictionary<string, long> accepted)
    {
        for (var i = 0; ; i++)
        {
            var command = $"{round}-{i}";
            try
            {
                var answer = await organizer.Do(sessionId, Extra(command), command);
                Assert.Equal(200, answer.Status);
                accepted[command] = answer.Json.GetProperty("seq").GetInt64();
            }
            catch (HttpRequestException)
            {
                return command;
            }
        }
    }

    private static object Extra(string itemId) => new { type = "addItem", itemId, title = $"Nội dung thêm {itemId}", presenters = Array.Empty<string>() };
}
