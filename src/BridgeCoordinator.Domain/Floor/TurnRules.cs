using System.Collections.Immutable;
using System.Diagnostics;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.Sessions;
using static BridgeCoordinator.Domain.Sessions.Decision;

namespace BridgeCoordinator.Domain.Floor;

/// <summary>
/// The rules of the turn: at most one speaks. A command whose request is no longer the turn is refused, so that a stale
/// click never hits the wrong speaker.
/// </summary>
internal static class TurnRules
{
    public static Decision Decide(Session session, FloorRequest request, RequestCommand command)
    {
        if (command is GiveFloor give) return Give(session, request, give);
        if (command is MarkAbsent && request.State == RequestState.StandBy) return Accept(new SpeakerAbsent(request.Id));
        if (session.Floor.Turn != request.Id) return Conflict("floorChanged");
        var speaking = request.State == RequestState.Speaking;
        return command switch
        {
            ExtendTurn extend => Extend(request, extend),
            SuspendTurn suspend => speaking ? Accept(new TurnSuspended(request.Id, SuspendCause.Moderator, suspend.Reason)) : NothingChanges,
            ResumeTurn => speaking ? NothingChanges : Resume(session, request),
            EndTurn => Accept(new TurnEnded(request.Id)),
            RevokeTurn revoke => Accept(new TurnRevoked(request.Id, revoke.Reason)),
            MarkAbsent => Accept(new SpeakerAbsent(request.Id)),
            _ => throw new UnreachableException()
        };
    }

    private static Decision Give(Session session, FloorRequest request, GiveFloor give)
    {
        if (!request.IsOpen) return Conflict("requestOver");
        var current = session.Floor.CurrentTurn;
        if (current?.Id == request.Id && current.State == RequestState.Speaking) return NothingChanges;
        if (give.Replaces is { } replaces && replaces != current?.Id) return Conflict("floorChanged");
        if (!give.Despite && !LinkRules.IsHeard(session, request.SiteId)) return Conflict("siteNotHeard");
        if (current?.State == RequestState.Speaking && (give.Replaces is null || session.Floor.Mode != FloorMode.Override))
            return Conflict("floorTaken");
        var given = new FloorGiven(request.Id, Limit(session.Plan.Speaking, request, give.LimitSeconds));
        if (current is null || current.Id == request.Id) return Accept(given);
        return current.State == RequestState.Speaking
            ? Accept(new TurnEnded(current.Id), given)
            : Accept(new TurnSetAside(current.Id), given);
    }

    /// <summary>The whole turn's limit: a new one counts from now, an old one goes on, else the plan's for its kind.</summary>
    private static int? Limit(SpeakingTimes usual, FloorRequest request, int? asked)
    {
        if (asked is { } seconds) return request.SpokenSeconds + seconds;
        if (request.FirstGivenAt is not null) return request.LimitSeconds;
        return request.Kind switch
        {
            RequestKind.Question => usual.Question,
            RequestKind.Comment => usual.Comment,
            RequestKind.Response => usual.Response,
            _ => throw new UnreachableException()
        };
    }

    private static Decision Extend(FloorRequest request, ExtendTurn extend)
    {
        if (request.LimitSeconds is not { } limit) return Conflict("turnHasNoLimit");
        var seconds = Math.Max(extend.Seconds, -limit);
        return seconds == 0 ? NothingChanges : Accept(new TurnExtended(request.Id, seconds));
    }

    private static Decision Resume(Session session, FloorRequest request) =>
        LinkRules.IsHeard(session, request.SiteId) ? Accept(new TurnResumed(request.Id)) : Conflict("siteNotHeard");

    /// <summary>
    /// A speaker who is cut off now and was not before stops counting at once. Who was given the floor despite a lost link
    /// goes on: other news, of this site or another, must not take it away.
    /// </summary>
    public static ImmutableList<Event> AfterLinkChange(Session before, Session after) =>
        after.Floor.CurrentTurn is { State: RequestState.Speaking } turn && IsCutOff(after, turn.SiteId) && !IsCutOff(before, turn.SiteId)
            ? [new TurnSuspended(turn.Id, SuspendCause.LinkLost, null)]
            : [];

    private static bool IsCutOff(Session session, string siteId) =>
        session.Links.Sites.TryGetValue(siteId, out var link) && link is { Video: VideoState.Lost, Channel: not Channel.Phone };

    public static ImmutableList<Event> WhenPaused(FloorState floor) =>
        floor.CurrentTurn is { State: RequestState.Speaking } turn ? [new TurnSuspended(turn.Id, SuspendCause.SessionPaused, null)] : [];

    /// <summary>The speaker's turn ends; whoever could not finish or was not reached is answered in writing.</summary>
    public static ImmutableList<Event> WhenClosing(FloorState floor)
    {
        var events = ImmutableList.CreateBuilder<Event>();
        if (floor.CurrentTurn is { } turn)
            events.Add(turn.State == RequestState.Speaking ? new TurnEnded(turn.Id) : new ConvertedToWritten(turn.Id));
        events.AddRange(floor.Waiting.Concat(floor.Responses).Select(id => new ConvertedToWritten(id)));
        if (floor.Mode != FloorMode.Closed) events.Add(new FloorClosed());
        return events.ToImmutable();
    }
}
