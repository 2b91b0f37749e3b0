using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;

namespace BridgeCoordinator.Domain.Tests.Access;

/// <summary>
/// Every command, by every role, at the site that it concerns, at another, and at none. The expectations are copied from
/// the wire contract by hand and not read from <see cref="CommandTable"/>, so that a wrong row there fails here.
/// </summary>
public class RoleMatrixTests
{
    /// <summary>Besides organizer. "own:" means only at the site that the command, or what it names, belongs to.</summary>
    private static readonly Dictionary<string, string> Besides = new()
    {
        ["openSession"] = "moderator", ["pauseSession"] = "moderator", ["resumeSession"] = "moderator", ["closeSession"] = "moderator",
        ["reopenSession"] = "moderator",

        ["startItem"] = "moderator", ["finishItem"] = "moderator", ["skipItem"] = "moderator", ["reopenItem"] = "moderator",
        ["extendItem"] = "moderator", ["moveItem"] = "moderator", ["addItem"] = "moderator",

        ["recordCheck"] = "technician own:siteTechnician", ["reportVideo"] = "technician own:siteTechnician",
        ["switchChannel"] = "moderator technician own:siteTechnician", ["declareReady"] = "technician own:siteTechnician",
        ["openIncident"] = "technician own:siteTechnician", ["resolveIncident"] = "technician own:siteTechnician",

        ["startRollCall"] = "moderator technician", ["callSite"] = "moderator technician", ["answerRollCall"] = "moderator technician",
        ["endRollCall"] = "moderator technician", ["declareGo"] = "moderator technician",

        ["countPresent"] = "secretary own:siteSecretary", ["freezeAttendance"] = "secretary", ["thawAttendance"] = "secretary",

        ["openFloor"] = "moderator", ["closeFloor"] = "moderator",
        ["requestFloor"] = "moderator secretary own:siteSecretary", ["withdrawRequest"] = "moderator secretary own:siteSecretary",
        ["denyRequest"] = "moderator", ["moveRequest"] = "moderator", ["standBy"] = "moderator", ["giveFloor"] = "moderator",
        ["extendTurn"] = "moderator", ["suspendTurn"] = "moderator", ["resumeTurn"] = "moderator", ["endTurn"] = "moderator",
        ["revokeTurn"] = "moderator", ["markAbsent"] = "moderator", ["convertToWritten"] = "moderator", ["releaseSpeaker"] = "moderator",

        ["sendNotice"] = "moderator technician", ["acknowledgeNotice"] = "own:siteTechnician own:siteSecretary", ["clearNotice"] = "moderator technician"
    };

    private static readonly Dictionary<Role, string> Names = new()
    {
        [Role.Organizer] = "organizer", [Role.Moderator] = "moderator", [Role.Secretary] = "secretary", [Role.Technician] = "technician",
        [Role.SiteTechnician] = "siteTechnician", [Role.SiteSecretary] = "siteSecretary", [Role.Viewer] = "viewer"
    };

    public static TheoryData<string> WireCommands => [.. Examples.TypesOf<Command>().Select(Examples.WireName<Command>)];

    [Theory]
    [MemberData(nameof(WireCommands))]
    public void Who_may_give_a_command(string wireName)
    {
        var command = Examples.Commands.Single(example => Examples.WireName<Command>(example.GetType()) == wireName);
        var expected = new List<string>();
        var found = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
            foreach (var siteId in new[] { Plans.North, Plans.South, null })
            {
                var who = $"{Names[role]} at {siteId ?? "no site"}";
                if (May(wireName, role, siteId == Plans.North)) expected.Add(who);
                if (Decider.Decide(Examples.Session, command, People.AtSite(role, siteId), Plans.At(9, 0)) != Decision.Forbidden) found.Add(who);
            }

        Assert.Equal(expected, found);
    }

    [Fact]
    public void Who_holds_both_roles_of_a_site_may_do_what_either_may()
    {
        var both = new Actor("g", [Role.SiteTechnician, Role.SiteSecretary], Plans.North, "x");
        foreach (var (wireName, besides) in Besides)
        {
            var command = Examples.Commands.Single(example => Examples.WireName<Command>(example.GetType()) == wireName);
            var may = Decider.Decide(Examples.Session, command, both, Plans.At(9, 0)) != Decision.Forbidden;
            Assert.Equal((wireName, besides.Contains("own:", StringComparison.Ordinal)), (wireName, may));
        }
    }

    [Fact]
    public void A_grant_without_roles_may_do_nothing() =>
        Assert.All(Examples.Commands, command =>
            Assert.Equal(Decision.Forbidden, Decider.Decide(Examples.Session, command, new Actor("g", [], Plans.North, "x"), Plans.At(9, 0))));

    [Fact]
    public void Not_even_the_server_itself_gives_a_persons_command() =>
        Assert.All(Examples.Commands, command =>
            Assert.Equal(Decision.Forbidden, Decider.Decide(Examples.Session, command, Actor.System, Plans.At(9, 0))));

    private static bool May(string wireName, Role role, bool own)
    {
        var besides = Besides[wireName].Split(' ');
        return role == Role.Organizer || besides.Contains(Names[role]) || (own && besides.Contains("own:" + Names[role]));
    }
}
