using System.Diagnostics;
using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Faults;

public sealed class ReadOnlyFolderTests
{
    [Fact]
    public async Task In_a_folder_that_became_read_only_commands_are_refused_the_board_is_readable_and_all_is_well_once_it_can_be_written()
    {
        using var folder = new TemporaryFolder();
        await using var server = new RealServer(new() { ["Data:Path"] = folder.Path });
        var meeting = await Meeting.OpenAsync(server);
        var before = await meeting.LogAsync();

        using (ReadOnly.MakeOrSkip(folder.Path))
        {
            Assert.Equal(503, (await SendAsync(meeting, "first")).Status);
            var second = await SendAsync(meeting, "second");
            Assert.Equal((503, "logUnavailable"), (second.Status, second.Code));
            Assert.Equal(503, (await server.Anyone.Get("/health/ready")).Status);
            Assert.Equal(200, (await meeting.Technician.Get($"{meeting.Path}/board")).Status);
            Assert.Equal(before.Count, (await meeting.LogAsync()).Count);
        }

        await using var screen = await meeting.Technician.WatchAsync(meeting.Id);
        await Waiting.For(async () => (await SendAsync(meeting, "first")).Status == 200);
        Assert.Equal(200, (await SendAsync(meeting, "second")).Status);
        await Waiting.For(async () => (await server.Anyone.Get("/health/ready")).Status == 200);
        var added = (await meeting.LogAsync()).Skip(before.Count).Select(commit => commit.GetProperty("commandId").GetString());
        Assert.Equal(["first", "second"], added);
        await screen.Reaches(before.Count + 2);
    }

    private static Task<Answer> SendAsync(Meeting meeting, string id) =>
        meeting.Organizer.Do(meeting.Id, new { type = "sendNotice", noticeId = id, to = "hall", text = "Thử", urgency = "normal" }, id);

    /// <summary>
    /// A folder and its files, the open ones included, that nobody can write to: not even root, as where the kernel has made a
    /// failing disk read-only. Not every file system knows the attribute.
    /// </summary>
    private sealed class ReadOnly(string path) : IDisposable
    {
        public static ReadOnly MakeOrSkip(string path)
        {
            Assert.SkipUnless(Change("+i", path), "Files cannot be made immutable here.");
            return new ReadOnly(path);
        }

        public void Dispose() => Assert.True(Change("-i", path));

        private static bool Change(string attribute, string path)
        {
            using var chattr = Process.Start(new ProcessStartInfo("chattr", ["-R", attribute, path]) { RedirectStandardError = true })!;
            chattr.WaitForExit();
            return chattr.ExitCode == 0;
        }
    }
}
