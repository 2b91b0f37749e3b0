using System.Collections.Immutable;
using System.Diagnostics;

namespace BridgeCoordinator.Domain.Floor;

/// <summary>How the floor follows from what happened.</summary>
internal static class FloorEvolution
{
    public static FloorState Evolve(FloorState floor, FloorEvent happened, DateTimeOffset at) => happened switch
    {
        FloorOpened e => floor with { Mode = e.Mode },
        FloorClosed => floor with { Mode = FloorMode.Closed },
        FloorRequested e => Requested(floor, e, at),
        RequestMoved e => Moved(floor, e),
        StoodBy e => StoodBy(floor, e.RequestId),
        FloorGiven e => Given(floor, e, at),
        TurnExtended e => floor.With(e.RequestId, r => r with { LimitSeconds = r.LimitSeconds + e.Seconds }),
        TurnSuspended e => floor.With(e.RequestId, r => Stopped(r, at) with
        {
            State = RequestState.Suspended, SuspendedAt = at, SuspendCause = e.Cause, SuspendReason = e.Reason
        }),
        TurnResumed e => floor.With(e.RequestId, r => Running(r, at)),
        TurnSetAside e => SetAside(floor, e.RequestId),
        SpeakerReleased e => floor.With(e.RequestId, r => r with { Released = true }),
        TurnEnded e => Over(floor, e.RequestId, RequestState.Spoken, at),
        TurnRevoked e => Over(floor, e.RequestId, RequestState.Revoked, at, e.Reason),
        SpeakerAbsent e => Over(floor, e.RequestId, RequestState.Absent, at),
        ConvertedToWritten e => Over(floor, e.RequestId, RequestState.Written, at),
        RequestWithdrawn e => Over(floor, e.RequestId, RequestState.Withdrawn, at),
        RequestDenied e => Over(floor, e.RequestId, RequestState.Denied, at, e.Reason),
        _ => throw new UnreachableException()
    };

    internal static ImmutableList<string> Placed(ImmutableList<string> queue, string id, string? beforeId)
    {
        var index = beforeId is null ? -1 : queue.IndexOf(beforeId);
        return index < 0 ? queue.Add(id) : queue.Insert(index, id);
    }

    private static FloorState Requested(FloorState floor, FloorRequested e, DateTimeOffset at)
    {
        var request = new FloorRequest(
            e.RequestId, e.SiteId, e.Kind, e.Speaker, e.SpeakerTitle, e.Topic, e.QuestionId, e.Unit, e.InReplyTo, at, RequestState.Waiting);
        floor = floor with { Requests = floor.Requests.With(request) };
        return floor.Requeued(request, queue => queue.Add(e.RequestId));
    }

    private static FloorState Moved(FloorState floor, RequestMoved e) =>
        floor.Requeued(floor.Requests[e.RequestId], queue => Placed(queue.Remove(e.RequestId), e.RequestId, e.BeforeRequestId));

    private static FloorState StoodBy(FloorState floor, string requestId)
    {
        if (floor.StandBy is { } before) floor = floor.With(before, r => r with { State = RequestState.Waiting });
        return floor.With(requestId, r => r with { State = RequestState.StandBy }) with { StandBy = requestId };
    }

    private static FloorState Given(FloorState floor, FloorGiven e, DateTimeOffset at)
    {
        floor = floor.Requeued(floor.Requests[e.RequestId], queue => queue.Remove(e.RequestId));
        return floor.With(e.RequestId, r => Running(r, at) with { LimitSeconds = e.LimitSeconds, SetAside = false }) with
        {
            Turn = e.RequestId,
            StandBy = floor.StandBy == e.RequestId ? null : floor.StandBy
        };
    }

    /// <summary>Waits at the head, behind those that were suspended before it.</summary>
    private static FloorState SetAside(FloorState floor, string requestId)
    {
        floor = floor.With(requestId, r => r with { State = RequestState.Waiting, SetAside = true }) with { Turn = null };
        var request = floor.Requests[requestId];
        return floor.Requeued(request, queue => queue.Insert(
            queue.TakeWhile(id => floor.Requests[id] is { SetAside: true } other && other.SuspendedAt <= request.SuspendedAt).Count(), requestId));
    }

    private static FloorState Over(FloorState floor, string requestId, RequestState outcome, DateTimeOffset at, string? reason = null)
    {
        floor = floor.Requeued(floor.Requests[requestId], queue => queue.Remove(requestId));
        return floor.With(requestId, r => Stopped(r, at) with { State = outcome, SetAside = false, ClosedAt = at, OutcomeReason = reason }) with
        {
            Turn = floor.Turn == requestId ? null : floor.Turn,
            StandBy = floor.StandBy == requestId ? null : floor.StandBy
        };
    }

    private static FloorRequest Running(FloorRequest request, DateTimeOffset at) => request with
    {
        State = RequestState.Speaking,
        RunningSince = at,
        FirstGivenAt = request.FirstGivenAt ?? at,
        SuspendedAt = null,
        SuspendCause = null,
        SuspendReason = null
    };

    private static FloorRequest Stopped(FloorRequest request, DateTimeOffset at) => request.RunningSince is { } since
        ? request with { SpokenMs = request.SpokenMs + (at - since).Ticks / TimeSpan.TicksPerMillisecond, RunningSince = null }
        : request;

    private static FloorState With(this FloorState floor, string requestId, Func<FloorRequest, FloorRequest> change) =>
        floor with { Requests = floor.Requests.With(change(floor.Requests[requestId])) };

    /// <summary>A response queues among responses, all else among the waiting.</summary>
    private static FloorState Requeued(this FloorState floor, FloorRequest request, Func<ImmutableList<string>, ImmutableList<string>> change) =>
        request.Kind == RequestKind.Response
            ? floor with { Responses = change(floor.Responses) }
            : floor with { Waiting = change(floor.Waiting) };
}
