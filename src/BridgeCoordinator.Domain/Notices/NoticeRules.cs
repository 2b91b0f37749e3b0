using System.Diagnostics;
using BridgeCoordinator.Domain.Sessions;
using static BridgeCoordinator.Domain.Sessions.Decision;

namespace BridgeCoordinator.Domain.Notices;

/// <summary>The rules of notices.</summary>
internal static class NoticeRules
{
    private const int MostAtOnce = 100;

    public static Decision Decide(Session session, NoticeCommand command, Actor actor) => command switch
    {
        SendNotice send => Send(session, send, actor.Label),
        AcknowledgeNotice acknowledge => Acknowledge(session, acknowledge),
        ClearNotice clear => session.Notices.Find(clear.NoticeId) is not null
            ? Accept(new NoticeCleared(clear.NoticeId))
            : session.Notices.UsedIds.Contains(clear.NoticeId) ? NothingChanges : Invalid("unknownNotice", "noticeId"),
        _ => throw new UnreachableException()
    };

    private static Decision Send(Session session, SendNotice send, string by)
    {
        if (send.To is not (Notice.Everyone or Notice.AllSites or Notice.Hall) && session.FindSite(send.To) is null)
            return Invalid("unknownRecipient", "to");
        if (session.Notices.UsedIds.Contains(send.NoticeId)) return Conflict("noticeExists");
        return session.Notices.Notices.Count >= MostAtOnce
            ? Conflict("tooManyNotices")
            : Accept(new NoticeSent(send.NoticeId, send.To, send.Text, send.Urgency, by));
    }

    private static Decision Acknowledge(Session session, AcknowledgeNotice acknowledge)
    {
        if (session.FindSite(acknowledge.SiteId) is null) return Invalid("unknownSite", "siteId");
        var notices = session.Notices;
        if (notices.Find(acknowledge.NoticeId) is not { } notice)
            return notices.UsedIds.Contains(acknowledge.NoticeId) ? NothingChanges : Invalid("unknownNotice", "noticeId");
        if (!notice.ConcernsSite(acknowledge.SiteId)) return Invalid("unknownNotice", "noticeId");
        return notice.AcknowledgedBy.Contains(acknowledge.SiteId)
            ? NothingChanges
            : Accept(new NoticeAcknowledged(acknowledge.NoticeId, acknowledge.SiteId));
    }

    public static NoticesState Evolve(NoticesState notices, NoticeEvent happened, DateTimeOffset at) => happened switch
    {
        NoticeSent e => new NoticesState(
            notices.Notices.Add(new Notice(e.NoticeId, e.To, e.Text, e.Urgency, e.By, at, [])), notices.UsedIds.Add(e.NoticeId)),
        NoticeAcknowledged e => notices with
        {
            Notices = notices.Notices.Replace(notices.Find(e.NoticeId)!, notices.Find(e.NoticeId)! with
            {
                AcknowledgedBy = notices.Find(e.NoticeId)!.AcknowledgedBy.Add(e.SiteId)
            })
        },
        NoticeCleared e => notices with { Notices = notices.Notices.RemoveAll(notice => notice.Id == e.NoticeId) },
        _ => throw new UnreachableException()
    };
}
