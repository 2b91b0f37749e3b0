using BridgeCoordinator.Server.Tests.CommitLogs.Sqlite;
using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Faults;

public sealed class FullDiskTests
{
    [Fact]
    public async Task On_a_full_disk_commands_are_refused_the_board_is_readable_and_all_is_well_once_space_returns()
    {
        using var disk = SmallDisk.MountOrSkip(kilobytes: 6000);
        await using var server = new RealServer(new() { ["Data:Path"] = Path.Combine(disk.Path, "data") });
        var meeting = await Meeting.OpenAsync(server);
        var ballast = Path.Combine(disk.Path, "ballast");
        Fill(ballast);

        var refused = await RefusedAsync(meeting);
        Assert.Equal((503, "logUnavailable"), (refused.Answer.Status, refused.Answer.Code));
        Assert.Equal(503, (await server.Anyone.Get("/health/ready")).Status);
        Assert.Equal(200, (await server.Anyone.Get($"{meeting.Path}/board")).Status);
        var stored = await meeting.LogAsync();
        Assert.DoesNotContain(stored, commit => commit.GetProperty("commandId").GetString() == refused.Id);
        await using var screen = await meeting.Technician.WatchAsync(meeting.Id);

        File.Delete(ballast);
        await screen.Reaches(await meeting.Organizer.Does(meeting.Id, NoteOf(refused.Id), refused.Id));
        await Waiting.For(async () => (await server.Anyone.Get("/health/ready")).Status == 200);
    }

    private static void Fill(string path)
    {
        using var file = File.Create(path, bufferSize: 1);
        try
        {
            while (true) file.Write(new byte[4096]);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    /// <summary>The first command that there is no room for; the journal has a little left.</summary>
    private static async Task<(string Id, Answer Answer)> RefusedAsync(Meeting meeting)
    {
        for (var i = 0; ; i++)
        {
            var id = $"n{i}";
            var answer = await meeting.Organizer.Do(meeting.Id, NoteOf(id), id);
            if (answer.Status is not (200 or 429)) return (id, answer);
            Assert.True(i < 500, "the disk is not full");
        }
    }

    private static object NoteOf(string id) => new { type = "sendNotice", noticeId = id, to = "hall", text = new string('x', 2_000), urgency = "normal" };
}
