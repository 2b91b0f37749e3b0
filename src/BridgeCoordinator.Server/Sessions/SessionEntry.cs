using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.Refusals;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>The one place where reads of a session are let in: by view, by hall role, or as organizer.</summary>
internal sealed record SessionEntry(SessionRunner? Runner, View? View, Actor? Actor, IResult? Refusal)
{
    /// <summary>Whoever may watch the session, as the view they get.</summary>
    public static async Task<SessionEntry> WatchingAsync(string id, HttpContext http, CallerSource callers, SessionDirectory directory)
    {
        var caller = await callers.OfAsync(http);
        if (caller.Rejected) return Refuse(caller.WhyNobody, http);
        if (await directory.FindAsync(id) is not { } runner) return Refuse("unknownSession", http);
        return caller.ViewOf(runner.Session) is { } view
            ? new SessionEntry(runner, view, caller.ActorIn(runner.Session), null)
            : Refuse(caller.Grant is null ? "notSignedIn" : "notAllowed", http);
    }

    public static async Task<SessionEntry> HallAsync(string id, HttpContext http, CallerSource callers, SessionDirectory directory)
    {
        var entry = await WatchingAsync(id, http, callers, directory);
        if (entry.Refusal is not null || entry.Actor?.IsHall == true) return entry;
        // A public session lets everybody watch: who is signed in elsewhere is somebody, only not here.
        var caller = await callers.OfAsync(http);
        return Refuse(caller.Grant is null ? "notSignedIn" : "notAllowed", http);
    }

    public static async Task<SessionEntry> OrganizerAsync(string id, HttpContext http, CallerSource callers, SessionDirectory directory)
    {
        var entry = await HallAsync(id, http, callers, directory);
        return entry.Refusal is not null || entry.Actor!.Has(Domain.Access.Role.Organizer) ? entry : Refuse("notAllowed", http);
    }

    private static SessionEntry Refuse(string code, HttpContext http) => new(null, null, null, Problems.Result(code, http));
}
