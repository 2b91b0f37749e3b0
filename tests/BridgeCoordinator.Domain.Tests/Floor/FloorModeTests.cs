using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Tests.Scenes;
using static BridgeCoordinator.Domain.Tests.Scenes.Plans;
using static BridgeCoordinator.Domain.Tests.Scenes.Scene;
using static BridgeCoordinator.Domain.Tests.Scenes.Words;

namespace BridgeCoordinator.Domain.Tests.Floor;

public class FloorModeTests
{
    [Fact]
    public void The_floor_is_opened_for_requests() => GivenOpen().When(RequestsTaken).Then(new FloorOpened(FloorMode.Request));

    [Fact]
    public void The_floor_is_opened_to_override() => GivenOpen().When(OverrideAllowed).Then(new FloorOpened(FloorMode.Override));

    [Fact]
    public void The_mode_can_change_while_the_floor_is_open() =>
        GivenOpen(RequestsTaken).When(OverrideAllowed).Then(new FloorOpened(FloorMode.Override));

    [Fact]
    public void Opening_the_floor_in_its_mode_changes_nothing() => GivenOpen(RequestsTaken).When(RequestsTaken).ThenNothing();

    [Fact]
    public void Closing_the_floor_keeps_who_waits() =>
        GivenOpen(RequestsTaken, Ask("r1", North)).When(new CloseFloor(RemainingRequests.Keep)).Then(new FloorClosed());

    [Fact]
    public void Closing_the_floor_makes_who_waits_written_and_leaves_responses() =>
        GivenOpen(RequestsTaken, Ask("r1", North), Answer("a1"), Ask("r2", South), new StandBy("r2", Despite: true))
            .When(new CloseFloor(RemainingRequests.Written))
            .Then(new ConvertedToWritten("r1"), new ConvertedToWritten("r2"), new FloorClosed());

    [Fact]
    public void Those_kept_at_the_close_can_still_become_written() =>
        GivenOpen(RequestsTaken, Ask("r1", North), new CloseFloor(RemainingRequests.Keep))
            .When(new CloseFloor(RemainingRequests.Written))
            .Then(new ConvertedToWritten("r1"));

    [Fact]
    public void Closing_a_closed_floor_changes_nothing() => GivenOpen().When(new CloseFloor(RemainingRequests.Keep)).ThenNothing();
}
