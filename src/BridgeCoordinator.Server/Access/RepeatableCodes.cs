using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BridgeCoordinator.Server.Access;

/// <summary>
/// The codes of a request that carries an Idempotency-Key. They follow from the organizer's own code, which the server does
/// not keep, so the repeated request gets the same codes again although only their hashes are stored, on any node. Whoever
/// could compute them holds the organizer's code and with it every right anyway.
/// </summary>
internal static class RepeatableCodes
{
    /// <summary>What OWASP asks of PBKDF2 is six times this; the key's secret is at least 16 characters, not a password.</summary>
    private const int Iterations = 100_000;

    public static Func<int, string> For(string organizerCode, string sessionId, string idempotencyKey)
    {
        // Slow on purpose: whoever was given one of the codes must not try organizers' codes against it at leisure.
        var key = Rfc2898DeriveBytes.Pbkdf2(organizerCode, Encoding.UTF8.GetBytes($"access\n{sessionId}\n{idempotencyKey}"), Iterations, HashAlgorithmName.SHA256, 32);
        return index => AccessCode.Derived(key, index.ToString(CultureInfo.InvariantCulture));
    }
}
