using System.Collections.Immutable;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Server.Access;

/// <summary>
/// Who may enter what. Holds hashes of codes, never codes. A revoked grant stays listed, so that its label can still be
/// shown beside what it did; its code opens nothing. Every member throws <see cref="AccessStoreUnavailableException"/> where
/// the store cannot be reached; a change may then have been made or not, and may be asked for again.
/// </summary>
public interface IAccessStore
{
    /// <summary>Adds all or none.</summary>
    /// <exception cref="ArgumentException">A grant's id or code hash is there already.</exception>
    Task AddAsync(IReadOnlyList<Grant> grants, CancellationToken cancellation);

    /// <summary>The grant that this code opens, revoked or not; null where none does.</summary>
    Task<Grant?> FindByHashAsync(string codeHash, CancellationToken cancellation);

    Task<Grant?> FindAsync(string grantId, CancellationToken cancellation);

    /// <summary>A session's grants in the order they were made; without a session, those that open all sessions.</summary>
    Task<IReadOnlyList<Grant>> ListAsync(string? sessionId, CancellationToken cancellation);

    /// <summary>False where the list of the session, or of all sessions, has no such grant. Revoking twice changes nothing.</summary>
    Task<bool> RevokeAsync(string? sessionId, string grantId, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>
    /// Notes a use. Shown here at once, stored within a minute and not by the caller's request: a crash may forget the last
    /// minute of uses. An earlier instant than the one known changes nothing.
    /// </summary>
    Task TouchAsync(string grantId, DateTimeOffset lastUsed, CancellationToken cancellation);

    /// <summary>Removes a session's grants for good, as <c>ICommitLog.DeleteAsync</c> does its entries.</summary>
    Task DeleteSessionAsync(string sessionId, CancellationToken cancellation);
}

/// <summary>
/// Permission to act in one session (or, for an organizer, in all: <see cref="SessionId"/> is null).
/// <see cref="CodeHash"/> is SHA-256 in lower-case hex of the code's UTF-8 bytes.
/// </summary>
public sealed record Grant(
    string GrantId,
    string? SessionId,
    ImmutableArray<Role> Roles,
    string? SiteId,
    [property: Personal] string Label,
    string CodeHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastUsedAt,
    DateTimeOffset? RevokedAt);

public sealed class AccessStoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
