using System.Collections.Immutable;
using System.Diagnostics;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Sessions;
using static BridgeCoordinator.Domain.Sessions.Decision;

namespace BridgeCoordinator.Domain.Floor;

/// <summary>The rules of who may speak. <see cref="TurnRules"/> holds those of the turn itself.</summary>
internal static class FloorRules
{
    /// <summary>Bounds what one site can pile up in a queue; nobody waits for a twenty-first turn.</summary>
    private const int MostOpenRequestsOfSite = 20;

    /// <summary>Made by the site itself in the whole session; the hall may go on for it.</summary>
    private const int MostRequestsOfSite = 500;

    public static Decision Decide(Session session, FloorCommand command, Actor actor) => command switch
    {
        OpenFloor open => Open(session.Floor, open),
        CloseFloor close => Close(session.Floor, close),
        RequestFloor request => Request(session, request, actor),
        RequestCommand named => session.Floor.Find(named.RequestId) is { } request
            ? DecideOn(session, request, named)
            : Invalid("unknownRequest", "requestId"),
        _ => throw new UnreachableException()
    };

    private static Decision DecideOn(Session session, FloorRequest request, RequestCommand command) => command switch
    {
        WithdrawRequest when request.State == RequestState.Withdrawn => NothingChanges,
        WithdrawRequest => WhileQueued(request, new RequestWithdrawn(request.Id)),
        DenyRequest deny when request.State == RequestState.Denied && request.OutcomeReason == deny.Reason => NothingChanges,
        DenyRequest deny => WhileQueued(request, new RequestDenied(request.Id, deny.Reason)),
        MoveRequest move => Move(session.Floor, request, move),
        StandBy standBy => PutOnStandBy(session, request, standBy),
        ConvertToWritten when request.State == RequestState.Written => NothingChanges,
        ConvertToWritten => request.IsOpen ? Accept(new ConvertedToWritten(request.Id)) : Conflict("requestOver"),
        ReleaseSpeaker => request.Released ? NothingChanges : Accept(new SpeakerReleased(request.Id)),
        _ => TurnRules.Decide(session, request, command)
    };

    private static Decision Open(FloorState floor, OpenFloor open)
    {
        var mode = open.Mode == OpenFloorMode.Override ? FloorMode.Override : FloorMode.Request;
        return floor.Mode == mode ? NothingChanges : Accept(new FloorOpened(mode));
    }

    private static Accepted Close(FloorState floor, CloseFloor close)
    {
        var events = ImmutableList.CreateBuilder<Event>();
        if (close.Remaining == RemainingRequests.Written) events.AddRange(floor.Waiting.Select(id => new ConvertedToWritten(id)));
        if (floor.Mode != FloorMode.Closed) events.Add(new FloorClosed());
        return new Accepted(events.ToImmutable());
    }

    private static Decision Request(Session session, RequestFloor request, Actor actor)
    {
        var floor = session.Floor;
        if (session.FindSite(request.SiteId) is null) return Invalid("unknownSite", "siteId");
        if (request.InReplyTo is { } asked && floor.Find(asked) is null) return Invalid("unknownRequest", "inReplyTo");
        if (floor.Find(request.RequestId) is not null) return Conflict("requestExists");
        // A department answers when the chair asks, also after registration has closed.
        var answersForTheHall = request.Kind == RequestKind.Response && actor.IsHall;
        if (floor.Mode == FloorMode.Closed && !answersForTheHall) return Conflict("floorClosed");
        if (floor.OpenLike(request.SiteId, request.Kind) >= MostOpenRequestsOfSite) return Conflict("tooManyRequests");
        if (!actor.IsHall && floor.Requests.OfSite(request.SiteId).Length >= MostRequestsOfSite) return Conflict("requestsUsedUp");
        return Accept(new FloorRequested(
            request.RequestId, request.SiteId, request.Kind, request.Speaker, request.SpeakerTitle,
            request.Topic, request.QuestionId, request.Unit, request.InReplyTo));
    }

    private static Decision WhileQueued(FloorRequest request, FloorEvent happens)
    {
        if (request.IsQueued) return Accept(happens);
        return Conflict(request.IsOpen ? "requestIsTurn" : "requestOver");
    }

    private static Decision Move(FloorState floor, FloorRequest request, MoveRequest move)
    {
        if (!request.IsQueued) return Conflict(request.IsOpen ? "requestIsTurn" : "requestOver");
        var queue = request.Kind == RequestKind.Response ? floor.Responses : floor.Waiting;
        if (move.BeforeRequestId is { } before && !queue.Contains(before))
            return floor.Find(before) is null ? Invalid("unknownRequest", "beforeRequestId") : Conflict("floorChanged");
        var moved = move.BeforeRequestId == request.Id ? queue : FloorEvolution.Placed(queue.Remove(request.Id), request.Id, move.BeforeRequestId);
        return moved.SequenceEqual(queue) ? NothingChanges : Accept(new RequestMoved(request.Id, move.BeforeRequestId, move.Reason));
    }

    private static Decision PutOnStandBy(Session session, FloorRequest request, StandBy standBy)
    {
        if (!request.IsQueued) return Conflict(request.IsOpen ? "requestIsTurn" : "requestOver");
        if (request.State == RequestState.StandBy) return NothingChanges;
        if (!standBy.Despite && !LinkRules.IsHeard(session, request.SiteId)) return Conflict("siteNotHeard");
        return Accept(new StoodBy(request.Id));
    }
}
