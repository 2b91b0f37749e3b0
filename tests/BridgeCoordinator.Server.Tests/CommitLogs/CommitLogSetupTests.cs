using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using static BridgeCoordinator.Server.Tests.CommitLogs.Entries;

namespace BridgeCoordinator.Server.Tests.CommitLogs;

public sealed class CommitLogSetupTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    public void Dispose() => temporary.Dispose();

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

    private WebApplication Build(params string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = temporary.Path, Args = ["--urls", "http://127.0.0.1:0", .. arguments] });
        return builder.AddCommitLog().Build();
    }
}
