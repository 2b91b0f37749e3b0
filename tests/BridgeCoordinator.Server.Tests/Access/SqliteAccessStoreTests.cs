using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.Storage;
using BridgeCoordinator.Server.Tests.CommitLogs;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BridgeCoordinator.Server.Tests.Access;

public sealed class SqliteAccessStoreTests : AccessStoreContract
{
    private readonly TemporaryFolder temporary = new();
    private readonly FakeTimeProvider time = new(Morning);
    private DataFolder? folder;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        temporary.Dispose();
    }

    private protected override Task<IAccessStore> OpenAsync()
    {
        folder = DataFolder.Claim(temporary.Path);
        return Task.FromResult<IAccessStore>(SqliteAccessStore.Open(folder, time, NullLogger<SqliteAccessStore>.Instance));
    }

    private protected override async ValueTask CloseAsync(IAccessStore store)
    {
        await ((SqliteAccessStore)store).DisposeAsync();
        folder!.Dispose();
    }

    [Fact]
    public async Task Uses_reach_the_disk_once_a_minute_and_not_with_each_request()
    {
        var grant = Grant("1", null, Role.Viewer);
        await Store.AddAsync([grant], Now);

        for (var i = 1; i <= 500; i++) await Store.TouchAsync(grant.GrantId, Morning.AddSeconds(i), Now);
        Assert.Null(Stored());
        time.Advance(TimeSpan.FromMinutes(1));

        await Entries.Until(() => Task.FromResult(Stored() is not null));
        Assert.Equal(GrantTable.ToText(Morning.AddSeconds(500)), Stored());
    }

    [Fact]
    public async Task Grants_are_made_while_others_sign_in_without_pause()
    {
        using var enough = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested) await Store.ListAsync("s", CancellationToken.None);
        })).ToList();

        for (var i = 0; i < 150; i++) await Store.AddAsync([Grant($"busy{i}", "s", Role.Viewer)], Now);

        await enough.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(150, (await Store.ListAsync("s", Now)).Count);
    }

    [Fact]
    public async Task A_damaged_file_is_refused_in_both_languages_and_left_as_it_is()
    {
        await CloseAsync(Store);
        var garbage = new byte[9000];
        File.WriteAllBytes(temporary.FileNamed("access.db"), garbage);

        var refusal = await Assert.ThrowsAsync<StoreStartException>(OpenAsync);

        Assert.Contains("bị hỏng", refusal.Vietnamese, StringComparison.Ordinal);
        Assert.Contains("is damaged", refusal.English, StringComparison.Ordinal);
        Assert.Equal(garbage, File.ReadAllBytes(temporary.FileNamed("access.db")));
        folder!.Dispose();
    }

    private string? Stored()
    {
        using var connection = new SqliteConnection($"Data Source={temporary.FileNamed("access.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT last_used_at FROM grants";
        return command.ExecuteScalar() as string;
    }
}
