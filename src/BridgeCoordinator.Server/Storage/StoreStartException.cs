namespace BridgeCoordinator.Server.Storage;

/// <summary>
/// Why a store refused to start, in words for whoever runs the server: Vietnamese first, then English. A store that
/// refuses has changed nothing.
/// </summary>
public sealed class StoreStartException(string vietnamese, string english, Exception? inner = null)
    : Exception($"{vietnamese}{Environment.NewLine}{english}", inner)
{
    public string Vietnamese { get; } = vietnamese;

    public string English { get; } = english;
}
