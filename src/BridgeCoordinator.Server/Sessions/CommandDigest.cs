using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>128 bits of SHA-256 over the command's canonical JSON: enough to tell a resend from another body.</summary>
internal static class CommandDigest
{
    public static string Of(Command command)
    {
        // A system command has no wire name, so its own type stands for it.
        var json = command is SystemCommand
            ? JsonSerializer.SerializeToUtf8Bytes(command, command.GetType(), WireJson.Options)
            : JsonSerializer.SerializeToUtf8Bytes(command, WireJson.Options);
        return Base64Url.EncodeToString(SHA256.HashData(json).AsSpan(0, 16));
    }
}
