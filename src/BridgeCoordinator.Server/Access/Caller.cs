using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Server.Access;

/// <summary>Who calls: the holder of a grant, nobody in particular, or somebody whose code or grant is not valid.</summary>
internal sealed record Caller(Grant? Grant, string? Refusal = null)
{
    public static Caller Anonymous { get; } = new((Grant?)null);

    public static Caller Invalid { get; } = new(null, "notSignedIn");

    /// <summary>Invalid, and too many other wrong codes came from the caller's address.</summary>
    public static Caller Limited { get; } = new(null, "tooManyAttempts");

    /// <summary>Names a code or grant that opens nothing.</summary>
    public bool Rejected => Refusal is not null;

    /// <summary>What to tell a caller without a grant who needs one.</summary>
    public string WhyNobody => Refusal ?? "notSignedIn";

    /// <summary>Of the whole service, not of one session.</summary>
    public bool IsOrganizer => Organizes && Grant!.SessionId is null;

    private bool Organizes => Grant?.Roles.Contains(Role.Organizer) == true;

    /// <summary>Who the caller is in this session, or null where the grant is for another. A meeting's organizer has its rehearsals too.</summary>
    public Actor? ActorIn(Session session) => ActorIn(SessionPlace.Of(session));

    public Actor? ActorIn(SessionPlace session)
    {
        if (Grant is not { } grant) return null;
        var opens = grant.SessionId is null
            || grant.SessionId == session.Id
            || ((session.ShareAccess || Organizes) && grant.SessionId == session.RehearsalOf);
        return opens ? new Actor(grant.GrantId, grant.Roles, grant.SiteId, grant.Label) : null;
    }

    /// <summary>What the caller may watch of this session; null where nothing.</summary>
    public View? ViewOf(Session session)
    {
        if (ActorIn(session) is { } actor) return View.Of(actor);
        return session.IsPublic ? View.Public : null;
    }
}

/// <summary>What decides whether a grant opens a session.</summary>
internal sealed record SessionPlace(string Id, string? RehearsalOf, bool ShareAccess)
{
    public static SessionPlace Of(Session session) => new(session.Id, session.Lifecycle.RehearsalOf, session.Lifecycle.ShareAccess);
}
