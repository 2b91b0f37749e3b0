using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Storage;
using BridgeCoordinator.Server.Tests.CommitLogs.RedisStreams;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using static BridgeCoordinator.Server.Tests.CommitLogs.Entries;

namespace BridgeCoordinator.Server.Tests.CommitLogs;

public sealed class CommitLogSetupTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();
    private readonly CollectedLog log = new();

    public void Dispose()
    {
        temporary.Dispose();
        log.Dispose();
    }

    [Fact]
    public async Task Without_configuration_everything_is_kept_in_the_data_folder_under_the_content_root()
    {
        await using (var app = Build())
        {
            await app.StartAsync(Now);
            await app.Services.GetRequiredService<ICommitLog>().Write("s", "a");
            await app.Services.GetRequiredService<IAccessStore>().AddAsync([new("g", null, [Role.Organizer], null, "", "hash", DateTimeOffset.UnixEpoch, null, null)], Now);
        }

        Assert.Equal(["access.db", "log.db", "owner.lock"], Directory.GetFiles(temporary.FileNamed("data")).Select(Path.GetFileName).Order());
        await using var again = Build();
        await again.StartAsync(Now);
        Assert.Single(await again.Services.GetRequiredService<ICommitLog>().Read("s"));
        Assert.NotNull(await again.Services.GetRequiredService<IAccessStore>().FindByHashAsync("hash", Now));
    }

    [Fact]
    public async Task A_server_whose_log_is_damaged_does_not_start_to_listen()
    {
        Directory.CreateDirectory(temporary.FileNamed("elsewhere"));
        await File.WriteAllTextAsync(temporary.FileNamed("elsewhere/log.db"), new string('?', 5000), Now);
        await using var app = Build("--Data:Path", "elsewhere");

        var refusal = await Assert.ThrowsAsync<StoreStartException>(() => app.StartAsync(Now));

        Assert.Contains(temporary.FileNamed("elsewhere/log.db"), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redis_is_chosen_by_configuration_and_nothing_is_kept_on_the_machine()
    {
        using var redis = new RedisServer();
        await using (var app = Build("--CommitLog", "Redis", "--Redis:Configuration", redis.Configuration, "--Redis:KeyPrefix", "gl:"))
        {
            await app.StartAsync(Now);
            await LoggedAsync("Information 1108 Redis keeps what it acknowledges, also through a crash");
            await app.Services.GetRequiredService<ICommitLog>().Write("s", "a");
            await app.Services.GetRequiredService<IAccessStore>().AddAsync([new("g", null, [Role.Organizer], null, "", "hash", DateTimeOffset.UnixEpoch, null, null)], Now);
        }

        Assert.Equal(["gl:appends", "gl:grant-by-hash:hash", "gl:grant:g", "gl:grants:made", "gl:grants:of-all-sessions", "gl:log:s", "gl:sessions"], ((string[])(await redis.ByHandAsync("KEYS", "*"))!).Order());
        Assert.Empty(Directory.GetFileSystemEntries(temporary.Path));
    }

    [Fact]
    public async Task A_redis_that_forgets_in_a_crash_or_when_memory_is_short_is_warned_of()
    {
        using var redis = new RedisServer("--appendonly", "no", "--appendfsync", "everysec", "--maxmemory-policy", "allkeys-lru");
        await using var app = Build("--CommitLog", "redis", "--Redis:Configuration", redis.Configuration);
        await app.StartAsync(Now);

        await LoggedAsync("Warning 1104 Redis has appendonly no: a crash of Redis may lose commands that were accepted. Set it to yes");
        await LoggedAsync("Warning 1104 Redis has appendfsync everysec: a crash of Redis may lose commands that were accepted. Set it to always");
        await LoggedAsync("Warning 1107 Redis has maxmemory-policy allkeys-lru: short of memory it throws whole histories away. Set it to noeviction");
        Assert.DoesNotContain(log.Lines, line => line.Contains(" 1108 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_redis_was_lost_and_found_it_is_looked_at_again()
    {
        using var redis = new RedisServer();
        await using var app = Build("--CommitLog", "redis", "--Redis:Configuration", redis.Configuration);
        await app.StartAsync(Now);
        await LoggedAsync("Information 1108 Redis keeps what it acknowledges, also through a crash");

        redis.Kill();
        redis.RestartWith("--appendonly", "yes", "--appendfsync", "no");

        await LoggedAsync("Warning 1104 Redis has appendfsync no: a crash of Redis may lose commands that were accepted. Set it to always");
    }

    [Fact]
    public async Task User_and_password_are_sent_and_a_redis_that_hides_its_settings_is_warned_of()
    {
        using var redis = new RedisServer("--user", "default", "off", "--user", "bc", "on", ">bí-mật", "~bc:*", "&bc:*", "+@all", "-config");
        await using var app = Build("--CommitLog", "redis", "--Redis:Configuration", $"{redis.Configuration},user=bc,password=bí-mật");
        await app.StartAsync(Now);
        await app.Services.GetRequiredService<ICommitLog>().Write("s", "a");

        await Until(() => Task.FromResult(log.Lines.Any(line => line.StartsWith("Warning 1105 ", StringComparison.Ordinal))));
        Assert.DoesNotContain(log.Lines, line => line.Contains("bí-mật", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("redis", "127.0.0.1:1,ssl=perhaps", "Redis cannot be connected to")]
    [InlineData("redis", "", "needs Redis:Configuration")]
    [InlineData("postgres", "", "it may be 'sqlite' or 'redis'")]
    public async Task A_log_that_cannot_be_had_ends_the_start_with_a_reason(string chosen, string configuration, string reason)
    {
        await using var app = Build("--CommitLog", chosen, "--Redis:Configuration", configuration);

        var refusal = await Assert.ThrowsAsync<StoreStartException>(() => app.StartAsync(Now));

        Assert.Contains(reason, refusal.English, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redis_that_refuses_the_password_ends_the_start_and_the_reason_does_not_tell_it()
    {
        using var redis = new RedisServer("--requirepass", "right");
        await using var app = Build("--CommitLog", "redis", "--Redis:Configuration", $"{redis.Configuration},password=secret");

        var refusal = await Assert.ThrowsAsync<StoreStartException>(() => app.StartAsync(Now));

        Assert.Contains("Redis cannot be connected to", refusal.English, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    private Task LoggedAsync(string line) => Until(() => Task.FromResult(log.Lines.Contains(line)));

    private WebApplication Build(params string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = temporary.Path, Args = ["--urls", "http://127.0.0.1:0", .. arguments] });
        builder.Logging.ClearProviders().AddProvider(log);
        return builder.AddCommitLog().Build();
    }
}
