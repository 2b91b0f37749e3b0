using System.Collections.Concurrent;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;
using CsCheck;

namespace BridgeCoordinator.Domain.Tests.Sequences;

/// <summary>A property of sequences in which nothing happens proves nothing.</summary>
public class ReachTests
{
    private static readonly string[] Refusals =
    [
        "notAllowed", "sessionNotOpen", "sessionPaused", "sessionClosed", "unknownItem", "itemExists", "itemFinished", "itemSkipped", "itemRunning",
        "itemNotPending", "unknownSite", "unknownIncident", "incidentExists", "rollCallRunning", "rollCallNotRunning", "unknownGroup", "countChanged",
        "attendanceFrozen", "unknownRequest", "requestExists", "requestOver", "requestIsTurn", "floorClosed", "floorTaken", "floorChanged", "siteNotHeard",
        "turnHasNoLimit", "unknownRecipient", "unknownNotice", "noticeExists"
    ];

    [Fact]
    public void Sequences_reach_every_event_and_nearly_every_refusal()
    {
        var reached = new ConcurrentDictionary<string, bool>();
        Steps.Sequence.Sample(steps =>
        {
            foreach (var played in Playing.Of(steps))
            {
                foreach (var happened in played.Commit?.Events ?? []) reached[happened.GetType().Name] = true;
                if (played.Decision is Decision.Refused refused) reached[refused.Code] = true;
            }
        }, iter: 500);
        Assert.Empty(Examples.TypesOf<Event>().Select(type => type.Name).Concat(Refusals).Except(reached.Keys));
    }
}
