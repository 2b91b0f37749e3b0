using System.Text;
using System.Text.RegularExpressions;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Notices;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.RollCall;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Plans;

namespace BridgeCoordinator.Domain.Tests.Boards;

/// <summary>
/// Every personal field of every command carries a marker of its own, ⟨command.field.site⟩, and the bytes of every card are
/// searched for them. What somebody may see is listed here by hand.
/// </summary>
public partial class VisibilityTests
{
    private static readonly HashSet<string> Planted = [];

    private static readonly Board Board = Play();

    [Fact]
    public void The_public_sees_no_personal_text_but_released_names_and_notices_for_everyone() =>
        Assert.Equal(["noticeToEveryone", "releasedSpeaker", "releasedTitle"], Markers(View.Public));

    [Fact]
    public void A_site_sees_only_its_own_requests_checks_incidents_and_notices_and_the_halls_contact()
    {
        string[] own =
        [
            "checkNote.north", "contactName.centre", "contactName.north", "contactPhone.centre", "contactPhone.north", "denyReason.north",
            "incidentNote.north", "noticeToSite.north", "resolution.north", "revokeReason.north", "sender", "speaker.north", "speakerTitle.north", "topic.north", "videoNote.north"
        ];
        Assert.Equal(own.Concat(["noticeToEveryone", "noticeToSites", "releasedSpeaker", "releasedTitle"]).Order(StringComparer.Ordinal), Markers(View.Site(North)));
    }

    [Fact]
    public void The_hall_sees_what_every_site_sees_and_its_own()
    {
        var hall = Markers(View.Hall);
        Assert.Subset(hall.ToHashSet(), Markers(View.Site(North)).Concat(Markers(View.Site(South))).ToHashSet());
        Assert.Contains("noticeToHall", hall);
        Assert.Contains("goNote", hall);
        Assert.Contains("hallIncidentNote", hall);
        Assert.Contains("suspendReason", hall);
    }

    [Fact]
    public void Every_marker_was_really_planted()
    {
        // What only the log keeps: why the session paused or reopened, an item was skipped, a request moved.
        string[] onlyInTheLog = ["moveReason.north", "moveReason.south", "pauseReason", "reopenReason", "skipReason"];
        Assert.Equal(
            Planted.Except(onlyInTheLog).Order(StringComparer.Ordinal), Markers(View.Hall));
    }

    private static string Mark(string name)
    {
        Planted.Add(name);
        return $"⟨{name}⟩";
    }

    private static List<string> Markers(View view) =>
    [
        .. Board.Cards.Where(card => view.Sees(card.Audience))
            .SelectMany(card => Marker().Matches(Encoding.UTF8.GetString(card.Data.Span)).Select(match => match.Groups[1].Value))
            .Distinct().Order(StringComparer.Ordinal)
    ];

    private static Board Play()
    {
        var plan = Morning with
        {
            Sites = [.. Morning.Sites.Select(site => site.Id is Centre or North or South
                ? site with { Contact = new PlanContact(Mark($"contactName.{site.Id}"), Mark($"contactPhone.{site.Id}")) }
                : site with { Contact = null })]
        };
        var sender = new Actor("g", [Role.Organizer], null, Mark("sender"));
        var scene = Scene.In(plan).And(
            new OpenSession(), new PauseSession(Mark("pauseReason")), new CloseSession(), new ReopenSession(Mark("reopenReason")),
            new SkipItem(Opening, Mark("skipReason")), new DeclareGo(true, Mark("goNote")),
            new OpenIncident("h", IncidentKind.Other, null, Mark("hallIncidentNote")), new OpenFloor(OpenFloorMode.Override));
        foreach (var site in new[] { North, South })
        {
            scene.And(
                new RecordCheck(site, LinkCheck.Venue, CheckResult.Ok, Mark($"checkNote.{site}")),
                new ReportVideo(site, VideoState.Good, Mark($"videoNote.{site}")),
                new OpenIncident($"i-{site}", IncidentKind.Other, site, Mark($"incidentNote.{site}")), new ResolveIncident($"i-{site}", Mark($"resolution.{site}")));
            foreach (var id in new[] { $"waits-{site}", $"denied-{site}", $"revoked-{site}", $"speaks-{site}" })
                scene.And(new RequestFloor(
                    id, site, Mark($"speaker.{site}"), RequestKind.Question, Mark($"speakerTitle.{site}"), Mark($"topic.{site}")));
            scene.And(
                new DenyRequest($"denied-{site}", Mark($"denyReason.{site}")), new GiveFloor($"revoked-{site}"),
                new RevokeTurn($"revoked-{site}", Mark($"revokeReason.{site}")), new MoveRequest($"waits-{site}", null, Mark($"moveReason.{site}")),
                new SendNotice($"n-{site}", site, Mark($"noticeToSite.{site}"), Urgency.Normal));
        }

        scene.And(
            new GiveFloor($"speaks-{South}"), new SuspendTurn($"speaks-{South}", Mark("suspendReason")),
            new RequestFloor("released", East, Mark("releasedSpeaker"), RequestKind.Question, Mark("releasedTitle"), Mark("topic.east")),
            new ReleaseSpeaker("released"), new GiveFloor("released", Replaces: $"speaks-{South}", Despite: true));
        scene.When(new SendNotice("n1", "everyone", Mark("noticeToEveryone"), Urgency.Normal), sender);
        scene.When(new SendNotice("n2", "sites", Mark("noticeToSites"), Urgency.Normal), sender);
        scene.When(new SendNotice("n3", "hall", Mark("noticeToHall"), Urgency.Normal), sender);
        return scene.Board;
    }

    [GeneratedRegex("⟨(.*?)⟩")]
    private static partial Regex Marker();
}
