using System.Collections.Immutable;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Server.Access;

namespace BridgeCoordinator.Server.Tests.Access;

/// <summary>What every access store keeps. An implementation's tests derive from this and say how to open one.</summary>
public abstract class AccessStoreContract : IAsyncLifetime
{
    private protected static readonly DateTimeOffset Morning = new(2024, 12, 18, 1, 30, 0, TimeSpan.Zero);

    private protected static CancellationToken Now => TestContext.Current.CancellationToken;

    private protected IAccessStore Store { get; private set; } = null!;

    private protected string Session { get; } = $"phiên-{Guid.NewGuid():N}";

    public virtual async ValueTask InitializeAsync() => Store = await OpenAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await CloseAsync(Store);
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<IAccessStore> OpenAsync();

    private protected abstract ValueTask CloseAsync(IAccessStore store);

    private protected async Task ReopenAsync()
    {
        await CloseAsync(Store);
        Store = await OpenAsync();
    }

    private protected Grant Grant(string id, string? session = null, params Role[] roles) => new(
        $"{Session}/{id}", session ?? Session, [.. roles], "krông-pa", "Điểm cầu Krông Pa, cán bộ 'A'", $"hash of {Session}/{id}", Morning, null, null);

    private protected static void AssertSame(Grant? expected, Grant? actual)
    {
        // Immutable arrays compare by reference, so the rest of the record is compared without them.
        Assert.Equal(expected?.Roles, actual?.Roles);
        Assert.Equal(expected is null ? null : expected with { Roles = default }, actual is null ? null : actual with { Roles = default });
    }

    [Fact]
    public async Task A_grant_is_found_by_its_hash_and_by_its_id_as_it_was_made()
    {
        var grant = Grant("1", null, Role.SiteTechnician, Role.SiteSecretary);
        var organizer = Grant("2", null, Role.Organizer) with { SessionId = null, SiteId = null, Label = "", CreatedAt = Morning.AddTicks(7) };
        await Store.AddAsync([grant, organizer], Now);

        AssertSame(grant, await Store.FindByHashAsync(grant.CodeHash, Now));
        AssertSame(grant, await Store.FindAsync(grant.GrantId, Now));
        AssertSame(organizer, await Store.FindByHashAsync(organizer.CodeHash, Now));
        Assert.Null(await Store.FindByHashAsync(grant.GrantId, Now));
        Assert.Null(await Store.FindAsync(grant.CodeHash, Now));
    }

    [Fact]
    public async Task Every_role_is_kept()
    {
        var grant = Grant("1", null, Enum.GetValues<Role>());
        await Store.AddAsync([grant, Grant("2")], Now);

        AssertSame(grant, await Store.FindAsync(grant.GrantId, Now));
        Assert.Equal(ImmutableArray<Role>.Empty, (await Store.FindAsync($"{Session}/2", Now))!.Roles);
    }

    [Fact]
    public async Task A_session_lists_its_own_grants_in_the_order_they_were_made()
    {
        var grants = Enumerable.Range(0, 25).Select(i => Grant($"{97 * i % 31}", null, Role.Viewer)).ToList();
        await Store.AddAsync(grants[..20], Now);
        await Store.AddAsync([Grant("other", Session + "-2", Role.Viewer)], Now);
        await Store.AddAsync(grants[20..], Now);

        Assert.Equal(grants.Select(grant => grant.GrantId), (await Store.ListAsync(Session, Now)).Select(grant => grant.GrantId));
        Assert.Empty(await Store.ListAsync("nobody's", Now));
    }

    [Fact]
    public async Task Of_grants_added_together_all_are_added_or_none()
    {
        var first = Grant("1", null, Role.Viewer);
        await Store.AddAsync([first], Now);

        await Assert.ThrowsAsync<ArgumentException>(() => Store.AddAsync([Grant("2"), first with { CodeHash = "another" }], Now));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.AddAsync([Grant("3"), Grant("4") with { CodeHash = first.CodeHash }], Now));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.AddAsync([Grant("5"), Grant("5") with { CodeHash = "twice" }], Now));

        Assert.Equal([first.GrantId], (await Store.ListAsync(Session, Now)).Select(grant => grant.GrantId));
        Assert.Null(await Store.FindAsync($"{Session}/2", Now));
        Assert.Null(await Store.FindByHashAsync("another", Now));
    }

    [Fact]
    public async Task A_revoked_grant_stays_listed_with_the_instant_it_was_first_revoked()
    {
        var grant = Grant("1", null, Role.Moderator);
        await Store.AddAsync([grant], Now);

        Assert.True(await Store.RevokeAsync(Session, grant.GrantId, Morning.AddHours(1), Now));
        Assert.True(await Store.RevokeAsync(Session, grant.GrantId, Morning.AddHours(2), Now));

        var revoked = grant with { RevokedAt = Morning.AddHours(1) };
        AssertSame(revoked, await Store.FindByHashAsync(grant.CodeHash, Now));
        AssertSame(revoked, Assert.Single(await Store.ListAsync(Session, Now)));
    }

    [Fact]
    public async Task A_grant_of_another_session_is_not_revoked()
    {
        var grant = Grant("1", null, Role.Moderator);
        await Store.AddAsync([grant], Now);

        Assert.False(await Store.RevokeAsync(Session + "-2", grant.GrantId, Morning, Now));
        Assert.False(await Store.RevokeAsync(Session, "nobody's", Morning, Now));

        AssertSame(grant, await Store.FindAsync(grant.GrantId, Now));
    }

    [Fact]
    public async Task Grants_that_open_all_sessions_are_listed_and_revoked_by_themselves()
    {
        var organizer = Grant("all", null, Role.Organizer) with { SessionId = null };
        var inSession = Grant("one", null, Role.Organizer);
        await Store.AddAsync([organizer, inSession], Now);

        Assert.Equal([organizer.GrantId], (await Store.ListAsync(null, Now)).Select(grant => grant.GrantId).Where(id => id.StartsWith(Session, StringComparison.Ordinal)));
        Assert.False(await Store.RevokeAsync(null, inSession.GrantId, Morning, Now));
        Assert.False(await Store.RevokeAsync(Session, organizer.GrantId, Morning, Now));
        Assert.False(await Store.RevokeAsync(null, "nobody's", Morning, Now));
        Assert.True(await Store.RevokeAsync(null, organizer.GrantId, Morning, Now));

        AssertSame(organizer with { RevokedAt = Morning }, await Store.FindByHashAsync(organizer.CodeHash, Now));
        Assert.Null(await Store.FindAsync("nobody's", Now));
    }

    [Fact]
    public async Task A_use_is_shown_at_once_never_goes_back_and_outlives_the_store()
    {
        var grant = Grant("1", null, Role.Viewer);
        await Store.AddAsync([grant], Now);

        await Store.TouchAsync(grant.GrantId, Morning.AddMinutes(5), Now);
        await Store.TouchAsync(grant.GrantId, Morning.AddMinutes(4), Now);
        await Store.TouchAsync("nobody's", Morning, Now);

        AssertSame(grant with { LastUsedAt = Morning.AddMinutes(5) }, Assert.Single(await Store.ListAsync(Session, Now)));
        await ReopenAsync();
        await Store.TouchAsync(grant.GrantId, Morning.AddMinutes(3), Now);
        await ReopenAsync();
        AssertSame(grant with { LastUsedAt = Morning.AddMinutes(5) }, await Store.FindAsync(grant.GrantId, Now));
    }

    [Fact]
    public async Task A_deleted_sessions_grants_open_nothing()
    {
        var other = Grant("2", Session + "-2", Role.Viewer);
        await Store.AddAsync([Grant("1", null, Role.Viewer), other], Now);

        await Store.DeleteSessionAsync(Session, Now);

        Assert.Empty(await Store.ListAsync(Session, Now));
        Assert.Null(await Store.FindAsync($"{Session}/1", Now));
        Assert.Null(await Store.FindByHashAsync($"hash of {Session}/1", Now));
        AssertSame(other, await Store.FindAsync(other.GrantId, Now));
        await Store.AddAsync([Grant("1", null, Role.Viewer)], Now);
    }

    [Fact]
    public async Task Everything_is_there_after_closing_and_opening_again()
    {
        var grant = Grant("1", null, Role.Secretary);
        await Store.AddAsync([grant], Now);
        await Store.RevokeAsync(Session, grant.GrantId, Morning.AddHours(1), Now);

        await ReopenAsync();

        AssertSame(grant with { RevokedAt = Morning.AddHours(1) }, await Store.FindByHashAsync(grant.CodeHash, Now));
    }
}
