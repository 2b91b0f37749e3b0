using System.Collections.Immutable;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Floor;

/// <summary>Why a request is suggested. <see cref="Count"/> is of turns, <see cref="At"/> when the request was made or suspended.</summary>
public sealed record SuggestionReason(string Code, DateTimeOffset? At = null, int? Count = null);

/// <summary>
/// Whom to call next: somebody who was cut off and is heard again; else, among the sites that are heard, the one with the
/// fewest turns, then the one that waits longest. The moderator decides.
/// </summary>
public sealed record FloorSuggestion(string RequestId, ImmutableList<SuggestionReason> Reasons)
{
    internal static FloorSuggestion? For(Session session)
    {
        var heard = session.Floor.WaitingRequests
            .Where(request => request.State == RequestState.Waiting && LinkRules.IsHeard(session, request.SiteId))
            .ToList();
        if (heard.Find(request => request.SetAside) is { } resumes)
            return new FloorSuggestion(resumes.Id, [new SuggestionReason("wasCutOff", At: resumes.SuspendedAt)]);
        return heard.MinBy(request => (session.Floor.TurnsOf(request.SiteId), request.RequestedAt)) is { } next
            ? new FloorSuggestion(next.Id,
            [
                new SuggestionReason("fewestTurns", Count: session.Floor.TurnsOf(next.SiteId)),
                new SuggestionReason("longestWait", At: next.RequestedAt)
            ])
            : null;
    }
}
