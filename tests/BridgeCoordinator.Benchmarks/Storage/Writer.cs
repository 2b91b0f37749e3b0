using BridgeCoordinator.Benchmarks.Sessions;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Sessions;

namespace BridgeCoordinator.Benchmarks.Storage;

/// <summary>Somebody who counts the delegates of one group, again and again, and waits for each answer.</summary>
internal sealed class Writer(SessionRunner runner, PlanGroup group)
{
    private int count;

    public static async Task<Writer> BeginAsync(Node node, string sessionId, int groupIndex = 0)
    {
        var plan = Day.PlanOf(Plans.Province(70));
        return new Writer(await node.OpenAsync(sessionId, new CreateSession(plan, null, false, Timetable.ByClock)), plan.Groups[groupIndex]);
    }

    public async Task WriteAsync()
    {
        count = count % 90_000 + 1;
        var envelope = CommandEnvelope.Of(Guid.NewGuid().ToString("N"), new CountPresent(group.SiteId, group.Id, count), Day.Hall);
        if (await runner.SubmitAsync(envelope) is not CommandOutcome.Accepted) throw new InvalidOperationException("A count was refused.");
    }
}
