using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Refusals;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>The header by which a program may repeat an organizer's POST without doing it twice.</summary>
internal static class IdempotencyKey
{
    public static string? Of(HttpContext http) => http.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } key ? key : null;

    /// <summary>Null where there is no key or a good one.</summary>
    public static Problem? Problem(HttpContext http) =>
        Of(http) is { } key && !CommandCheck.IsId(key) ? Problems.Of("badIdempotencyKey", Languages.Of(http)) : null;
}
