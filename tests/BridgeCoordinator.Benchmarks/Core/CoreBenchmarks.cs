using BenchmarkDotNet.Attributes;
using BridgeCoordinator.Benchmarks.Sessions;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Sessions;

namespace BridgeCoordinator.Benchmarks.Core;

/// <summary>What one command costs where no disk and no network is involved, early in a session and after a very long one.</summary>
[MemoryDiagnoser]
public class CoreBenchmarks
{
    public const int Early = 400;
    public const int Late = 10_000;

    private Minutes minutes = null!;
    private RequestFloor request = null!;
    private Commit requested = null!;
    private Commit counted = null!;
    private LogEntry entry = null!;

    [Params(17, 150)]
    public int Sites { get; set; }

    [Params(Early, Late)]
    public int Commits { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var plan = Day.PlanOf(Sites == 17 ? Plans.GiaLai : Plans.Province(Sites));
        minutes = Minutes.Of(plan, Commits);
        var group = plan.Groups[^1];
        request = new RequestFloor("one-more", plan.Sites[^1].Id, "Nguyễn Thị Hồng Vân", RequestKind.Question, "Trưởng thôn", "Nước sạch");
        requested = minutes.Decide(request, Day.Hall);
        counted = minutes.Decide(new CountPresent(group.SiteId, group.Id, 99_999), Day.Hall);
        entry = requested.ToEntry();
    }

    [Benchmark(Description = "decide a request to speak")]
    public Decision Decide() => Decider.Decide(minutes.Session, request, Day.Hall, minutes.Now);

    [Benchmark(Description = "apply it")]
    public Session Apply() => Decider.Apply(minutes.Session, requested);

    [Benchmark(Description = "the board after it")]
    public Board BoardAfterRequest() => minutes.Board.After(requested);

    [Benchmark(Description = "the board after a head count")]
    public Board BoardAfterCount() => minutes.Board.After(counted);

    [Benchmark(Description = "write its commit as JSON")]
    public object WriteCommit() => requested.ToEntry();

    [Benchmark(Description = "read its commit from JSON")]
    public Commit ReadCommit() => entry.ToCommit();
}
