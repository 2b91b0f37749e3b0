using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// SignalR's JSON protocol, the same bytes. An update was written once for all its screens, and is copied into a screen's
/// message instead of being written again.
/// </summary>
internal sealed class UpdateProtocol(IOptions<JsonHubProtocolOptions> options) : IHubProtocol
{
    private readonly JsonHubProtocol json = new(options);

    private static ReadOnlySpan<byte> Before => "{\"type\":2,\"invocationId\":\""u8;

    private static ReadOnlySpan<byte> Between => "\",\"item\":"u8;

    private static ReadOnlySpan<byte> After => "}\u001e"u8;

    public string Name => json.Name;

    public int Version => json.Version;

    public TransferFormat TransferFormat => json.TransferFormat;

    public bool IsVersionSupported(int version) => json.IsVersionSupported(version);

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message) =>
        json.TryParseMessage(ref input, binder, out message);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => json.GetMessageBytes(message);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output)
    {
        if (message is StreamItemMessage { Item: Update update, InvocationId: { Length: > 0 } id } && NeedsNoEscape(id)) WriteItem(id, update.Json, output);
        else json.WriteMessage(message, output);
    }

    private static void WriteItem(string invocationId, ReadOnlySpan<byte> item, IBufferWriter<byte> output)
    {
        var length = Before.Length + invocationId.Length + Between.Length + item.Length + After.Length;
        var left = output.GetSpan(length);
        Put(Before, ref left);
        left = left[Encoding.ASCII.GetBytes(invocationId, left)..];
        Put(Between, ref left);
        Put(item, ref left);
        Put(After, ref left);
        output.Advance(length);
    }

    private static void Put(ReadOnlySpan<byte> bytes, ref Span<byte> left)
    {
        bytes.CopyTo(left);
        left = left[bytes.Length..];
    }

    /// <summary>Clients of SignalR count their invocations; another may name them as it likes.</summary>
    private static bool NeedsNoEscape(string id)
    {
        foreach (var letter in id)
            if (!char.IsAsciiLetterOrDigit(letter)) return false;
        return true;
    }
}
