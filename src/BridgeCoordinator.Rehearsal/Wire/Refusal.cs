namespace BridgeCoordinator.Rehearsal.Wire;

/// <summary>The server said no to something without which nothing can be rehearsed: a wrong code, an unknown session, a faulty plan.</summary>
internal sealed class RefusalException(string why) : Exception(why);
