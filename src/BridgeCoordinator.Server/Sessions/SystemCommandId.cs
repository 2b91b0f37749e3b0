using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>
/// The id of a command the system gives itself: a UUIDv5 (RFC 9562) of session, what was observed and the seq it was
/// observed on, so that two nodes that see the same give the same command once.
/// </summary>
internal static class SystemCommandId
{
    private static readonly Guid Namespace = new("6f0f1d3e-5b0a-5c57-9d0e-2d6f6a1c9b11");

    public static string For(string sessionId, SystemCommand command, long previousSeq) =>
        For(sessionId, $"{command.GetType().Name}\n{CommandDigest.Of(command)}", previousSeq);

    public static string For(string sessionId, string observed, long previousSeq) =>
        Version5(string.Create(CultureInfo.InvariantCulture, $"{sessionId}\n{observed}\n{previousSeq}")).ToString("N");

    private static Guid Version5(string name)
    {
        Span<byte> source = stackalloc byte[16 + Encoding.UTF8.GetMaxByteCount(name.Length)];
        Namespace.TryWriteBytes(source, bigEndian: true, out _);
        var length = Encoding.UTF8.GetBytes(name, source[16..]);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // UUIDv5 is defined over SHA-1; nothing secret rests on it
        SHA1.HashData(source[..(16 + length)], hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
