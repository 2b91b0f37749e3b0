namespace BridgeCoordinator.Server.Live;

/// <summary>JSON that was written before, shared as bytes by everyone who gets it.</summary>
internal readonly record struct RawJson(ReadOnlyMemory<byte> Utf8);
