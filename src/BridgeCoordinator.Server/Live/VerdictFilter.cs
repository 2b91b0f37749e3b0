using BridgeCoordinator.Domain.Links;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// Keeps a verdict from flickering: it worsens after two windows that say so and betters after three. A window that
/// could not be measured counts for neither. Other nodes judge the same site: what the log says is where all go on from.
/// </summary>
internal sealed class VerdictFilter(LinkVerdict logged, DateTimeOffset at)
{
    private const int WindowsToWorsen = 2;
    private const int WindowsToBetter = 3;

    private int worse;
    private int better;

    private LinkVerdict logged = logged;

    public LinkVerdict Verdict { get; private set; } = logged;

    /// <summary>When the log's verdict was first seen here.</summary>
    public DateTimeOffset LoggedAt { get; private set; } = at;

    public void Follow(LinkVerdict verdict, DateTimeOffset now)
    {
        if (verdict == logged) return;
        (logged, LoggedAt) = (verdict, now);
        (Verdict, worse, better) = (verdict, 0, 0);
    }

    public LinkVerdict Take(LinkVerdict window)
    {
        if (window == LinkVerdict.Unknown) return Verdict;
        // The first measurement is all there is to go by.
        if (Verdict == LinkVerdict.Unknown) return Verdict = window;
        (worse, better) = window > Verdict ? (worse + 1, 0) : window < Verdict ? (0, better + 1) : (0, 0);
        if (worse >= WindowsToWorsen || better >= WindowsToBetter) (Verdict, worse, better) = (window, 0, 0);
        return Verdict;
    }

    /// <summary>Nothing has been measured for a while: nothing is known.</summary>
    public LinkVerdict Forget()
    {
        (Verdict, worse, better) = (LinkVerdict.Unknown, 0, 0);
        return Verdict;
    }
}
