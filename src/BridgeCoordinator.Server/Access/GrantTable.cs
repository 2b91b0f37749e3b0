using System.Globalization;
using BridgeCoordinator.Server.Storage;
using Microsoft.Data.Sqlite;

namespace BridgeCoordinator.Server.Access;

/// <summary>How grants lie in SQLite. Instants are ISO-8601 in UTC with ticks, so that text order is time order.</summary>
internal static class GrantTable
{
    public const string Columns = "grant_id, session, roles, site_id, label, code_hash, created_at, last_used_at, revoked_at";

    // place keeps the order in which grants were made, which instants of equal value would not.
    public static SqliteSchema Schema { get; } = new(
        FileName: "access.db",
        ApplicationId: 0x42434153, // "BCAS"
        Version: 1,
        Create: """
            CREATE TABLE grants(
                place INTEGER PRIMARY KEY,
                grant_id TEXT NOT NULL UNIQUE,
                session TEXT,
                roles TEXT NOT NULL,
                site_id TEXT,
                label TEXT NOT NULL,
                code_hash TEXT NOT NULL UNIQUE,
                created_at TEXT NOT NULL,
                last_used_at TEXT,
                revoked_at TEXT) STRICT;
            CREATE INDEX grants_by_session ON grants(session, place);
            """);

    public static object[] ToRow(Grant grant) =>
    [
        grant.GrantId, OrNull(grant.SessionId), GrantRoles.ToText(grant.Roles), OrNull(grant.SiteId), grant.Label, grant.CodeHash,
        ToText(grant.CreatedAt), OrNull(grant.LastUsedAt is { } used ? ToText(used) : null), OrNull(grant.RevokedAt is { } revoked ? ToText(revoked) : null)
    ];

    public static Grant FromRow(SqliteDataReader row) => new(
        row.GetString(0), TextOrNull(row, 1), GrantRoles.Parse(row.GetString(2)), TextOrNull(row, 3), row.GetString(4), row.GetString(5),
        Instant(row.GetString(6)), InstantOrNull(TextOrNull(row, 7)), InstantOrNull(TextOrNull(row, 8)));

    public static string ToText(DateTimeOffset instant) => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    private static DateTimeOffset? InstantOrNull(string? text) => text is null ? null : Instant(text);

    private static string? TextOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static object OrNull(string? text) => (object?)text ?? DBNull.Value;
}
