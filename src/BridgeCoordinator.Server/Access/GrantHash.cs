using System.Globalization;
using StackExchange.Redis;

namespace BridgeCoordinator.Server.Access;

/// <summary>How a grant lies in a Redis hash: absent values have no field.</summary>
internal static class GrantHash
{
    public static IEnumerable<HashEntry> ToFields(Grant grant)
    {
        yield return new("roles", GrantRoles.ToText(grant.Roles));
        yield return new("label", grant.Label);
        yield return new("hash", grant.CodeHash);
        yield return new("created", ToText(grant.CreatedAt));
        if (grant.SessionId is { } session) yield return new("session", session);
        if (grant.SiteId is { } site) yield return new("site", site);
        if (grant.LastUsedAt is { } used) yield return new("used", ToText(used));
        if (grant.RevokedAt is { } revoked) yield return new("revoked", ToText(revoked));
    }

    public static Grant FromFields(string grantId, HashEntry[] fields)
    {
        var values = fields.ToDictionary(field => field.Name.ToString(), field => field.Value.ToString());
        return new(
            grantId, values.GetValueOrDefault("session"), GrantRoles.Parse(values["roles"]), values.GetValueOrDefault("site"), values["label"],
            values["hash"], Instant(values["created"]), InstantOrNull(values.GetValueOrDefault("used")), InstantOrNull(values.GetValueOrDefault("revoked")));
    }

    public static string ToText(DateTimeOffset instant) => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    private static DateTimeOffset? InstantOrNull(string? text) => text is null ? null : Instant(text);
}
