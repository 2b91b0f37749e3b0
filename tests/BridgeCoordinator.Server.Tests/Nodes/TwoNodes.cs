using BridgeCoordinator.Server.Tests.CommitLogs.RedisStreams;
using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Nodes;

/// <summary>Two whole servers on one Redis, and a meeting that both serve.</summary>
internal sealed class TwoNodes : IAsyncDisposable
{
    private TwoNodes(RedisServer redis) => Redis = redis;

    public RedisServer Redis { get; }

    public required RealServer One { get; init; }

    public required RealServer Other { get; init; }

    public required Meeting Meeting { get; init; }

    public static async Task<TwoNodes> StartAsync(params (string Key, string Value)[] settings)
    {
        var redis = new RedisServer();
        var (one, other) = (Node(redis, settings), Node(redis, settings));
        var meeting = await Meeting.TalkingAsync(one);
        return new TwoNodes(redis) { One = one, Other = other, Meeting = meeting };
    }

    /// <summary>The same person, calling the other node.</summary>
    public Person AtOther(Person person) => new(Other.Address, person.Code);

    /// <summary>A command that always changes something and differs from every other.</summary>
    public static object Note(string note) => new { type = "recordCheck", siteId = Meeting.NearSite, check = "picture", result = "ok", note };

    public async ValueTask DisposeAsync()
    {
        await One.DisposeAsync();
        await Other.DisposeAsync();
        Redis.Dispose();
    }

    /// <summary>Resends while the pace or the log refuses, as a careful client would.</summary>
    public static async Task<long> Patiently(Func<Task<Answer>> send)
    {
        while (true)
        {
            var answer = await send();
            if (answer.Status == 200) return answer.Json.GetProperty("seq").GetInt64();
            Assert.True(answer.Status is 503 or 429, answer.Text);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private static RealServer Node(RedisServer redis, (string Key, string Value)[] settings) =>
        new(settings.Append(("CommitLog", "redis")).Append(("Redis:Configuration", redis.Configuration)).ToDictionary(one => one.Item1, one => one.Item2));
}
