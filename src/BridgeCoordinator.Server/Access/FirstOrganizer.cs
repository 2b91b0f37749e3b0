using BridgeCoordinator.Domain.Access;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Access;

/// <summary>
/// Sees to it that there is an organizer: with the configured code, else with one made at the first start, whose link is
/// printed once.
/// </summary>
internal sealed partial class FirstOrganizer(
    IAccessStore store, IOptions<AccessOptions> options, GrantDesk desk, StartLinks links, TimeProvider time, ILogger<FirstOrganizer> logger) : IHostedService
{
    /// <summary>Organizers belong to no session; the store lists them under this name.</summary>
    public const string GrantId = "organizer";

    private const int ShortestCode = 16;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var configured = options.Value.OrganizerCode;
        if (configured is { Length: > 0 and < ShortestCode })
            throw new InvalidOperationException(
                $"Access:OrganizerCode phải có ít nhất {ShortestCode} ký tự. / Access:OrganizerCode must have at least {ShortestCode} characters.");
        var known = await store.FindAsync(GrantId, cancellationToken);
        if (string.IsNullOrEmpty(configured))
        {
            if (known is not null) return;
            var made = AccessCode.New();
            await AddAsync(GrantId, made, cancellationToken);
            links.Add("Ban Tổ chức / organizer", made);
            return;
        }

        if (await store.FindByHashAsync(AccessCode.Hash(configured), cancellationToken) is not null) return;
        // The fixed id may be taken by an older code; both open the same door until the older one is removed with the store.
        await AddAsync(known is null ? GrantId : $"{GrantId}-{AccessCode.NewId(6)}", configured, cancellationToken);
        LogOrganizerCodeSet(logger);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Task AddAsync(string grantId, string code, CancellationToken cancellation) =>
        store.AddAsync([desk.GrantOf(null, new GrantRequest([Role.Organizer], "Ban Tổ chức"), code) with { GrantId = grantId, CreatedAt = time.GetUtcNow() }], cancellation);

    [LoggerMessage(1250, LogLevel.Information, "The configured organizer code is in use.")]
    private static partial void LogOrganizerCodeSet(ILogger logger);
}
