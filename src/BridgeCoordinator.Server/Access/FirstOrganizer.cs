using System.Text;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Server.Start;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Access;

/// <summary>
/// Sees to it that there is an organizer: with the configured code, else with one made at the first start, whose link is
/// printed once. A newly configured code replaces the one before: that opens nothing any more.
/// </summary>
internal sealed partial class FirstOrganizer(
    IAccessStore store, IOptions<AccessOptions> options, GrantDesk desk, StartLinks links, ILogger<FirstOrganizer> logger) : IStartStep
{
    private const string FirstGrantId = "organizer";
    private const int ShortestCode = 16;

    private readonly string made = AccessCode.New();

    public async Task RunAsync(CancellationToken cancellation)
    {
        // As codes are read where people type them: a secret's file ends with a line break, and accents are written in two ways.
        var configured = options.Value.OrganizerCode?.Trim().Normalize(NormalizationForm.FormC);
        if (configured is { Length: > 0 and < ShortestCode })
            throw new InvalidOperationException(
                $"Access:OrganizerCode phải có ít nhất {ShortestCode} ký tự. / Access:OrganizerCode must have at least {ShortestCode} characters.");
        if (string.IsNullOrEmpty(configured)) await MakeUnlessThereAsync(cancellation);
        else await UseAsync(configured, cancellation);
    }

    private async Task MakeUnlessThereAsync(CancellationToken cancellation)
    {
        if (await store.FindAsync(FirstGrantId, cancellation) is null) await AddAsync(FirstGrantId, made, cancellation);
        // Another node may have been first; or this step runs again, because the answer to its addition was lost.
        if ((await store.FindAsync(FirstGrantId, cancellation))?.CodeHash == AccessCode.Hash(made)) links.Add("Ban Tổ chức / organizer", made);
    }

    private async Task UseAsync(string code, CancellationToken cancellation)
    {
        var hash = AccessCode.Hash(code);
        var before = await store.ListAsync(null, cancellation);
        var known = before.FirstOrDefault(grant => grant.CodeHash == hash);
        if (known is { RevokedAt: not null })
        {
            // A node that starts again with yesterday's configuration must not undo today's.
            LogReplaced(logger);
            return;
        }

        if (known is null) await AddAsync(before.Count == 0 ? FirstGrantId : $"{FirstGrantId}-{AccessCode.NewId(6)}", code, cancellation);
        foreach (var older in before.Where(grant => grant.CodeHash != hash && grant.RevokedAt is null))
        {
            await desk.RevokeAsync(older, cancellation);
            LogOlderRevoked(logger);
        }
    }

    private async Task AddAsync(string grantId, string code, CancellationToken cancellation)
    {
        try
        {
            await store.AddAsync([desk.GrantOf(null, new GrantRequest([Role.Organizer], "Ban Tổ chức"), code) with { GrantId = grantId }], cancellation);
        }
        catch (ArgumentException)
        {
            // Another node that starts at the same time was first.
        }
    }

    [LoggerMessage(1250, LogLevel.Information, "The configured organizer code replaced an older one, which opens nothing any more.")]
    private static partial void LogOlderRevoked(ILogger logger);

    [LoggerMessage(1251, LogLevel.Error, "The configured Access:OrganizerCode was replaced by a later one and opens nothing; configure the later one, or one that was never used.")]
    private static partial void LogReplaced(ILogger logger);
}
