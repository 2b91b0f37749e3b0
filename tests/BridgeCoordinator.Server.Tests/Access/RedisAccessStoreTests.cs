using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.Storage;
using BridgeCoordinator.Server.Tests.CommitLogs;
using BridgeCoordinator.Server.Tests.CommitLogs.RedisStreams;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BridgeCoordinator.Server.Tests.Access;

public sealed class RedisAccessStoreTests(RedisServer server) : AccessStoreContract, IClassFixture<RedisServer>
{
    private readonly FakeTimeProvider time = new(Morning);
    private RedisLine line = null!;

    private protected override Task<IAccessStore> OpenAsync()
    {
        line = server.Connect();
        return Task.FromResult<IAccessStore>(new RedisAccessStore(line, time, NullLogger<RedisAccessStore>.Instance));
    }

    private protected override async ValueTask CloseAsync(IAccessStore store)
    {
        await ((RedisAccessStore)store).DisposeAsync();
        await line.DisposeAsync();
    }

    [Fact]
    public async Task What_one_node_revokes_is_revoked_on_another_at_once()
    {
        await using var otherLine = server.Connect();
        await using var other = new RedisAccessStore(otherLine, time, NullLogger<RedisAccessStore>.Instance);
        var grant = Grant("1", null, Role.Moderator);
        await Store.AddAsync([grant], Now);
        AssertSame(grant, await other.FindByHashAsync(grant.CodeHash, Now));

        await other.RevokeAsync(Session, grant.GrantId, Morning, Now);

        AssertSame(grant with { RevokedAt = Morning }, await Store.FindByHashAsync(grant.CodeHash, Now));
    }

    [Fact]
    public async Task Uses_are_stored_once_a_minute()
    {
        await using var otherLine = server.Connect();
        await using var other = new RedisAccessStore(otherLine, time, NullLogger<RedisAccessStore>.Instance);
        var grant = Grant("1", null, Role.Viewer);
        await Store.AddAsync([grant], Now);

        await Store.TouchAsync(grant.GrantId, Morning.AddSeconds(1), Now);
        Assert.Null((await other.FindAsync(grant.GrantId, Now))!.LastUsedAt);
        time.Advance(TimeSpan.FromMinutes(1));

        await Entries.Until(async () => (await other.FindAsync(grant.GrantId, Now))!.LastUsedAt == Morning.AddSeconds(1));
    }
}
