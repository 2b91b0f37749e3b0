using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Access;

/// <summary>Every command by every role, over HTTP. The table is copied from the contract by hand, not from the code.</summary>
public class RoleMatrixTests(RealServer server)
{
    private const string Moderator = "moderator", Secretary = "secretary", Technician = "technician", Viewer = "viewer";
    private const string SiteTechnician = "siteTechnician", SiteSecretary = "siteSecretary", Other = "@other";

    /// <summary>Who besides the organizer; site roles for their own site alone.</summary>
    private static readonly Dictionary<string, string[]> Rights = new[]
    {
        ("openSession pauseSession resumeSession closeSession reopenSession", Moderator),
        ("startItem finishItem skipItem reopenItem extendItem moveItem addItem", Moderator),
        ("recordCheck reportVideo declareReady openIncident resolveIncident", $"{SiteTechnician} {Technician}"),
        ("switchChannel", $"{SiteTechnician} {Technician} {Moderator}"),
        ("startRollCall callSite answerRollCall endRollCall declareGo", $"{Technician} {Moderator}"),
        ("countPresent", $"{SiteSecretary} {Secretary}"),
        ("freezeAttendance thawAttendance", Secretary),
        ("requestFloor withdrawRequest", $"{SiteSecretary} {Secretary} {Moderator}"),
        ("openFloor closeFloor denyRequest moveRequest standBy giveFloor extendTurn suspendTurn resumeTurn endTurn revokeTurn markAbsent convertToWritten releaseSpeaker", Moderator),
        ("sendNotice clearNotice", $"{Moderator} {Technician}"),
        ("acknowledgeNotice", $"{SiteTechnician} {SiteSecretary}")
    }.SelectMany(row => row.Item1.Split(' ').Select(command => (command, roles: row.Item2.Split(' ')))).ToDictionary(row => row.command, row => row.roles);

    [Fact]
    public void The_table_knows_every_command() =>
        Assert.Equal(Commands(Meeting.NearSite, "rn", "in").Select(TypeOf).Order(), Rights.Keys.Order());

    [Fact]
    public void Every_wire_command_is_tried()
    {
        var wire = typeof(Command).GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonDerivedTypeAttribute), false)
            .Cast<System.Text.Json.Serialization.JsonDerivedTypeAttribute>().Select(type => (string)type.TypeDiscriminator!);
        Assert.Equal(wire.Order(), Rights.Keys.Order());
    }

    [Fact]
    public async Task Every_command_is_for_the_roles_of_the_contract_and_for_no_other()
    {
        var meeting = await Meeting.TalkingAsync(server);
        await meeting.Near.Does(meeting.Id, Meeting.Request("rn"));
        await meeting.Far.Does(meeting.Id, Meeting.Request("rf", Meeting.FarSite));
        await meeting.Near.Does(meeting.Id, new { type = "openIncident", incidentId = "in", siteId = Meeting.NearSite, kind = "sound" });
        await meeting.Far.Does(meeting.Id, new { type = "openIncident", incidentId = "if", siteId = Meeting.FarSite, kind = "sound" });
        var people = new Dictionary<string, Person>
        {
            ["organizer"] = meeting.Organizer, [Moderator] = meeting.Moderator, [Secretary] = meeting.Secretary,
            [Technician] = meeting.Technician, [Viewer] = meeting.Viewer,
            [SiteTechnician] = await meeting.GrantAsync(Meeting.NearSite, SiteTechnician),
            [SiteSecretary] = await meeting.GrantAsync(Meeting.NearSite, SiteSecretary),
            [SiteTechnician + Other] = await meeting.GrantAsync(Meeting.NearSite, SiteTechnician),
            [SiteSecretary + Other] = await meeting.GrantAsync(Meeting.NearSite, SiteSecretary)
        };

        var wrong = new List<string>();
        foreach (var (role, person) in people)
        {
            var atOther = role.EndsWith(Other, StringComparison.Ordinal);
            foreach (var command in atOther ? Commands(Meeting.FarSite, "rf", "if") : Commands(Meeting.NearSite, "rn", "in"))
            {
                var may = role == "organizer" || Rights[TypeOf(command)].Contains(role);
                var answer = await person.Do(meeting.Id, command);
                if (answer.Status is not (200 or 400 or 403 or 409) || (answer.Status != 403) != may) wrong.Add($"{role} {TypeOf(command)}: {answer.Status} {answer.Code}");
            }
        }

        Assert.Equal([], wrong);
    }

    [Fact]
    public async Task Nobody_in_particular_may_do_nothing_and_who_is_somebody_elsewhere_is_nobody_here()
    {
        var meeting = await Meeting.OpenAsync(server);
        var elsewhere = await Meeting.OpenAsync(server);
        foreach (var command in Commands(Meeting.NearSite, "rn", "in"))
        {
            Assert.Equal(401, (await server.Anyone.Do(meeting.Id, command)).Status);
            Assert.Equal((403, "notAllowed"), await RefusalOf(elsewhere.Organizer.Do(meeting.Id, command)));
        }
    }

    [Fact]
    public async Task An_incident_of_the_hall_is_not_a_sites_to_open_or_resolve()
    {
        var meeting = await Meeting.OpenAsync(server);
        await meeting.Technician.Does(meeting.Id, new { type = "openIncident", incidentId = "hall", kind = "power" });
        Assert.Equal((403, "notAllowed"), await RefusalOf(meeting.Near.Do(meeting.Id, new { type = "openIncident", incidentId = "i2", kind = "power" })));
        Assert.Equal((403, "notAllowed"), await RefusalOf(meeting.Near.Do(meeting.Id, new { type = "resolveIncident", incidentId = "hall" })));
    }

    private static async Task<(int, string)> RefusalOf(Task<Answer> asked)
    {
        var answer = await asked;
        return (answer.Status, answer.Code);
    }

    private static string TypeOf(object command) => (string)command.GetType().GetProperty("type")!.GetValue(command)!;

    private static object[] Commands(string siteId, string requestId, string incidentId) =>
    [
        new { type = "openSession" }, new { type = "pauseSession", reason = "nghỉ" }, new { type = "resumeSession" }, new { type = "closeSession" },
        new { type = "reopenSession", reason = "sót" },
        new { type = "startItem", itemId = "gioi-thieu" }, new { type = "finishItem" }, new { type = "skipItem", itemId = "khai-mac" },
        new { type = "reopenItem", itemId = "khai-mac" }, new { type = "extendItem", itemId = "bao-cao", seconds = 60 },
        new { type = "moveItem", itemId = "ket-luan" }, new { type = "addItem", itemId = "them", title = "Thêm", presenters = Array.Empty<string>() },
        new { type = "recordCheck", siteId, check = "sound", result = "ok" }, new { type = "reportVideo", siteId, state = "good" },
        new { type = "switchChannel", siteId, channel = "backup" }, new { type = "declareReady", siteId, ready = true },
        new { type = "openIncident", incidentId = "new-" + siteId, siteId, kind = "other" }, new { type = "resolveIncident", incidentId },
        new { type = "startRollCall", round = 1 }, new { type = "callSite", siteId }, new { type = "answerRollCall", siteId, result = "ok" },
        new { type = "endRollCall" }, new { type = "declareGo", go = true },
        new { type = "countPresent", siteId, groupId = Meeting.Group, present = 5 }, new { type = "freezeAttendance" }, new { type = "thawAttendance" },
        new { type = "openFloor", mode = "request" }, new { type = "closeFloor", remaining = "keep" }, Meeting.Request("new-" + siteId, siteId),
        new { type = "withdrawRequest", requestId }, new { type = "denyRequest", requestId, reason = "trùng" }, new { type = "moveRequest", requestId },
        new { type = "standBy", requestId }, new { type = "giveFloor", requestId }, new { type = "extendTurn", requestId, seconds = 30 },
        new { type = "suspendTurn", requestId, reason = "mất tiếng" }, new { type = "resumeTurn", requestId }, new { type = "endTurn", requestId },
        new { type = "revokeTurn", requestId, reason = "quá giờ" }, new { type = "markAbsent", requestId }, new { type = "convertToWritten", requestId },
        new { type = "releaseSpeaker", requestId },
        new { type = "sendNotice", noticeId = "n-" + siteId, to = "everyone", text = "Xin chào", urgency = "normal" },
        new { type = "acknowledgeNotice", noticeId = "n-" + siteId, siteId }, new { type = "clearNotice", noticeId = "n-" + siteId }
    ];
}
