namespace BridgeCoordinator.Rehearsal.Wire;

/// <summary>A way into a session: the code, and the link that carries it.</summary>
internal sealed record Way(string Code, string Link);
