using System.Text.Json;
using BridgeCoordinator.Server.Plans;
using BridgeCoordinator.Server.Tests.CommitLogs.RedisStreams;
using Microsoft.AspNetCore.SignalR;

namespace BridgeCoordinator.Rehearsal.Tests;

public class RehearsalTests
{
    /// <summary>What the one too late of two who press at the same instant may be told.</summary>
    private static readonly string[] TooLate = ["countChanged", "floorChanged"];

    [Fact]
    public async Task A_day_of_plan_A_ends_with_every_screen_equal_to_the_board_and_every_command_to_the_log()
    {
        await using var server = new PlayedServer();

        var (exit, output) = await server.RehearseAsync("--plan", server.PlanFile(SamplePlans.GiaLai), "--seed", "7", "--screens", "50", "--report", server.ReportFile);

        Assert.True(exit == 0, output);
        Assert.Contains("BẰNG NHAU", output, StringComparison.Ordinal);
        var report = JsonDocument.Parse(await File.ReadAllTextAsync(server.ReportFile, TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(86, report.GetProperty("boards").GetProperty("equal").GetInt32());
        Assert.InRange(report.GetProperty("log").GetProperty("ours").GetInt32(), 500, 700);
        Assert.All(report.GetProperty("refusedBy").EnumerateObject(), refused => Assert.Contains(refused.Name, TooLate));
        Assert.True(report.GetProperty("resent").GetInt32() > 10);
    }

    [Fact]
    public async Task A_session_is_never_played_itself_and_the_rehearsal_can_be_deleted()
    {
        await using var server = new PlayedServer();
        var (exit, output) = await server.RehearseAsync("--plan", server.PlanFile(SamplePlans.BacKan), "--screens", "3", "--delete", "--language", "en", "--report", server.ReportFile);

        Assert.True(exit == 0, output);
        Assert.Contains("EQUAL", output, StringComparison.Ordinal);
        var session = Assert.Single(await server.SessionsAsync());
        Assert.False(session.GetProperty("rehearsal").GetBoolean());
        Assert.Equal("draft", session.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Screens_at_two_nodes_of_one_Redis_end_equal_to_the_boards_of_both()
    {
        using var redis = new RedisServer();
        (string, string)[] shared = [("CommitLog", "redis"), ("Redis:Configuration", redis.Configuration)];
        var (watchesOfOne, watchesOfOther) = (new CountsWatches(), new CountsWatches());
        await using var one = new PlayedServer(watchesOfOne, shared);
        await using var other = new PlayedServer(watchesOfOther, shared);

        var (exit, output) = await one.RehearseAsync("--server", other.Address, "--plan", one.PlanFile(SamplePlans.BacKan), "--screens", "20", "--report", one.ReportFile);

        Assert.True(exit == 0, output);
        var report = JsonDocument.Parse(await File.ReadAllTextAsync(one.ReportFile, TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(report.GetProperty("boards").GetProperty("screens").GetInt32(), report.GetProperty("boards").GetProperty("equal").GetInt32());
        Assert.All((CountsWatches[])[watchesOfOne, watchesOfOther], node => Assert.InRange(node.Count, 10, int.MaxValue));
    }

    [Fact]
    public async Task A_screen_that_misses_an_update_fails_the_rehearsal()
    {
        await using var server = new PlayedServer(new LosesOneUpdate());

        var (exit, output) = await server.RehearseAsync("--plan", server.PlanFile(SamplePlans.BacKan), "--screens", "5");

        Assert.Equal(1, exit);
        Assert.Contains("KHÁC NHAU", output, StringComparison.Ordinal);
        Assert.Contains("public: hai màn hình cùng ở mục", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_an_unknown_session_and_a_faulty_plan_are_wrong_use()
    {
        await using var server = new PlayedServer();
        await File.WriteAllTextAsync(server.PlanFile("faulty"), "title: Họp\nsites: []", TestContext.Current.CancellationToken);

        Assert.Equal(2, (await PlayedServer.RunAsync("--server", server.Address, "--code", "not-the-code-at-all", "--session", "demo")).Exit);
        Assert.Equal(2, (await server.RehearseAsync("--session", "nowhere")).Exit);
        var (exit, output) = await server.RehearseAsync("--plan", server.PlanFile("faulty"));
        Assert.Equal(2, exit);
        Assert.Contains("schedule", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_server_is_wrong_use()
    {
        var (exit, output) = await PlayedServer.RunAsync("--server", "http://127.0.0.1:1", "--code", "a-code", "--session", "demo");

        Assert.Equal(2, exit);
        Assert.Contains("http://127.0.0.1:1", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--code", "a-code")]
    [InlineData("--code", "a-code", "--session", "demo", "--speed", "0")]
    [InlineData("--code", "a-code", "--session", "demo", "--speed", "2", "--minutes", "5")]
    [InlineData("--code", "a-code", "--session", "demo", "--plan", "nowhere.yaml")]
    [InlineData("--code", "a-code", "--session", "demo", "--screens", "-1")]
    [InlineData("--code", "a-code", "--session", "demo", "--server", "here")]
    [InlineData("--code", "a-code", "--session", "demo", "--language", "fr")]
    public async Task Arguments_that_make_no_sense_are_wrong_use(params string[] args) => Assert.Equal(2, (await PlayedServer.RunAsync(args)).Exit);

    private sealed class CountsWatches : IHubFilter
    {
        private int count;

        public int Count => count;

        public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
        {
            if (invocationContext.HubMethodName == "Watch") Interlocked.Increment(ref count);
            return next(invocationContext);
        }
    }
}
