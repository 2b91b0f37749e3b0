using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Plans;

namespace BridgeCoordinator.Benchmarks.Sessions;

/// <summary>
/// What happens at a meeting, for as long as it is asked: mostly counts, checks and pictures from the sites in turn, an
/// exchange on the floor among every twenty commands, the minute's measurements, more time for the running item.
/// Every command changes something.
/// </summary>
internal sealed class Day(MeetingPlan plan)
{
    private const int Round = 20;
    private const string Item = "khai-mac";

    /// <summary>Whoever is asked may do it.</summary>
    public static Actor Hall { get; } = new("hall", [Role.Organizer, Role.Moderator, Role.Secretary, Role.Technician], null, "Thư ký");

    public static MeetingPlan PlanOf(string yaml) =>
        PlanDocuments.Read(Encoding.UTF8.GetBytes(yaml), SamplePlans.ContentType, new DateOnly(2026, 1, 1)).Plan ?? throw new InvalidDataException("The plan does not hold.");

    public IEnumerable<(Command Command, Actor Actor)> Commands()
    {
        foreach (var command in Beginning()) yield return command;
        for (var round = 0; ; round++)
            for (var step = 0; step < Round; step++) yield return Step(round, step);
    }

    private IEnumerable<(Command Command, Actor Actor)> Beginning()
    {
        yield return (new CreateSession(plan, null, false, Timetable.ByClock), Actor.System);
        yield return (new OpenSession(), Hall);
        yield return (new StartItem(Item), Hall);
        yield return (new OpenFloor(OpenFloorMode.Override), Hall);
        foreach (var site in plan.Sites)
        {
            yield return (new ObserveApp(site.Id, AppState.Online), Actor.System);
            yield return (new ReportVideo(site.Id, VideoState.Good), Hall);
        }
    }

    private (Command Command, Actor Actor) Step(int round, int step)
    {
        var group = plan.Groups[(round * Round + step) % plan.Groups.Length];
        var site = plan.Sites[round % plan.Sites.Length].Id;
        var request = string.Create(CultureInfo.InvariantCulture, $"request-{round}");
        return step switch
        {
            3 => (new RequestFloor(request, site, "Nguyễn Thị Hồng Vân", RequestKind.Question, "Trưởng thôn", "Nước sạch cho các làng ở xa trung tâm xã"), Hall),
            7 => (new StandBy(request), Hall),
            8 => (new GiveFloor(request, 300), Hall),
            12 => (new EndTurn(request), Hall),
            5 => (new SampleLinks([.. plan.Sites.Select(one => new LinkSample(one.Id, 40 + round % 30, 3, 0))]), Actor.System),
            10 => (new ExtendItem(Item, round % 2 == 0 ? 60 : -60), Hall),
            14 => (new ReportVideo(site, VideoState.Weak), Hall),
            15 => (new ReportVideo(site, VideoState.Good), Hall),
            16 => (new ObserveVerdict(site, round / plan.Sites.Length % 2 == 0 ? LinkVerdict.Good : LinkVerdict.Weak), Actor.System),
            1 or 4 or 11 or 18 => (new RecordCheck(site, (LinkCheck)(step % 8), CheckResult.Ok, string.Create(CultureInfo.InvariantCulture, $"Lần {round}")), Hall),
            _ => (new CountPresent(group.SiteId, group.Id, (round * Round + step) % 99_000), Hall)
        };
    }
}
