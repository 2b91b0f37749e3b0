using System.Collections.Immutable;

namespace BridgeCoordinator.Domain.Notices;

/// <summary>Notices that have not been cleared, oldest first.</summary>
public sealed record NoticesState(ImmutableList<Notice> Notices, ImmutableHashSet<string> UsedIds)
{
    public static NoticesState Empty { get; } = new([], []);

    public Notice? Find(string noticeId) => Notices.Find(notice => notice.Id == noticeId);
}

/// <summary><see cref="By"/> is the label of the sender's grant.</summary>
public sealed record Notice(
    string Id,
    string To,
    string Text,
    Urgency Urgency,
    string By,
    DateTimeOffset At,
    ImmutableList<string> AcknowledgedBy)
{
    public const string Everyone = "everyone";
    public const string AllSites = "sites";
    public const string Hall = "hall";

    public bool ConcernsSite(string siteId) => To == siteId || To is AllSites or Everyone;
}
