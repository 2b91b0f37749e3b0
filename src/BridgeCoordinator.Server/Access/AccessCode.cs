using System.Security.Cryptography;
using System.Text;

namespace BridgeCoordinator.Server.Access;

/// <summary>
/// The secret that opens a grant: 26 characters of Crockford's base 32, 130 random bits, no letters that look alike.
/// Only its hash is kept.
/// </summary>
internal static class AccessCode
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 26;

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>The same code from the same key and purpose: links of the demo survive a restart.</summary>
    public static string Derived(ReadOnlySpan<byte> key, string purpose)
    {
        var bytes = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(purpose));
        return string.Create(Length, bytes, static (code, source) =>
        {
            for (var i = 0; i < code.Length; i++) code[i] = Alphabet[source[i] % Alphabet.Length];
        });
    }

    public static string NewId(int length = 12) => RandomNumberGenerator.GetString(Alphabet, length);

    public static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
