using System.Collections.Immutable;

namespace BridgeCoordinator.Domain.Floor;

public enum RequestState { Waiting, StandBy, Speaking, Suspended, Spoken, Withdrawn, Denied, Revoked, Absent, Written }

/// <summary>
/// Who speaks and who waits. At most one request is the <see cref="Turn"/>. <see cref="Waiting"/> and
/// <see cref="Responses"/> hold the ids of open requests in calling order, the one standing by included.
/// </summary>
public sealed record FloorState(
    FloorMode Mode,
    FloorRequests Requests,
    ImmutableList<string> Waiting,
    ImmutableList<string> Responses,
    string? Turn,
    string? StandBy)
{
    public static FloorState Empty { get; } = new(
        FloorMode.Closed, FloorRequests.Empty, [], [], null, null);

    public FloorRequest? Find(string? requestId) => requestId is not null && Requests.TryGetValue(requestId, out var request) ? request : null;

    public FloorRequest? CurrentTurn => Find(Turn);

    public IEnumerable<FloorRequest> WaitingRequests => Waiting.Select(id => Requests[id]);

    /// <summary>How often the site has had the floor. Neither a response nor a call that nobody answered is a turn of the site.</summary>
    public int TurnsOf(string siteId) => Requests.OfSite(siteId).Count(request =>
        request is { Kind: not RequestKind.Response, FirstGivenAt: not null, State: not RequestState.Absent });

    /// <summary>The site's open requests in the queue that a request of this kind joins.</summary>
    public int OpenLike(string siteId, RequestKind kind) => Requests.OfSite(siteId).Count(request =>
        request.IsOpen && (request.Kind == RequestKind.Response) == (kind == RequestKind.Response));
}

/// <summary>
/// One request from its registration to its one outcome. <see cref="SpokenMs"/> counts speaking only, never suspension;
/// <see cref="LimitSeconds"/> is for the whole turn. <see cref="SetAside"/>: was suspended and made room, waits at the head.
/// </summary>
public sealed record FloorRequest(
    string Id,
    string SiteId,
    RequestKind Kind,
    string Speaker,
    string? SpeakerTitle,
    string? Topic,
    string? QuestionId,
    string? Unit,
    string? InReplyTo,
    DateTimeOffset RequestedAt,
    RequestState State,
    bool SetAside = false,
    bool Released = false,
    int? LimitSeconds = null,
    long SpokenMs = 0,
    DateTimeOffset? RunningSince = null,
    DateTimeOffset? SuspendedAt = null,
    SuspendCause? SuspendCause = null,
    string? SuspendReason = null,
    DateTimeOffset? FirstGivenAt = null,
    DateTimeOffset? ClosedAt = null,
    string? OutcomeReason = null)
{
    public bool IsOpen => State is RequestState.Waiting or RequestState.StandBy or RequestState.Speaking or RequestState.Suspended;

    /// <summary>Whether it is in a queue, its place kept while it stands by.</summary>
    public bool IsQueued => State is RequestState.Waiting or RequestState.StandBy;

    public int SpokenSeconds => (int)(SpokenMs / 1000);

    public int? RemainingSeconds => LimitSeconds is { } limit ? Math.Max(0, limit - SpokenSeconds) : null;
}
