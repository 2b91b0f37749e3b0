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
            await app.Services.GetRequiredService<ICommitLog>().Write("s", "a");
            await app.Services.GetRequiredService<IAccessStore>().AddAsync([new("g", null, [Role.Organizer], null, "", "hash", DateTimeOffset.UnixEpoch, null, null)], Now);
        }

        Assert.Equal(["gl:appends", "gl:grant-by-hash:hash", "gl:grant:g", "gl:grants:made", "gl:grants:of-all-sessions", "gl:log:s", "gl:sessions"], ((string[])(await redis.ByHandAsync("KEYS", "*"))!).Order());
        Assert.Empty(Directory.GetFileSystemEntries(temporary.Path));
        Assert.DoesNotContain(log.Lines, line => line.Contains(" 1104 ", StringComparison.Ordinal) || line.Contains(" 1105 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_redis_that_forgets_in_a_crash_is_warned_of_at_the_start()
    {
        using var redis = new RedisServer("--appendonly", "no", "--appendfsync", "everysec");
        await using var app = Build("--CommitLog", "redis", "--Redis:Configuration", redis.Configuration);
        await app.StartAsync(Now);

        Assert.Contains("Warning 1104 Redis has appendonly no: a crash of Redis may lose commands that were accepted. Set it to yes", log.Lines);
        Assert.Contains("Warning 1104 Redis has appendfsync everysec: a crash of Redis may lose commands that were accepted. Set it to always", log.Lines);
    }

    [Fact]
    public async Task User_and_password_are_sent_and_a_redis_that_hides_its_settings_is_warned_of()
    {
        using var redis = new RedisServer("--user", "default", "off", "--user", "bc", "on", ">bí-mật", "~bc:*", "&bc:*", "+@all", "-config");
        await using var app = Build("--CommitLog", "redis", "--Redis:Configuration", $"{redis.Configuration},user=bc,password=bí-mật");
        await app.StartAsync(Now);
        await app.Services.GetRequiredService<ICommitLog>().Write("s", "a");

        Assert.Contains(log.Lines, line => line.StartsWith("Warning 1105 ", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("bí-mật", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("redis", "127.0.0.1:1,connectTimeout=200,connectRetry=1,password=secret", "Redis cannot be reached")]
    [InlineData("redis", "", "needs Redis:Configuration")]
    [InlineData("postgres", "", "it may be 'sqlite' or 'redis'")]
    public async Task A_log_that_cannot_be_had_ends_the_start_with_a_reason(string chosen, string configuration, string reason)
    {
        await using var app = Build("--CommitLog", chosen, "--Redis:Configuration", configuration);

        var refusal = await Assert.ThrowsAsync<StoreStartException>(() => app.StartAsync(Now));

        Assert.Contains(reason, refusal.English, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    private WebApplication Build(params string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = temporary.Path, Args = ["--urls", "http://127.0.0.1:0", .. arguments] });
        builder.Logging.ClearProviders().AddProvider(log);
        return builder.AddCommitLog().Build();
    }
}
